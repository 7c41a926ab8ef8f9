using System.Net;
using System.Net.Sockets;
using Rostrum.Media;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Uploads;

/// <summary>What the process that looks into films may do.</summary>
public sealed class ProbeWorkerTests(Samples samples) : IDisposable
{
    private readonly Made made = new();

    [Fact]
    public void It_is_limited_in_memory_time_and_files_and_knows_nothing_of_the_server()
    {
        var said = Pretending("ulimit -d; ulimit -t; ulimit -f; ulimit -c; env | cut -d= -f1 | sort");
        string[] limits = said.Split('\n');
        Assert.Equal([$"{1 << 20}", "30", "0", "0"], limits[..4]); // KiB, seconds, blocks, blocks
        Assert.Empty(limits[4..].Except(["PATH", "LD_LIBRARY_PATH", "PWD", "OLDPWD", "SHLVL", "_", ""]));
    }

    [Fact]
    public void It_may_use_one_demuxer_and_files_only()
    {
        var said = Pretending("printf '%s\\n' \"$@\"").Split('\n');
        Assert.Equal("file", said[Array.IndexOf(said, "-protocol_whitelist") + 1]);
        Assert.Equal("mov", said[Array.IndexOf(said, "-format_whitelist") + 1]);
        Assert.Equal("mov", said[Array.IndexOf(said, "-f") + 1]);
        Assert.Equal("file:" + made.At("a.mp4"), said[^2]);
    }

    [Theory]
    [InlineData("hls")]
    [InlineData("concat")]
    [InlineData("lavfi")]
    public void It_refuses_demuxers_that_lead_elsewhere(string demuxer) =>
        Assert.ThrowsAny<Exception>(() =>
            made.Run(HostProgram.Path, null, "probe-worker", "streams", demuxer, samples["mp4"])
        );

    [Theory]
    [InlineData("mov")]
    [InlineData("matroska")]
    [InlineData("avi")]
    [InlineData("wav")]
    [InlineData("mp3")]
    [InlineData("aac")]
    public void Playlists_reach_nobody_even_when_they_get_so_far(string demuxer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/a.ts";
        string[] lists =
        [
            $"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{url}\n#EXT-X-ENDLIST\n",
            $"ffconcat version 1.0\nfile '{url}'\n",
            $"<?xml version='1.0'?><MPD><BaseURL>{url}</BaseURL></MPD>",
        ];
        foreach (var list in lists)
        {
            try
            {
                made.Run(
                    HostProgram.Path,
                    null,
                    "probe-worker",
                    "streams",
                    demuxer,
                    made.Write("list.mp4", list)
                );
            }
            catch (Xunit.Sdk.XunitException)
            {
                // It may fail or find nothing; what matters is whom it asked.
            }
        }
        Assert.False(listener.Pending());
    }

    [Fact]
    public void A_subtitle_inside_an_AVI_file_cannot_be_a_playlist()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var path = made.Write("gab2.avi", AviWithPlaylist.Make($"http://127.0.0.1:{port}/a.ts"));
        try
        {
            FileInspector.Inspect(path, TestContext.Current.CancellationToken);
        }
        catch (MediaException)
        {
            // Refusing it is fine too.
        }
        Assert.False(listener.Pending());
    }

    /// <summary>Lets a script take ffprobe's place and returns what it writes.</summary>
    private string Pretending(string script)
    {
        made.Write("ffprobe", $"#!/bin/sh\n{script}\n");
        made.Run("chmod", null, "755", made.At("ffprobe"));
        var path = $"{made.Folder}:{Environment.GetEnvironmentVariable("PATH")}";
        return made.Run(HostProgram.Path, path, "probe-worker", "streams", "mov", made.At("a.mp4"));
    }

    public void Dispose() => made.Dispose();
}
