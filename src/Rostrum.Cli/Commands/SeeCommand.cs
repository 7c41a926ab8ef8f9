using System.CommandLine;
using Rostrum.Cli.Output;
using Rostrum.Drafts.Sights;
using Rostrum.Media;

namespace Rostrum.Cli.Commands;

/// <summary><c>rostrum see PHOTO</c>: what is seen in a picture, in words and as maps.</summary>
internal static class SeeCommand
{
    public static Command Create()
    {
        var photo = new Argument<string>("PHOTO") { Description = "A picture." };
        var folder = new Option<string?>("--output", "-o")
        {
            Description = "A folder for maps of the subject, depth, sky and water, as PNG.",
        };
        var subject = SubjectArgument.Create();
        var command = new Command("see", "Says what is seen in a picture: subject, faces, horizon, depth.")
        {
            photo,
            folder,
            subject,
        };
        command.Run(
            (asked, cancel) =>
            {
                var path = asked.GetRequiredValue(photo);
                var told = asked.GetValue(subject) is { } place ? SubjectArgument.Read(place) : null;
                var sight = KnownStill.Learn([path], OwnModels.Eyes.Look, cancel)[0].Sight!;
                sight = told is null ? sight : sight.AsTold(told);
                foreach (var line in Words(sight))
                    Say.Result(line);
                if (asked.GetValue(folder) is { } into)
                    Write(sight, into, Path.GetFileNameWithoutExtension(path));
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static IEnumerable<string> Words(Sight sight)
    {
        yield return sight.HasPlainSubject
            ? FormattableString.Invariant(
                $"subject: {Box(sight.SubjectBox)}, sure to {sight.SubjectTrust:0.00} ({sight.MaskMadeBy})"
            )
            : FormattableString.Invariant(
                $"subject: none that stands out plainly (sure to {sight.SubjectTrust:0.00})"
            );
        yield return FormattableString.Invariant(
            $"aim: {sight.SubjectPoint.X:0.00}, {sight.SubjectPoint.Y:0.00} of width and height"
        );
        foreach (var face in sight.Faces)
            yield return FormattableString.Invariant(
                $"face: {Box(face.Box)}, sure to {face.Score:0.00} ({sight.FacesMadeBy})"
            );
        if (sight.Horizon is { } level)
            yield return FormattableString.Invariant($"horizon: {level:0.00} of the height");
        yield return FormattableString.Invariant($"sky: {sight.Sky.Coverage():P0} of the picture");
        yield return FormattableString.Invariant($"water: {sight.Water.Coverage():P0} of the picture");
        yield return FormattableString.Invariant(
            $"depth: {sight.DepthMadeBy}, fits the picture to {sight.DepthTrust:0.00}"
        );
    }

    private static string Box(PictureBox box) =>
        FormattableString.Invariant(
            $"from {box.Left:0.00}, {box.Top:0.00} to {box.Right:0.00}, {box.Bottom:0.00}"
        );

    private static void Write(Sight sight, string folder, string name)
    {
        Directory.CreateDirectory(folder);
        foreach (
            var (kind, grid) in new[]
            {
                ("saliency", sight.Saliency),
                ("mask", sight.SubjectMask),
                ("depth", sight.Depth),
                ("sky", sight.Sky),
                ("water", sight.Water),
            }
        )
        {
            var file = Path.Combine(folder, $"{name}.{kind}.png");
            PngFile.Write(grid, file);
            Say.Result(file);
        }
    }
}
