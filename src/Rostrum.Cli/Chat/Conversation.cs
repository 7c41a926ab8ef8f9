using System.Text.Json;
using Rostrum.Agent;
using Rostrum.Cli.Chat.Films;
using Rostrum.Cli.Chat.Words;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Protocol;
using Rostrum.Protocol.Client;
using Rostrum.Protocol.Sessions;

namespace Rostrum.Cli.Chat;

/// <summary>
/// What becomes of a person's message: what the client does itself is done, all else is said to the agent and its
/// reply shown.
/// </summary>
internal sealed class Conversation(
    RostrumClient client,
    ChatLink link,
    IChatScreen screen,
    ChatOptions options
)
{
    private readonly MessageRouter router = new(NamedFile);
    private readonly ExportFlow export = new(client, link, screen, options);

    /// <summary>False when something that was asked for did not happen; the person has been told why.</summary>
    public async Task<bool> HearAsync(string message, CancellationToken cancel)
    {
        var done = true;
        foreach (var step in router.Read(message))
            // What follows builds on what went before.
            done = done && await Guarded(() => Do(step, cancel));
        return done;
    }

    public Task<bool> UploadAsync(IReadOnlyList<string> files, CancellationToken cancel) =>
        Guarded(() => Upload(files, cancel));

    /// <summary>True once a film has been exported.</summary>
    public bool Exported { get; private set; }

    /// <summary>Exports what this visit is about: the film that is worked on, and those that were made in it.</summary>
    public Task<bool> ExportAsync(CancellationToken cancel) =>
        Guarded(() => Export("export", films => [.. films.Where(IsOfThisVisit)], cancel));

    /// <summary>Runs a step; a problem is told with what helps against it.</summary>
    public async Task<bool> Guarded(Func<Task<bool>> step)
    {
        try
        {
            return await step();
        }
        catch (ApiProblem problem)
        {
            Tell(problem);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            screen.Problem(refused.Message);
        }
        return false;
    }

    private void Tell(ApiProblem problem)
    {
        var sentence = PlainText.Clean(problem.Message);
        screen.Problem(sentence.Length > 0 ? sentence : "The server refused this: ask in another way.");
        var needsAccount = problem.Code is ApiCode.NoCredits or ApiCode.PlanForbids;
        if (
            (problem.RegisterUrl ?? (needsAccount ? link.RegisterUrl : null)) is { } url
            && !sentence.Contains(url)
        )
            screen.Note($"Register here; films and credits are kept: {PlainText.Clean(url)}");
    }

    /// <summary>Numbers of the films that the session had before anything was said; null until then.</summary>
    private HashSet<int>? known;

    private bool IsOfThisVisit(NamedFilm film) => film.Current || known?.Contains(film.Number) == false;

    private async Task<bool> Export(
        string order,
        Func<IReadOnlyList<NamedFilm>, IReadOnlyList<NamedFilm>?> choose,
        CancellationToken cancel
    )
    {
        // Where one of several pictures was spoken of alone, the agent makes the film of it that is then exported.
        if (
            !Director.ExportsAll(order)
            && await StateIfAny(cancel) is { } state
            && FilmTrack.IsOfOnePicture(state.State.Draft)
            && !await Talk(Tongue.IsChinese(order) ? "导出" : "export", mayFollowUp: false, cancel)
        )
            return false;
        var made = await export.RunAsync(ExportPlaces.In(order), choose, cancel);
        Exported |= made;
        return made;
    }

    private IReadOnlyList<NamedFilm>? Meant(string order, IReadOnlyList<NamedFilm> films)
    {
        var meant = ExportFilms.In(order, films, out var unknown);
        if (unknown is null)
            return meant;
        screen.Problem(
            PlainText.Clean(
                $"There is no film {unknown}; the session has {string.Join(", ", films.Select(film => film.Name))}."
            )
        );
        return null;
    }

    private Task<bool> Do(MessageStep step, CancellationToken cancel) =>
        step.Route switch
        {
            Route.Export => Export(step.Text, films => Meant(step.Text, films), cancel),
            Route.Balance => ShowBalance(cancel),
            Route.State => ShowState(cancel),
            Route.Upload when step.Files.Count == 0 => AskForFile(step.Text),
            Route.Upload => Upload(step.Files, cancel),
            _ => Talk(step.Text, mayFollowUp: true, cancel),
        };

    private Task<bool> AskForFile(string words)
    {
        screen.Problem(
            Tongue.IsChinese(words)
                ? "请输入文件路径，或把文件拖到这里。"
                : "Which file? Type its path, or drag it here."
        );
        return Task.FromResult(false);
    }

    private async Task<bool> Upload(IReadOnlyList<string> files, CancellationToken cancel)
    {
        var addresses = files.Where(FileNames.IsAddress).ToList();
        var paths = files.Except(addresses).ToList();
        screen.Note(files.Count == 1 ? "Uploading..." : $"Uploading {files.Count} files...");
        if (paths.Count > 0)
            Received(await link.Do((session, stop) => client.UploadAsync(session, paths, stop), cancel));
        if (addresses.Count > 0)
            Received(
                await link.Do((session, stop) => client.UploadUrlsAsync(session, addresses, stop), cancel)
            );
        return true;
    }

    private void Received(Protocol.Files.UploadResult result)
    {
        foreach (var file in result.Files)
        {
            var size = file is { Width: > 0, Height: > 0 } ? $", {file.Width}x{file.Height}" : "";
            var length = file.Duration > 0 ? FormattableString.Invariant($", {file.Duration:0.#} s") : "";
            screen.Note(PlainText.Clean($"Received {file.Filename}{size}{length}."));
        }
    }

    private async Task<bool> ShowBalance(CancellationToken cancel)
    {
        var balance = await link.Do((_, stop) => client.GetBalanceAsync(stop), cancel);
        var frozen = balance.Frozen > 0 ? $" ({balance.Frozen} more are set aside for work under way)" : "";
        screen.Say($"Credits: {balance.Available}{frozen}");
        return true;
    }

    private async Task<bool> ShowState(CancellationToken cancel)
    {
        Show(await link.Do(client.GetLatestStateAsync, cancel));
        return true;
    }

    /// <summary>For servers that do not tell the tracks themselves.</summary>
    private static string Summary(JsonElement draft) =>
        DraftJson.Parse(draft.GetRawText(), out _) is { } film
            ? TrackSummary.Of(film)
            : "There is a film, written in a way that this program does not know.";

    private static string Listed(IReadOnlyList<NamedFilm> films) =>
        FormattableString.Invariant($"The session has {films.Count} films: ")
        + string.Join(
            ", ",
            films.Select(film =>
                FormattableString.Invariant(
                    $"{film.Name} ({film.Duration:0.##} s{(film.Current ? ", the one above" : "")})"
                )
            )
        )
        + ".";

    private void Show(LatestState latest)
    {
        var state = latest.State;
        if (FilmTrack.CanExport(state.Draft))
        {
            screen.Say(PlainText.Clean(latest.Summary is { Length: > 0 } told ? told : Summary(state.Draft)));
            if (state.Films is { Count: > 1 } films)
                screen.Say(PlainText.Clean(Listed(films)));
        }
        else
            screen.Say(
                state.VideoInfos.Count switch
                {
                    0 => "There is no film yet: send a picture and say how it should move.",
                    1 => "There is no film yet, but one file: say how it should move.",
                    var count => $"There is no film yet, but {count} files: say how they should move.",
                }
            );
    }

    /// <param name="mayFollowUp">Whether an agent that only tells what to click may be asked to do it, once.</param>
    private async Task<bool> Talk(string words, bool mayFollowUp, CancellationToken cancel)
    {
        var before = await StateIfAny(cancel);
        known ??= FilmsIn(before);
        AgentTurn turn;
        try
        {
            var key = Guid.NewGuid().ToString();
            turn = await link.Do(
                (session, stop) => client.SendMessageAsync(session, words, key, stop),
                cancel
            );
        }
        catch (ApiProblem lost) when (!lost.WasRefused && before is not null)
        {
            // It may have been taken. It is not sent again; the state says what came of it.
            return await Report(before, words, lost.Message, cancel);
        }
        Hearing heard;
        await using (turn)
            heard = await new TurnListener(screen, options.Clock).ListenAsync(turn, cancel);
        return await Conclude(heard, before, words, mayFollowUp, cancel);
    }

    private async Task<bool> Conclude(
        Hearing heard,
        LatestState? before,
        string words,
        bool mayFollowUp,
        CancellationToken cancel
    )
    {
        if (heard.Failure is { } failure)
        {
            Tell(failure);
            await ReportChange(before, words, cancel);
            return false;
        }
        if (heard.CutShort is not null || !heard.AnyText)
            return await Report(before, words, heard.CutShort, cancel);
        if (mayFollowUp && !heard.AnyContent && heard.Orders.Count > 0)
            return await Talk(FollowUp(heard.Orders), mayFollowUp: false, cancel);
        await Act(heard, words, cancel);
        return heard.Generations.Count == 0
            || await new GenerationFlow(client, link, screen).WaitAsync(
                heard.Generations,
                Tongue.IsChinese(words),
                cancel
            );
    }

    private static HashSet<int> FilmsIn(LatestState? state) =>
        state?.State is not { } session || !FilmTrack.CanExport(session.Draft) ? []
        : session.Films is { } films ? [.. films.Select(film => film.Number)]
        : [1];

    private static string FollowUp(List<string> orders)
    {
        var told = string.Join(' ', orders);
        return Tongue.IsChinese(told) ? $"请直接替我完成：{told}" : $"Please do this for me: {told}";
    }

    /// <summary>What the reply would have had the person look for on a screen.</summary>
    private async Task Act(Hearing heard, string words, CancellationToken cancel)
    {
        foreach (var action in heard.Actions)
            switch (action)
            {
                case GuiAction.ShowState:
                case GuiAction.Summary:
                    await ShowState(cancel);
                    break;
                case GuiAction.Credits:
                    await ShowBalance(cancel);
                    break;
                case GuiAction.Export:
                    // An export may cost credits: it waits for the person's own word.
                    screen.Say(
                        Tongue.IsChinese(words)
                            ? "说“导出”，影片就会生成。"
                            : "Say \"export\" and the film will be made."
                    );
                    break;
                default:
                    break;
            }
    }

    /// <summary>For a turn that told nothing: what it changed. True when it changed something.</summary>
    private async Task<bool> Report(LatestState? before, string words, string? why, CancellationToken cancel)
    {
        if (why is not null)
            screen.Note(PlainText.Clean(why));
        var after = await link.Do(client.GetLatestStateAsync, cancel);
        var (was, now) = (before?.State.Draft ?? default, after.State.Draft);
        screen.Say(FilmComparison.Tell(was, now, Tongue.IsChinese(words)));
        var changed = FilmComparison.Changed(was, now);
        if (FilmTrack.CanExport(now))
            Show(after);
        return changed;
    }

    private async Task ReportChange(LatestState? before, string words, CancellationToken cancel)
    {
        var after = await StateIfAny(cancel);
        var (was, now) = (before?.State.Draft ?? default, after?.State.Draft ?? default);
        if (before is not null && after is not null && FilmComparison.Changed(was, now))
            screen.Say(FilmComparison.Tell(was, now, Tongue.IsChinese(words)));
    }

    /// <summary>Null when it cannot be read just now; a turn need not wait for that.</summary>
    private async Task<LatestState?> StateIfAny(CancellationToken cancel)
    {
        try
        {
            return await link.Do(client.GetLatestStateAsync, cancel);
        }
        catch (ApiProblem problem) when (!problem.WasRefused || problem.Code == ApiCode.NotFound)
        {
            return null;
        }
    }

    private static string? NamedFile(string name)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var path = name.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(home, name[2..]) : name;
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }
}
