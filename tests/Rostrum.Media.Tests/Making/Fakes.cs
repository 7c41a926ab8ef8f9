namespace Rostrum.Media.Tests.Making;

/// <summary>Programs that take ffmpeg's place. Each returns the folder in which it lies.</summary>
internal static class Fakes
{
    /// <summary>Keeps the frames as they come, without encoding them. What writes to a pipe is no encoder.</summary>
    public static string RawEncoder(Workshop workshop) =>
        Ffmpeg(
            workshop,
            """
            for last; do :; done
            if [ "$last" = pipe:1 ]; then PATH=${PATH#*:} exec ffmpeg "$@"; fi
            exec cat > "$last"
            """
        );

    /// <summary>Takes some frames, leaves half a file, says something and dies.</summary>
    public static string Dying(Workshop workshop, string words) =>
        Ffmpeg(
            workshop,
            $"""
            for last; do :; done
            head -c 500000 > "$last"
            echo "{words}" >&2
            exit 1
            """
        );

    /// <summary>Does not look at its input for a while, then keeps it.</summary>
    public static string Slow(Workshop workshop, double seconds) =>
        Ffmpeg(
            workshop,
            FormattableString.Invariant(
                $"""
                for last; do :; done
                sleep {seconds}
                exec cat > "$last"
                """
            )
        );

    /// <summary>A search path on which there is nothing.</summary>
    public static string Nothing(Workshop workshop) =>
        Directory.CreateDirectory(workshop.At("fakes/none")).FullName;

    /// <summary>A search path that begins with a folder.</summary>
    public static string Before(string folder) => $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";

    private static string Ffmpeg(Workshop workshop, string script)
    {
        var folder = Directory.CreateDirectory(workshop.At($"fakes/{Guid.NewGuid():n}")).FullName;
        var program = Path.Combine(folder, "ffmpeg");
        File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
        workshop.Help("chmod", "755", program);
        return folder;
    }
}
