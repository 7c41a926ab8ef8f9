namespace Rostrum.Server.Pages;

/// <summary>Parts that forms have in common.</summary>
internal static class Form
{
    /// <summary>Why a form was not taken; nothing when it is shown for the first time.</summary>
    public static Html Refusal(string? why) =>
        Html.When(why is not null, $"""<p class="refusal" role="alert">{why}</p>""");

    /// <summary>That something was done.</summary>
    public static Html Success(string? what) =>
        Html.When(what is not null, $"""<p class="success" role="status">{what}</p>""");

    public static Html Email(Tongue tongue, string? given) =>
        Html.Of(
            $"""
            <label for="email">{tongue["Email address", "邮箱地址"]}</label>
            <input id="email" name="email" type="email" autocomplete="username" required="required" maxlength="254" value="{given}"/>
            """
        );

    /// <param name="kind">What the browser is to fill in: <c>new-password</c> or <c>current-password</c>.</param>
    public static Html Password(Tongue tongue, string kind) =>
        Html.Of(
            $"""
            <label for="password">{tongue["Password", "密码"]}</label>
            <input id="password" name="password" type="password" autocomplete="{kind}" required="required" maxlength="200"/>
            """
        );
}
