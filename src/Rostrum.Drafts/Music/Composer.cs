namespace Rostrum.Drafts.Music;

/// <summary>
/// Writes music by rule: the form gives each bar its chords and its energy, and each instrument of the mood plays what
/// its role makes of them. Nothing is left to chance but what follows from the seed.
/// </summary>
public static class Composer
{
    /// <summary>Instruments that are in by this energy also strike the last chord.</summary>
    private const double LastEnergy = 0.72;

    public static Score Compose(MusicRecipe recipe)
    {
        var form = Form.Of(recipe);
        var sheet = new Sheet(recipe);
        var chance = new Chance(new Noise(recipe.Seed).Channel(4));
        var channel = 0;
        foreach (var (place, part) in recipe.Mood.Style.Parts.Index())
        {
            if (channel == Score.DrumChannel)
                channel++;
            var own = part.Role == Role.Drums ? Score.DrumChannel : channel++;
            sheet.Seat(own, part);
            Play(new Desk(recipe, form, part, own, sheet, chance.Channel(place)));
        }
        return sheet.Finished();
    }

    private static void Play(Desk desk)
    {
        Player player = desk.Part.Role switch
        {
            Role.Chords => new ChordPlayer(desk),
            Role.Bass => new BassPlayer(desk),
            Role.Melody => new MelodyPlayer(desk),
            _ => new DrumPlayer(desk),
        };
        foreach (var bar in desk.Form.Bars.Where(desk.Plays))
        {
            player.Play(bar);
            if (bar.Rises && desk.Part.Sustains)
                desk.Sheet.Swell(desk.Channel, bar.Start, bar.Beats);
        }
        if (desk.Part.From <= LastEnergy || desk.Form.Bars.Any(desk.Plays))
            player.End();
        desk.Sheet.DieAway(desk.Channel, desk.Part.Sustains);
    }
}

/// <summary>What a player has before him.</summary>
internal sealed record Desk(MusicRecipe Recipe, Form Form, Part Part, int Channel, Sheet Sheet, Chance Chance)
{
    /// <summary>Sixteenths of a beat's quarter: patterns are written in these.</summary>
    public const int StepsPerBeat = 4;

    public bool Plays(Bar bar) => bar.Energy >= Part.From && bar.Energy <= Part.Until;

    public string PatternOf(Bar bar) => Chance.Of(Part.Patterns, bar.Section);

    /// <summary>Loudness at a step of a bar, 0–1: more with energy, and on the strong beats.</summary>
    public static double Loudness(Bar bar, int step) =>
        0.36
        + 0.42 * bar.Energy
        + (
            step == 0 ? 0.08
            : step % StepsPerBeat == 0 ? 0.03
            : -0.03
        )
        + (bar.Rises ? 0.1 * step / (bar.Beats * StepsPerBeat) : 0);

    /// <summary>The steps of a pattern at which something begins, and how many steps until the next.</summary>
    public static IEnumerable<(int Step, char Sign, int Steps)> Onsets(string pattern, int steps)
    {
        var end = Math.Min(steps, pattern.Length);
        for (var i = 0; i < end; i++)
        {
            if (pattern[i] == '.')
                continue;
            var next = i + 1;
            while (next < end && pattern[next] == '.')
                next++;
            yield return (i, pattern[i], next < end ? next - i : steps - i);
        }
    }
}

/// <summary>Plays one instrument, bar by bar.</summary>
internal abstract class Player(Desk desk)
{
    protected Desk Desk => desk;

    public abstract void Play(Bar bar);

    /// <summary>The last chord.</summary>
    public abstract void End();

    protected void Add(Bar bar, int pitch, double loudness, int step, double steps) =>
        desk.Sheet.Add(
            desk.Channel,
            pitch,
            loudness,
            bar.Start + step / (double)Desk.StepsPerBeat,
            steps / Desk.StepsPerBeat
        );

    protected void AddLast(int pitch, double loudness, double late = 0) =>
        desk.Sheet.Add(desk.Channel, pitch, loudness, desk.Form.Beats + late, desk.Sheet.Ring * 0.93);

    /// <summary>The pitch of a class nearest to another pitch.</summary>
    protected static int Nearest(int pitchClass, int pitch) =>
        pitch + ((pitchClass - pitch) % 12 + 18) % 12 - 6;
}
