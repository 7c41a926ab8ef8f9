namespace Rostrum.Drafts.Music;

/// <summary>Writes a score as a standard MIDI file of one track (MIDI 1.0, Standard MIDI Files 1.1, format 0).</summary>
public static class MidiFile
{
    private const byte NoteOff = 0x80;
    private const byte NoteOn = 0x90;
    private const byte ControlChange = 0xB0;
    private const byte ProgramChange = 0xC0;

    public static byte[] Write(Score score)
    {
        var track = new List<byte>();
        Append(track, 0);
        track.AddRange([0xFF, 0x51, 3, .. BigEndian(score.MicrosecondsPerBeat, 3)]);
        var now = 0;
        foreach (var (time, _, bytes) in EventsOf(score))
        {
            Append(track, time - now);
            track.AddRange(bytes);
            now = time;
        }
        Append(track, Math.Max(0, score.End - now));
        track.AddRange([0xFF, 0x2F, 0]);
        return
        [
            .. "MThd"u8,
            .. BigEndian(6, 4),
            .. BigEndian(0, 2),
            .. BigEndian(1, 2),
            .. BigEndian(Score.TicksPerBeat, 2),
            .. "MTrk"u8,
            .. BigEndian(track.Count, 4),
            .. track,
        ];
    }

    /// <summary>By time; of one moment what sets up comes first, then what ends, then what begins.</summary>
    private static IEnumerable<(int Time, int Rank, byte[] Bytes)> EventsOf(Score score)
    {
        var events = new List<(int Time, int Rank, byte[] Bytes)>();
        for (var channel = 0; channel < score.Programs.Count; channel++)
            events.Add((0, 0, [(byte)(ProgramChange | channel), (byte)score.Programs[channel]]));
        foreach (var (channel, number, value, start) in score.Controls)
            events.Add((start, 1, [(byte)(ControlChange | channel), (byte)number, (byte)value]));
        foreach (var (channel, pitch, velocity, start, length) in score.Notes)
        {
            events.Add((start + length, 2, [(byte)(NoteOff | channel), (byte)pitch, 64]));
            events.Add((start, 3, [(byte)(NoteOn | channel), (byte)pitch, (byte)velocity]));
        }
        return events.OrderBy(one => one.Time).ThenBy(one => one.Rank);
    }

    /// <summary>A length in groups of seven bits, all but the last marked.</summary>
    private static void Append(List<byte> track, int ticks)
    {
        for (var shift = 21; shift > 0; shift -= 7)
            if (ticks >> shift != 0)
                track.Add((byte)(ticks >> shift & 0x7F | 0x80));
        track.Add((byte)(ticks & 0x7F));
    }

    private static IEnumerable<byte> BigEndian(int number, int bytes)
    {
        for (var i = bytes - 1; i >= 0; i--)
            yield return (byte)(number >> (8 * i));
    }
}
