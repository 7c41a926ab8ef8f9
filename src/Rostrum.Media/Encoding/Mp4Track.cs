namespace Rostrum.Media.Encoding;

/// <summary>One stream of an MP4 (the box <c>trak</c>).</summary>
internal sealed class Mp4Track(Mp4Box track)
{
    private const int IdrPicture = 5;

    /// <summary>Length of what comes before the boxes in a sample entry (ISO/IEC 14496-12, 12.1.3).</summary>
    private const int VisualEntry = 78;

    private readonly Mp4Box tables = track.Need("mdia/minf/stbl");
    private readonly Mp4Box media = track.Need("mdia/mdhd");

    public string Handler { get; } =
        System.Text.Encoding.ASCII.GetString(track.Need("mdia/hdlr").Content.Span.Slice(8, 4));

    private bool HasEditList => track.Find("edts") is not null;

    /// <summary>Ticks a second.</summary>
    private double Scale => media.Byte(0) == 1 ? media.Number(20) : media.Number(12);

    private Mp4Box Entry => tables.Need("stsd").Behind(8)[0];

    private List<uint[]> Steps => [.. tables.Need("stts").Rows(2)];

    private double Ticks => Steps.Sum(run => (double)run[0] * run[1]);

    public SoundStream Sound() =>
        new(Entry.Kind, (int)(Entry.Number(24) >> 16), Entry.Half(16), Ticks / Scale, HasEditList);

    public PictureStream Pictures(Stream file)
    {
        var sizes = Sizes();
        var sync = tables.Find("stss") is { } table
            ? table.Rows(1).Select(row => (int)row[0] - 1).ToList()
            : [.. Enumerable.Range(0, sizes.Length)];
        var shown = ShownAt(sizes.Length);
        var boxes = Entry.Behind(VisualEntry);
        var settings = boxes.FirstOrDefault(box => box.Kind == "avcC");
        return new PictureStream(
            Entry.Half(24),
            Entry.Half(26),
            Entry.Kind,
            settings?.Byte(1) ?? 0,
            sizes.Length,
            sizes.Length / Ticks * Scale,
            Ticks / Scale,
            shown.Count == 0 ? 0 : shown.Min() / Scale,
            sizes.Sum(size => (long)size),
            Groups(sync, sizes.Length).DefaultIfEmpty(0).Max(),
            BFramesIn(shown),
            settings is not null && AreIdr(file, sync, sizes, (settings.Byte(4) & 3) + 1),
            HasEditList,
            ColourIn(boxes)
        );
    }

    private static IEnumerable<int> Groups(List<int> sync, int frames) =>
        sync.Select((first, i) => (i + 1 < sync.Count ? sync[i + 1] : frames) - first);

    private uint[] Sizes()
    {
        var box = tables.Need("stsz");
        var (same, count) = (box.Number(4), checked((int)box.Number(8)));
        return same != 0
            ? [.. Enumerable.Repeat(same, count)]
            : [.. Enumerable.Range(0, count).Select(i => box.Number(12 + 4 * i))];
    }

    /// <summary>When each frame is shown, in ticks, in the order of decoding.</summary>
    private List<double> ShownAt(int frames)
    {
        var times = new List<double>(frames);
        var now = 0.0;
        foreach (var run in Steps)
            for (var i = 0; i < run[0]; i++, now += run[1])
                times.Add(now);
        var place = 0;
        if (tables.Find("ctts") is { } delays)
            foreach (var run in delays.Rows(2))
                for (var i = 0; i < run[0] && place < times.Count; i++)
                    times[place++] += (int)run[1];
        return times;
    }

    /// <summary>The longest run of frames that are shown before one that was decoded before them.</summary>
    private static int BFramesIn(List<double> shown)
    {
        var (latest, run, longest) = (double.NegativeInfinity, 0, 0);
        foreach (var time in shown)
        {
            run = time < latest ? run + 1 : 0;
            latest = Math.Max(latest, time);
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    /// <summary>Whether each sync frame holds a slice of an IDR picture (ITU-T H.264, 7.4.1).</summary>
    private bool AreIdr(Stream file, List<int> sync, uint[] sizes, int lengthBytes)
    {
        var places = Places(sizes);
        var bytes = Array.Empty<byte>();
        return sync.TrueForAll(frame =>
        {
            if (bytes.Length < sizes[frame])
                bytes = new byte[sizes[frame]];
            file.Position = places[frame];
            file.ReadExactly(bytes, 0, (int)sizes[frame]);
            return HoldsIdr(bytes.AsSpan(0, (int)sizes[frame]), lengthBytes);
        });
    }

    private static bool HoldsIdr(ReadOnlySpan<byte> sample, int lengthBytes)
    {
        while (sample.Length > lengthBytes)
        {
            var length = 0L;
            foreach (var each in sample[..lengthBytes])
                length = length << 8 | each;
            sample = sample[lengthBytes..];
            if (length <= 0 || length > sample.Length)
                return false;
            if ((sample[0] & 31) == IdrPicture)
                return true;
            sample = sample[(int)length..];
        }
        return false;
    }

    /// <summary>The byte of the file at which each frame begins (8.7.4, 8.7.5).</summary>
    private long[] Places(uint[] sizes)
    {
        var wide = tables.Find("co64");
        var chunks = wide is null
            ? tables.Need("stco").Rows(1).Select(row => (long)row[0]).ToList()
            : [.. wide.Rows(2).Select(row => (long)row[0] << 32 | row[1])];
        var runs = tables.Need("stsc").Rows(3).ToList();
        var places = new long[sizes.Length];
        var (frame, run) = (0, 0);
        for (var chunk = 0; chunk < chunks.Count; chunk++)
        {
            while (run + 1 < runs.Count && runs[run + 1][0] <= chunk + 1)
                run++;
            var at = chunks[chunk];
            for (var i = 0; i < runs[run][1] && frame < sizes.Length; i++)
            {
                places[frame] = at;
                at += sizes[frame++];
            }
        }
        return places;
    }

    private static (int Primaries, int Transfer, int Matrix, bool FullRange)? ColourIn(
        IReadOnlyList<Mp4Box> boxes
    ) =>
        boxes.FirstOrDefault(box => box.Kind == "colr") is { } box && box.Content.Span.StartsWith("nclx"u8)
            ? (box.Half(4), box.Half(6), box.Half(8), box.Byte(10) >> 7 == 1)
            : null;
}
