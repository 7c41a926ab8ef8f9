using Rostrum.Drafts.Looks;

namespace Rostrum.Drafts.Timelines;

/// <summary>Settles under which colour looks a segment is seen.</summary>
internal static class LookResolver
{
    private const int MostLooks = 16;

    /// <summary>Null where the picture keeps its own colours.</summary>
    /// <exception cref="RefusedException">A look is to come from a file, and none is named.</exception>
    public static LookStack? StackOf(Segment segment, Action<string> note)
    {
        var written = segment.Looks ?? [];
        if (written.Count > MostLooks)
            throw new RefusedException(
                $"{LayerResolver.NameOf(segment)} has {written.Count} looks; {MostLooks} can be laid over each other at most."
            );
        var asked = new List<AskedLook>();
        foreach (var look in written)
            if (Asked(segment, look, note) is { } one)
                asked.Add(one);
        return asked.Count > 0 ? new LookStack(asked) : null;
    }

    private static AskedLook? Asked(Segment segment, NamedEffect written, Action<string> note)
    {
        var strength = double.IsFinite(written.Strength ?? 1) ? Math.Clamp(written.Strength ?? 1, 0, 1) : 1;
        if (strength == 0)
            return null;
        var values = new ParameterValues(written.Parameters);
        if (written.Name == LookCatalogue.FromFile)
            return new AskedLook(
                null,
                values,
                written.Source
                    ?? throw new RefusedException(
                        $"{LayerResolver.NameOf(segment)} has a look from a file and names none: give the address of a "
                            + ".cube file in \"src\"."
                    ),
                strength
            );
        if (LookCatalogue.Find(written.Name) is { } known)
        {
            foreach (var misread in ParameterCheck.Misread(known, written.Parameters))
                note(misread);
            return new AskedLook(known, values, null, strength);
        }
        note(
            $"There is no look \"{written.Name}\" yet: {LayerResolver.NameOf(segment)} keeps its own colours."
        );
        return null;
    }
}
