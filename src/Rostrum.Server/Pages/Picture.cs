using Rostrum.Server.Files;
using Rostrum.Server.Sessions;

namespace Rostrum.Server.Pages;

/// <summary>Pictures on pages.</summary>
internal static class Picture
{
    /// <summary>Formats that every browser shows.</summary>
    private static readonly string[] shown = ["jpg", "png", "gif", "webp", "avif"];

    public static bool IsShown(SessionFile file) => shown.Contains(file.Format);

    public static SessionFile? FirstShown(IEnumerable<SessionFile> files) => files.FirstOrDefault(IsShown);

    public static string AddressOf(SessionFile file) => PublicAddress.Own.OfFile(file.AddressKey, file.Name);

    /// <summary>Decoration: what it shows is said beside it.</summary>
    public static Html Cover(SessionFile? file) =>
        file is { } known && IsShown(known)
            ? Html.Of($"""<img class="cover" src="{AddressOf(known)}" alt="" loading="lazy"/>""")
            : Html.Of($"""<span class="cover blank" aria-hidden="true">{file?.Format}</span>""");

    /// <summary>A landscape and the frames of a camera that comes closer.</summary>
    public static Html OfCamera(Tongue tongue) =>
        Html.Of(
            $"""
            <svg class="camera" viewBox="0 0 480 320" role="img" aria-label="{tongue[
                "A camera moves closer into a picture of mountains",
                "镜头向一张山景照片推近"
            ]}">
            <rect class="sky" width="480" height="320" rx="10"/>
            <circle class="sun" cx="318" cy="112" r="34"/>
            <path class="far" d="M0 228 L88 138 L150 196 L232 104 L322 204 L378 156 L480 236 V320 H0 Z"/>
            <path class="near" d="M0 268 L70 226 L168 272 L262 214 L352 268 L428 236 L480 262 V310 Q480 320 470 320 H10 Q0 320 0 310 Z"/>
            <g class="views">
            <rect x="40" y="28" width="400" height="264" rx="3"/>
            <rect x="104" y="58" width="320" height="211" rx="3"/>
            <rect class="last" x="168" y="88" width="240" height="158" rx="3"/>
            </g>
            </svg>
            """
        );
}
