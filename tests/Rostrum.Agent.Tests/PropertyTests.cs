using System.Text;
using Rostrum.Drafts;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;
using Rostrum.Requests;

namespace Rostrum.Agent.Tests;

/// <summary>What holds of every film, whatever was said.</summary>
public sealed class PropertyTests
{
    private static readonly Director director = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_talk_films_are_whole_and_every_step_is_undone_to_the_byte(int seed)
    {
        var said = Said();
        var random = new Random(seed);
        for (var round = 0; round < 25; round++)
        {
            var told = new Conversation(["a", "b", "c"]);
            for (var turn = 0; turn < 12; turn++)
            {
                told.Say(said[random.Next(said.Length)]);
                AssertWhole(told.Now.Json);
            }
            Assert.True(told.UndoesToTheByte());
        }
    }

    [Fact]
    public void Ten_thousand_strings_of_any_script_neither_crash_nor_take_anything_away()
    {
        var film = director.Direct("3 seconds each, title “Keep”, jazz music, dissolve", Films.Of(3)).Draft;
        var random = new Random(11);
        for (var round = 0; round < 10_000; round++)
        {
            var direction = director.Direct(Strange(random), film);
            Assert.False(string.IsNullOrWhiteSpace(direction.Reply));
            Assert.True(Pictures.Of(direction.Draft).Count >= 3);
            Assert.NotEmpty(TextTracks.TextsOf(direction.Draft));
            Assert.NotNull(FilmMusic.Of(direction.Draft));
        }
    }

    [Theory]
    [InlineData("zoom in. add snow. zoom out. no snow. ")]
    [InlineData("the first picture zoom in, no, sorry, the second one slower, ")]
    [InlineData("stronger slower more snow dissolve sepia zoom jazz less much ")]
    [InlineData("zooom slwoly pictre dissolv brigther vertcal crosfade blurr ")]
    [InlineData("慢快点一推拉摇的地把给镜头往右左下雪叠化掌描项")]
    public void Four_times_the_words_are_about_four_times_the_work(string said)
    {
        var film = Films.Of(5);
        var (some, many) = (Words(said, 100), Words(said, 400));
        _ = director.Direct(many, film);
        var (before, after) = (AllocatedBy(some, film), AllocatedBy(many, film));
        Assert.True(after < 8 * before, $"{before} bytes for a fourth of the words, {after} for all");
    }

    /// <summary>The beginning of a text said again and again, in words or Chinese characters.</summary>
    private static string Words(string said, int count)
    {
        var (text, words) = (new StringBuilder(), 0);
        for (var i = 0; words < count; i++)
        {
            var letter = said[i % said.Length];
            text.Append(letter);
            if (letter is ' ' or > (char)0x2E80)
                words++;
        }
        return text.ToString();
    }

    private static long AllocatedBy(string words, Draft film)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = director.Direct(words, film);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Letters of one script or of several, signs and emoji, up to 40 of them.</summary>
    private static string Strange(Random random)
    {
        (int First, int Last)[] scripts =
        [
            (0x20, 0x7E),
            (0xA0, 0x24F),
            (0x370, 0x3FF),
            (0x400, 0x4FF),
            (0x5D0, 0x5EA),
            (0x600, 0x6FF),
            (0x900, 0x97F),
            (0xE00, 0xE7F),
            (0x3040, 0x30FF),
            (0x4E00, 0x9FFF),
            (0xAC00, 0xD7A3),
            (0x1F300, 0x1F6FF),
        ];
        var own = scripts[random.Next(scripts.Length)];
        var text = new StringBuilder();
        for (var i = random.Next(1, 41); i > 0; i--)
        {
            var (first, last) = random.Next(4) == 0 ? scripts[random.Next(scripts.Length)] : own;
            text.Append(new Rune(random.Next(first, last + 1)));
            if (random.Next(6) == 0)
                text.Append(' ');
        }
        return text.ToString();
    }

    private static string[] Said() =>
        [
            .. RequestSet
                .All.Concat(RequestSet.Others)
                .Where(set => !set.HeldOut)
                .SelectMany(set => RequestCase.Load(set.Path))
                .SelectMany(asked => asked.Turns)
                .Distinct(),
        ];

    private static void AssertWhole(string json)
    {
        var film = DraftJson.Parse(json, out _)!;
        Assert.Equal(json, DraftJson.Write(film));
        foreach (var one in Rostrum.Drafts.Operations.Films.Of(film))
        {
            var end = 0L;
            foreach (var picture in Pictures.Of(one))
            {
                Assert.Equal(end, picture.Start ?? 0);
                Assert.True(picture.Duration > 0);
                end += picture.Duration!.Value;
            }
            if (end > 0)
                Assert.Equal(end, one.Duration);
            var ids = one
                .AllTracks.SelectMany(track =>
                    track
                        .AllSegments.Select(segment => segment.Id)
                        .Concat((track.Transitions ?? []).Select(joint => joint.Id))
                        .Append(track.Id)
                )
                .OfType<string>()
                .ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
        }
    }
}
