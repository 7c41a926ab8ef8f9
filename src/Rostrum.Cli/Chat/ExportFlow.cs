using System.Text.Json;
using Rostrum.Cli.Chat.Films;
using Rostrum.Cli.Chat.Words;
using Rostrum.Cli.Output;
using Rostrum.Protocol;
using Rostrum.Protocol.Client;
using Rostrum.Protocol.Exports;

namespace Rostrum.Cli.Chat;

/// <summary>Makes the film on the server: looks at the draft, submits, follows, tries once more, tells where it is.</summary>
internal sealed class ExportFlow(RostrumClient client, ChatLink link, IChatScreen screen, ChatOptions options)
{
    private const int MostFindings = 5;
    private static readonly TimeSpan longestStandstill = TimeSpan.FromMinutes(30);

    /// <summary>True when there is a film.</summary>
    /// <param name="places">Names of targets, a film each; none: one film as the draft has it.</param>
    public async Task<bool> RunAsync(IReadOnlyList<string> places, CancellationToken cancel)
    {
        var state = await link.Do(client.GetLatestStateAsync, cancel);
        var draft = state.State.Draft;
        if (!FilmTrack.CanExport(draft))
        {
            screen.Problem("There is no film to export yet: send a picture and say how it should move.");
            return false;
        }
        var format = FormatFor(places);
        var made = await screen.Progress(progress => Make(draft, format, progress, cancel));
        if (made.State() != RenderState.Completed)
        {
            screen.Problem(WhyNot(made));
            return false;
        }
        return await Hand(made, cancel);
    }

    /// <summary>An export that fails is tried once more, under a new id.</summary>
    private async Task<RenderStatus> Make(
        JsonElement draft,
        RenderFormat format,
        Action<double, string> progress,
        CancellationToken cancel
    )
    {
        try
        {
            var first = await MakeOnce(draft, format, progress, cancel);
            if (first.State() != RenderState.Failed)
                return first;
        }
        catch (ApiProblem problem) when (problem.HttpStatus >= 500)
        {
            // A fault of the server may pass.
        }
        screen.Note("The export failed; trying once more.");
        return await MakeOnce(draft, format, progress, cancel);
    }

    private async Task<RenderStatus> MakeOnce(
        JsonElement draft,
        RenderFormat format,
        Action<double, string> progress,
        CancellationToken cancel
    )
    {
        var id = $"render_{Guid.NewGuid():n}";
        progress(0, "waiting for its turn");
        var status = await link.Do(
            (session, stop) => client.SubmitRenderAsync(new RenderRequest(id, session, draft, format), stop),
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

    private async Task<bool> Hand(RenderStatus made, CancellationToken cancel)
    {
        if (made.Outputs is { Count: > 1 } films)
            foreach (var film in films)
                await Hand(made.Id, film.Url, film.Target, cancel);
        else
            await Hand(made.Id, client.Address(made), null, cancel);
        TellFindings(made);
        if (await ClaimLink(cancel) is { } claim)
            screen.Note($"Open it in the browser: {claim}");
        return true;
    }

    /// <param name="place">Of one among several films.</param>
    private async Task Hand(string id, string? url, string? place, CancellationToken cancel)
    {
        if (options.Output is { } output)
        {
            var file = place is null ? output : SeparateOutputs.Named(output, place);
            await Download(id, url, place, file, cancel);
            screen.Say(FormattableString.Invariant($"{file}: {new FileInfo(file).Length / 1e6:0.0} MB"));
        }
        else
        {
            var film = place is null ? "The film" : $"The film for {place}";
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
}
