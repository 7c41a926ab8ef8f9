using System.Globalization;
using System.Text.Json;
using Rostrum.Cli.Chat.Films;
using Rostrum.Cli.Chat.Words;
using Rostrum.Cli.Output;
using Rostrum.Protocol;
using Rostrum.Protocol.Client;
using Rostrum.Protocol.Exports;
using Rostrum.Protocol.Sessions;

namespace Rostrum.Cli.Chat;

/// <summary>Makes the film on the server: looks at the draft, submits, follows, tries once more, tells where it is.</summary>
internal sealed class ExportFlow(RostrumClient client, ChatLink link, IChatScreen screen, ChatOptions options)
{
    private const int MostFindings = 5;
    private static readonly TimeSpan longestStandstill = TimeSpan.FromMinutes(30);

    /// <summary>True when all that was meant is there.</summary>
    /// <param name="places">Names of targets, a film each; none: one film as the draft has it.</param>
    /// <param name="choose">Which of the session's films are meant, where it has several; null when none is.</param>
    public async Task<bool> RunAsync(
        IReadOnlyList<string> places,
        Func<IReadOnlyList<NamedFilm>, IReadOnlyList<NamedFilm>?> choose,
        CancellationToken cancel
    )
    {
        var state = (await link.Do(client.GetLatestStateAsync, cancel)).State;
        if (!FilmTrack.CanExport(state.Draft))
        {
            screen.Problem("There is no film to export yet: send a picture and say how it should move.");
            return false;
        }
        if (state.Films is not { Count: > 0 } films)
            return await Run(new Wanted(null, state.Draft, places, options.Output), cancel);
        if (choose(films) is not { } meant)
            return false;
        var files = options.Output is { } output
            ? SeparateOutputs.Of([.. films.Select(film => (film.Number, film.Name))], output)
            : null;
        var good = true;
        // Beside the session's own film the server takes others by their numbers.
        foreach (var film in meant)
            good &= await Run(
                new Wanted(film, film.Current ? state.Draft : null, places, files?[film.Number]),
                cancel
            );
        if (good && films.Count > meant.Count)
            screen.Note(
                $"The session has {films.Count - meant.Count} more: {PlainText.Clean(string.Join(", ", films.Except(meant).Select(film => film.Name)))}. \"Export all films\" makes them too."
            );
        return good;
    }

    private async Task<bool> Run(Wanted wanted, CancellationToken cancel)
    {
        var made = await screen.Progress(progress => Make(wanted, progress, cancel));
        if (made.State() != RenderState.Completed)
        {
            screen.Problem(WhyNot(made));
            return false;
        }
        return await Hand(made, wanted, cancel);
    }

    /// <summary>An export that fails is tried once more, under a new id.</summary>
    private async Task<RenderStatus> Make(
        Wanted wanted,
        Action<double, string> progress,
        CancellationToken cancel
    )
    {
        try
        {
            var first = await MakeOnce(wanted, progress, cancel);
            if (first.State() != RenderState.Failed)
                return first;
        }
        catch (ApiProblem problem) when (problem.HttpStatus >= 500)
        {
            // A fault of the server may pass.
        }
        screen.Note("The export failed; trying once more.");
        return await MakeOnce(wanted, progress, cancel);
    }

    private async Task<RenderStatus> MakeOnce(
        Wanted wanted,
        Action<double, string> progress,
        CancellationToken cancel
    )
    {
        var id = $"render_{Guid.NewGuid():n}";
        progress(0, "waiting for its turn");
        var status = await link.Do(
            (session, stop) =>
                client.SubmitRenderAsync(
                    new RenderRequest(id, session, wanted.Draft, FormatFor(wanted.Places))
                    {
                        Film = wanted.Draft is null
                            ? wanted.Film?.Number.ToString(CultureInfo.InvariantCulture)
                            : null,
                    },
                    stop
                ),
            cancel
        );
        if (status.State().IsFinal())
            return status with { Id = id };
        // The id that was chosen here is the one by which the server is asked, whatever else it calls the export.
        var last = await link.Do((_, stop) => Follow(id, progress, stop), cancel);
        return last with { Id = id };
    }

    private async Task<RenderStatus> Follow(
        string id,
        Action<double, string> progress,
        CancellationToken cancel
    )
    {
        RenderStatus? last = null;
        var moved = options.Clock.GetTimestamp();
        await foreach (var status in client.FollowRenderAsync(id, cancel))
        {
            if (status.Progress != last?.Progress || status.State() != last.State())
                moved = options.Clock.GetTimestamp();
            last = status;
            progress(status.Progress, Words(status));
            if (options.Clock.GetElapsedTime(moved) >= longestStandstill)
                throw new ApiProblem(
                    ApiCode.Unavailable,
                    null,
                    "The export has not moved for 30 minutes: ask for it again later."
                );
        }
        return last!;
    }

