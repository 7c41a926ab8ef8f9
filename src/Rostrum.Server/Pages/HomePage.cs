using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Rostrum.Server.Accounts;
using Rostrum.Server.Sessions;
using Rostrum.Server.Storage;

namespace Rostrum.Server.Pages;

/// <summary><c>/</c>: what this is; for those who have logged in, their films.</summary>
internal static class HomePage
{
    private const int MostFilms = 100;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/", ShowAsync);

    private static async Task<Page> ShowAsync(Visit visit, Database database) =>
        visit.Caller is null ? Welcome(visit) : await FilmsAsync(visit, database);

    private static Page Welcome(Visit visit)
    {
        var tongue = visit.Tongue;
        return new Page(
            visit,
            tongue["Still pictures, set in motion", "让静态图片动起来"],
            Html.Of(
                $"""
                <section class="hero">
                <div>
                <h1>{tongue["Still pictures, set in motion.", "让静态图片动起来。"]}</h1>
                <p class="lead">{tongue[
                    "Send photographs and say what you want: a slow push in, a pan across the lake, a dissolve "
                        + "between two views. Rostrum moves the camera and gives you a film.",
                    "发来照片，说出想要的效果：缓慢推近、横移掠过湖面、两个画面之间的叠化。Rostrum 移动镜头，为你生成影片。"
                ]}</p>
                <p class="choices">
                <a class="button" href="/register">{tongue["Register", "注册"]}</a>
                <a class="button quiet" href="/login">{tongue["Log in", "登录"]}</a>
                <a class="button quiet" href="/openapi">{tongue["See the API", "查看 API"]}</a>
                </p>
                </div>
                {Picture.OfCamera(tongue)}
                </section>
                <section class="steps">
                <div><h2>{tongue["Send", "发送"]}</h2><p>{tongue[
                    "Your assistant opens a session here and uploads your pictures.",
                    "你的助手在此开启会话，并上传你的图片。"
                ]}</p></div>
                <div><h2>{tongue["Say", "描述"]}</h2><p>{tongue[
                    "“Five seconds each, cinematic zoom with motion blur.” Every change can be taken back.",
                    "“每张五秒，电影感推镜，带运动模糊。”每次修改都可以撤销。"
                ]}</p></div>
                <div><h2>{tongue["See", "观看"]}</h2><p>{tongue[
                    "Look at any frame in the browser, then export an MP4.",
                    "在浏览器中查看任意一帧，然后导出 MP4。"
                ]}</p></div>
                </section>
                """
            )
        )
        {
            Width = "wide",
        };
    }

    private static async Task<Page> FilmsAsync(Visit visit, Database database)
    {
        var account = visit.MustHave(Scopes.Read).AccountId;
        await using var db = database.Open();
        var sessions = await db
            .Sessions.AsNoTracking()
            .Where(session => session.AccountId == account)
            .OrderByDescending(session => session.UpdatedAt)
            .Take(MostFilms)
            .ToListAsync(visit.Cancel);
        var ids = sessions.ConvertAll(session => session.Id);
        var files = await db
            .Files.AsNoTracking()
            .Where(file => ids.Contains(file.SessionId) && file.Type == "image")
            .OrderBy(file => file.Key)
            .ToListAsync(visit.Cancel);
        var covers = files
            .GroupBy(file => file.SessionId)
            .ToDictionary(group => group.Key, Picture.FirstShown);
        return new Page(
            visit,
            visit.Tongue["Your films", "我的影片"],
            Html.Of(
                $"""
                <h1>{visit.Tongue["Your films", "我的影片"]}</h1>
                {(sessions.Count == 0 ? Nothing(visit.Tongue) : List(visit.Tongue, sessions, covers))}
                """
            )
        )
        {
            Width = "wide",
        };
    }

    private static Html Nothing(Tongue tongue) =>
        Html.Of(
            $"""
            <p class="empty">{tongue[
                "No films yet. Make a token in your account, give it to your assistant, and send it pictures.",
                "还没有影片。请在账户页面创建令牌，交给你的助手，然后把图片发给它。"
            ]} <a href="/account">{tongue["To the account", "前往账户"]}</a></p>
            """
        );

    private static Html List(
        Tongue tongue,
        IEnumerable<Session> sessions,
        IReadOnlyDictionary<string, SessionFile?> covers
    ) =>
        Html.Of(
            $"""
            <ul class="films">{sessions.Select(session => Html.Of(
                $"""
                <li><a href="/workspace/{Uri.EscapeDataString(session.Id)}">
                {Picture.Cover(covers.GetValueOrDefault(session.Id))}
                <strong>{session.TaskName}</strong>
                <span>{tongue["Changed ", "更新于 "]}{Said.Time(session.UpdatedAt)}</span>
                </a></li>
                """
            ))}</ul>
            """
        );
}
