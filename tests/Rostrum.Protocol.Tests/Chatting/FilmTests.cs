using Rostrum.Cli.Chat.Films;

namespace Rostrum.Protocol.Tests.Chatting;

public sealed class FilmTests
{
    [Theory]
    [InlineData(Films.None, false)]
    [InlineData("""{"t":[]}""", false)]
    [InlineData("""{"t":[{"tt":0,"sg":[]}]}""", false)]
    [InlineData("""{"t":"odd"}""", false)]
    [InlineData("[]", false)]
    [InlineData(Films.OnePicture, true)]
    public void A_film_with_something_on_a_track_can_be_exported(string draft, bool can) =>
        Assert.Equal(can, FilmTrack.CanExport(Films.Parse(draft)));

    [Theory]
    [InlineData(Films.OnePicture, Films.OnePicture, false, "Nothing in the film has changed.")]
    [InlineData(
        Films.OnePicture,
        Films.Longer,
        false,
        "The film has changed: it lasts 10 s instead of 5 s; its frame is 9:16; 2 pictures instead of 1; picture 1 moves: pan."
    )]
    [InlineData(
        Films.OnePicture,
        Films.Longer,
        true,
        "影片已更新：时长由 5 秒变为 10 秒；画面 9:16；画面 2 个（原为 1 个）；第 1 个画面：pan。"
    )]
    [InlineData("""{"d":5}""", """{"d":5,"seed":2}""", false, "The film has changed: details are different.")]
    public void A_change_is_told(string before, string after, bool chinese, string told) =>
        Assert.Equal(told, FilmComparison.Tell(Films.Parse(before), Films.Parse(after), chinese));
}