    private static RenderFormat FormatFor(IReadOnlyList<string> places) =>
        places switch
        {
            [] => new RenderFormat(),
            [var place] => new RenderFormat { Target = place },
            _ => new RenderFormat { Targets = places },
        };

    private static string Words(RenderStatus status)
    {
        if (status.State() == RenderState.Pending)
            return "waiting for its turn";
        var frames =
            status.FramesTotal > 0 ? $"{status.FramesDone}/{status.FramesTotal} frames" : "exporting";
        return status.SecondsLeft is { } left and >= 0 and < 360_000
            ? $"{frames}, {TimeSpan.FromSeconds(left):h\\:mm\\:ss} left"
            : frames;
    }

    private static string WhyNot(RenderStatus status)
    {
        if (status.State() == RenderState.Canceled)
            return "The export was canceled: say \"export\" to make it anew.";
        var why = PlainText.Clean(status.Error ?? "");
        return why.Length > 0
            ? $"The export failed twice: {why}"
            : "The export failed twice: change the film a little, or try again in a while.";
    }

    private async Task<bool> Hand(RenderStatus made, Wanted wanted, CancellationToken cancel)
    {
        if (made.Outputs is { Count: > 1 } films)
            foreach (var film in films)
                await Hand(made.Id, film.Url, film.Target, wanted, cancel);
        else
            await Hand(made.Id, client.Address(made), null, wanted, cancel);
        TellFindings(made);
        if (await ClaimLink(cancel) is { } claim)
            screen.Note($"Open it in the browser: {claim}");
        return true;
    }

    /// <param name="place">Of one among several films.</param>
    private async Task Hand(string id, string? url, string? place, Wanted wanted, CancellationToken cancel)
    {
        if (wanted.Output is { } output)
        {
            var file = place is null ? output : SeparateOutputs.Named(output, place);
            await Download(id, url, place, file, cancel);
            screen.Say(FormattableString.Invariant($"{file}: {new FileInfo(file).Length / 1e6:0.0} MB"));
        }
        else
        {
            var name = wanted.Film is { } named ? $" {PlainText.Clean(named.Name)}" : "";
            var film = place is null ? $"The film{name}" : $"The film{name} for {place}";
            screen.Say(url is null ? $"{film} is ready." : $"{film} is ready: {url}");
        }
    }

    /// <summary>What was measured of the film and is not as it should be, where the server measures.</summary>
    private void TellFindings(RenderStatus made)
    {
        var failing = RenderQuality.Of(made.Quality)?.Findings.Where(finding => !finding.Ok) ?? [];
        foreach (var finding in failing.Take(MostFindings))
            if (PlainText.Clean(finding.Sentence ?? "") is { Length: > 0 } sentence)
                screen.Note(sentence);
    }

    /// <summary>Written beside its name and moved there when it is whole.</summary>
    private async Task Download(string id, string? url, string? place, string file, CancellationToken cancel)
    {
        var part = $"{file}.{Guid.NewGuid():n}.part";
        try
        {
            await using (var stream = new FileStream(part, FileMode.CreateNew))
                await link.Do(
                    async (_, stop) =>
                    {
                        stream.SetLength(0);
                        await client.DownloadRenderAsync(id, url, place, stream, stop);
                        return true;
                    },
                    cancel
                );
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Null where the server has no such link: the film is there without it.</summary>
    private async Task<string?> ClaimLink(CancellationToken cancel)
    {
        if (link.TaskId.Length == 0)
            return null;
        try
        {
            var claim = await client.GetClaimTokenAsync(link.TaskId, link.SessionId, cancel);
            return new Uri(
                options.Web,
                $"workspace/claim?ct={Uri.EscapeDataString(claim.Token)}"
            ).AbsoluteUri;
        }
        catch (ApiProblem)
        {
            return null;
        }
    }

    /// <param name="Film">Of several; null for the session's only one.</param>
    /// <param name="Draft">Null has the server take its own.</param>
    /// <param name="Output">The file in which it is put; null only tells its address.</param>
    private sealed record Wanted(
        NamedFilm? Film,
        JsonElement? Draft,
        IReadOnlyList<string> Places,
        string? Output
    );
}
