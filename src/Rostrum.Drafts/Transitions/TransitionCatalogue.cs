namespace Rostrum.Drafts.Transitions;

/// <summary>Every transition there is. A new one needs its file, a test and a line here.</summary>
public static class TransitionCatalogue
{
    public static IReadOnlyList<Transition> All { get; } =
    [
        new Dissolve(),
        new DipBlack(),
        new DipWhite(),
        new Slide(),
        new Push(),
        new Wipe(),
        new Zoom(),
        new Whip(),
        new Cover(),
        new Spin(),
        new MatchCut(),
        new Iris(),
        new Ink(),
        new Page(),
        new Cube(),
        new ShatterCut(),
        new Defocus(),
        new GlitchCut(),
        new LightSweep(),
        new FilmBurnCut(),
    ];

    public static Transition? Find(string? name) => All.FirstOrDefault(transition => transition.Name == name);
}
