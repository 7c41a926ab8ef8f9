using Microsoft.Extensions.DependencyInjection;
using Rostrum.Drafts;
using Rostrum.Server.Exports;
using Rostrum.Server.Sessions;

namespace Rostrum.Server.Pages;

/// <summary>Shows one film: a frame of it, its timeline, its pictures, its exports and what was said.</summary>
/// <param name="At">The moment in sight, in milliseconds; null: the start.</param>
/// <param name="OrderId">Id of the export that the page's form orders.</param>
internal sealed record WorkspaceView(
    Visit Visit,
    Entrance Entrance,
    Workspace Workspace,
    long? At,
    string OrderId
)
{
    private Tongue Tongue => Visit.Tongue;

    private long Moment => Math.Clamp(At ?? 0, 0, Math.Max(0, Workspace.Length - 1));

    public Page Page() =>
        new(
            Visit,
            Workspace.Title,
            Html.Of(
                $"""
                <header class="title"><h1>{Workspace.Title}</h1>{Facts()}</header>
                <div class="workspace">
                <div class="film">{(Workspace.IsEmpty ? Empty() : Film())}</div>
                <div class="beside">
                {GenerationView.List(Tongue, Workspace.Generations)}
                {Exports()}
                {Talk()}
                </div>
                {Pictures()}
                </div>
                """
            )
        )
        {
            Width = "wide",
            Head = Html.Of(
                $"""
                <script src="{Assets.AddressOf("workspace.js")}" defer="defer"></script>
                {(Workspace.IsWaiting ? ProgressBar.Following : Html.None)}
                """
            ),
        };

    private Html Facts()
    {
        if (Workspace.IsEmpty)
            return Html.None;
        var canvas = StateReader.CanvasOf(Workspace.Draft);
        return Html.Of(
            $"""
            <p class="hint">{Said.Length(Workspace.Length)} · {canvas.Width} × {canvas.Height} · {canvas.Fps} fps · {Tongue[
                "version",
                "版本"
            ]} {Workspace.Session.Version}</p>
            """
        );
    }

    private Html Empty() =>
        Html.Of(
            $"""
            <p class="empty">{Tongue[
                "Nothing is on the timeline yet: send the agent pictures and say what to make of them.",
                "时间线上还没有内容：把图片发给助手，并说明想要的效果。"
            ]}</p>
            """
        );

    private Html Film()
    {
        var canvas = StateReader.CanvasOf(Workspace.Draft);
        var frames = Entrance.FramesOf(Workspace.Session.Version);
        return Html.Of(
            $"""
            <section id="monitor" class="monitor" aria-label="{Tongue["Preview", "预览"]}">
            <img id="frame" src="{frames + Moment}" width="{canvas.Width}" height="{canvas.Height}" alt="{Tongue[
                "The film at ",
                "影片画面 "
            ]}{Said.Length(Moment)}"/>
            <div class="scrub" id="scrub" hidden="hidden" data-frames="{frames}">
            <input type="range" min="0" max="{Workspace.Length - 1}" step="100" value="{Moment}" aria-label="{Tongue[
                "Moment of the film",
                "影片时间点"
            ]}"/>
            <output>{Said.Length(Moment)}</output> / {Said.Length(Workspace.Length)}
            </div>
            </section>
            <section>
            <h2>{Tongue["Timeline", "时间线"]}</h2>
            {new TimelineDrawing(Tongue, Workspace, Entrance, Moment).Draw()}
            <p class="summary">{TrackSummary.Of(Workspace.Draft)}</p>
            </section>
            """
        );
    }

    private Html Pictures() =>
        Html.When(
            Workspace.Files.Count > 0,
            $"""
            <section class="files">
            <h2>{Tongue["Pictures and files", "图片与文件"]}</h2>
            <ul class="pictures">{Workspace.Files.Select(File)}</ul>
            </section>
            """
        );

    private static Html File(SessionFile file) =>
        Html.Of(
            $"""
            <li><a href="{Picture.AddressOf(file)}">{Picture.Cover(file)}<span>{file.Name}</span></a>
            <span class="hint">{(
                file.Width > 0 ? Html.Of($"{file.Width} × {file.Height} · ") : Html.None
            )}{Said.Size(file.Size)}</span></li>
            """
        );

    private Html Exports()
    {
        var teller = Visit.Context.RequestServices.GetRequiredService<RenderTeller>();
        var clock = Visit.Context.RequestServices.GetRequiredService<TimeProvider>();
        var view = new ExportView(Tongue, teller, clock.GetUtcNow().UtcDateTime);
        return Html.Of(
            $"""
            <section id="exports" class="card">
            <h2>{Tongue["Export", "导出"]}</h2>
            {(Workspace.IsEmpty ? Html.None : ExportForm())}
            {Html.When(
                Workspace.Exports.Count > 0,
                $"""<ul class="exports">{Workspace.Exports.Select(view.Line)}</ul>"""
            )}
            {Html.When(
                Workspace.IsEmpty && Workspace.Exports.Count == 0,
                $"""<p class="hint">{Tongue["There is nothing to export yet.", "还没有可导出的内容。"]}</p>"""
            )}
            </section>
            """
        );
    }

    private Html ExportForm() =>
        Html.Of(
            $"""
            <form class="row" method="post" action="{Entrance.ExportPath}">
            {Html.When(
                Entrance.Claim is not null,
                $"""<input type="hidden" name="ct" value="{Entrance.Claim}"/>"""
            )}
            <input type="hidden" name="order" value="{OrderId}"/>
            <label for="quality">{Tongue["Quality", "质量"]}</label>
            <select id="quality" name="quality">
            <option value="standard">{Tongue["standard", "标准"]}</option>
            <option value="high">{Tongue["high", "高"]}</option>
            <option value="draft">{Tongue["draft, quick", "草稿，快速"]}</option>
            </select>
            <button class="button">{Tongue["Export", "导出"]}</button>
            </form>
            """
        );

    private Html Talk() =>
        Html.When(
            Workspace.Talk.Count > 0,
            $"""
            <section>
            <h2>{Tongue["Conversation", "对话"]}</h2>
            <ol class="talk">{Workspace.Talk.Select(said =>
                Html.Of($"""<li class="{(said.ByPerson ? "person" : "agent")}">{said.Text}</li>""")
            )}</ol>
            </section>
            """
        );
}
