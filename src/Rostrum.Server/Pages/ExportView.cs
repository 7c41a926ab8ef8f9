using Rostrum.Farm;
using Rostrum.Farm.Exports;
using Rostrum.Protocol.Exports;
using Rostrum.Server.Exports;
using Rostrum.Server.Files;

namespace Rostrum.Server.Pages;

/// <summary>Shows where an export is.</summary>
/// <param name="Now">UTC.</param>
internal sealed record ExportView(Tongue Tongue, RenderTeller Teller, DateTime Now)
{
    /// <summary>All there is to see of one export.</summary>
    public Html Whole(Export export) =>
        export switch
        {
            { HasEnded: false } => Running(export),
            { Status: RowStatus.Completed } when IsKept(export) => Finished(export),
            { Status: RowStatus.Completed } => Sentence(
                Tongue[
                    "The film was kept for its time and is gone: export it again.",
                    "影片已过保存期限并被删除：请重新导出。"
                ]
            ),
            { Status: RowStatus.Failed } => Sentence(export.Error ?? ""),
            _ => Sentence(Tongue["The export was canceled.", "导出已取消。"]),
        };

    /// <summary>One export among others, as a link to its page.</summary>
    public Html Line(Export export) =>
        Html.Of(
            $"""
            <li><a href="{RenderPage.AddressOf(export)}"><strong>{export.FileName}</strong></a>
            <span class="state {RenderTeller.NameOf(export.Status)}">{NameOf(export)}</span>
            <span class="hint">{Said.Time(export.CreatedAt)}</span>
            {Details(export)}</li>
            """
        );

    private Html Details(Export export) =>
        !export.HasEnded ? Bar(export)
        : export.Status == RowStatus.Failed ? Html.Of($"""<p class="refusal">{export.Error}</p>""")
        : IsKept(export) ? Html.Of($"{export.Outputs.Select(Fetched)}{Shortcomings(export)}")
        : Html.None;

    private Html Fetched(FilmOutput film) =>
        Html.Of(
            $"""<a href="{AddressOf(film)}" download="{film.FileName}">{Tongue["Download", "下载"]} {film.Target}</a> """
        );

    /// <summary>What was measured of the films and is not as it should be.</summary>
    private Html Shortcomings(Export export)
    {
        var sentences = export
            .Outputs.SelectMany(film =>
                (RenderQuality.Of(RenderTeller.ReportOf(film.Quality))?.Findings ?? [])
                    .Where(finding => !finding.Ok && finding.Sentence is not null)
                    .Select(finding =>
                        film.Target is null ? finding.Sentence! : $"{film.Target}: {finding.Sentence}"
                    )
            )
            .ToList();
        return sentences.Count == 0
            ? Html.None
            : Html.Of(
                $"""<ul class="findings">{sentences.Select(each => Html.Of($"<li>{each}</li>"))}</ul>"""
            );
    }

    private Html Running(Export export) =>
        Html.Of(
            $"""
            <section class="card"><p>{Tongue[
                "The film is being made. You can leave this page and come back.",
                "影片正在制作中。你可以离开此页面，稍后再回来。"
            ]}</p>{Bar(export)}</section>
            """
        );

    private Html Bar(Export export) =>
        ProgressBar.Draw(
            Tongue,
            Teller.Tell(export, PublicAddress.Own).Progress,
            RenderPage.ProgressAddressOf(export)
        );

    private Html Finished(Export export) =>
        Html.Of(
            $"""
            <video class="player" src="{FilmOf(
                export
            )}" controls="controls" playsinline="playsinline" preload="metadata" width="{export.OutputWidth}" height="{export.OutputHeight}"></video>
            <p class="choices"><a class="button" href="{FilmOf(export)}" download="{export.FileName}">{Tongue[
                "Download",
                "下载"
            ]} · {Said.Size(export.OutputSize)}</a>{export.Outputs.Skip(1).Select(Further)}</p>
            <dl class="facts">
            <div><dt>{Tongue["Length", "时长"]}</dt><dd>{Said.Length(
                (long)(export.OutputSeconds * 1000)
            )}</dd></div>
            <div><dt>{Tongue["Size", "尺寸"]}</dt><dd>{export.OutputWidth} × {export.OutputHeight}</dd></div>
            <div><dt>{Tongue["Kept until", "保留至"]}</dt><dd>{Said.Time(export.DownloadUntil)}</dd></div>
            </dl>
            {Shortcomings(export)}
            """
        );

    /// <summary>A film for another place, beside the first.</summary>
    private static Html Further(FilmOutput film) =>
        Html.Of(
            $""" <a class="button" href="{AddressOf(film)}" download="{film.FileName}">{film.Target} · {Said.Size(film.Size)}</a>"""
        );

    private static string AddressOf(FilmOutput film) =>
        PublicAddress.Own.OfFilm(film.DownloadKey, film.FileName);

    private static Html Sentence(string why) => Html.Of($"""<p class="refusal">{why}</p>""");

    private bool IsKept(Export export) => export.OutputBlob is not null && export.DownloadUntil > Now;

    private static string FilmOf(Export export) =>
        PublicAddress.Own.OfFilm(export.DownloadKey, export.FileName);

    private string NameOf(Export export) =>
        export.Status switch
        {
            RowStatus.Pending => Tongue["waiting", "等待中"],
            RowStatus.Processing => Tongue["being made", "制作中"],
            RowStatus.Completed when IsKept(export) => Tongue["ready", "已完成"],
            RowStatus.Completed => Tongue["expired", "已过期"],
            RowStatus.Failed => Tongue["failed", "失败"],
            _ => Tongue["canceled", "已取消"],
        };
}
