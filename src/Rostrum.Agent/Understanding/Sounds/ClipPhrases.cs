using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>Words about how clips run, and about cuts on beats.</summary>
internal static class ClipPhrases
{
    public static IReadOnlyList<(Meaning Meaning, Words Words)> All { get; } =
    [
        Say(
            new ClipWord(ClipManner.Slow),
            "slow motion, slow mo, slomo, in slow motion, slowed down, half speed, play it slower, play slower, run slower | 慢动作、慢放、放慢播放、慢速播放、半速播放"
        ),
        Say(
            new ClipWord(ClipManner.Fast),
            "fast forward, fast motion, timelapse, time lapse, sped up, play it faster, play faster, double speed, run faster | 快放、快进、加速播放、延时、快动作、快速播放"
        ),
        Say(
            new ClipWord(ClipManner.Reversed),
            "play backwards, backwards, in reverse, reverse the clip, reverse the video, reverse it, reversed, play in reverse, rewind it, run it backwards | 倒放、倒着播、反向播放、倒着放视频、倒带"
        ),
        Say(
            new ClipWord(ClipManner.Forwards),
            "play forwards, forwards again, not reversed, normal direction | 正放、正着播"
        ),
        Say(
            new ClipWord(ClipManner.Frozen),
            "freeze frame, freeze it, freeze the clip, freeze the video, freeze, hold the frame, pause the clip, pause on | 定格、冻结画面、画面定住、暂停画面"
        ),
        Say(
            new ClipSoundWord(),
            "clip's sound, clip sound, video's sound, video sound, sound of the clip, sound of the video, original sound, original audio, clip audio, video audio, its own sound, natural sound | 原声、视频声音、视频原声、片段声音、现场声、视频的声音"
        ),
        Say(
            new CutOnBeatWord(),
            "cut on the beat, cuts on the beat, cut to the beat, cuts to the beat, cut to the music, sync to the beat, sync to the music, sync the cuts, sync the pictures to the music, beat sync, match the cuts to the music, match the beat, change on the beat, switch on the beat, change pictures on the beat, on the beat, in time to the music "
                + "| 卡点、卡点剪辑、踩点剪辑、踩点切换、按节拍切、按节拍切换、跟着节拍切、跟着节拍切换、卡着节拍、踩着节拍、节拍切换、卡节奏、踩节奏、对上节拍、卡点视频"
        ),
        Say(
            new DuckWord(),
            "duck, duck the music, ducking, when someone speaks, when somebody talks, when someone talks, under speech, under the voice, while talking, give way to speech | 说话时压低、说话的时候小一点、人声时降低、有人说话时、避让人声"
        ),
    ];

    private static (Meaning, Words) Say(Meaning meaning, string phrases) => (meaning, Phrases.Split(phrases));
}
