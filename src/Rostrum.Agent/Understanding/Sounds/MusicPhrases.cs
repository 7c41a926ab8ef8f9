using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Sounds;

/// <summary>Words about music: what it is, how loud, how it comes and goes.</summary>
internal static class MusicPhrases
{
    public static IReadOnlyList<(Meaning Meaning, Words Words)> All { get; } =
    [
        (
            new MusicWord(),
            Phrases.Split(
                "music, soundtrack, song, background music, background track, bgm, tune, score, sound, audio, volume, the beat of the song | 音乐、配乐、歌曲、背景乐、背景音乐、音轨、歌、声音、音量、曲子、伴奏、乐曲、旋律、插曲、主题曲、小曲、音频、配音乐、配个音乐、加音乐、背景声、背景乐曲"
            )
        ),
        (
            new LoudnessWord(0.5),
            Phrases.Split(
                "a bit softer, bring the song down, bring the music down, knock the volume back, a notch, my ears, too loud, sits quietly behind, sit quietly, not loud, keep it quiet, quiet, softly playing, playing quietly, turn that down, quieter, half the volume, half volume, at half volume, keep it low, low in the background, keep the music low, lower, softer, subtle music, twice as quiet, half as loud, turn down, turn it down, turn the music down, turn down the music, lower the volume, softer music, less loud, too loud, not so loud, lower the music, turn the volume down | 吵死了、太吵、吵、往下拧一格、往下拧、别大声、轻柔别大声、垫着就好、小声些、再轻一点、轻一点、轻点、调小声、调小点声、调低点、压低点、压低一点、压低、声音轻一点、小声点、小声一点、别太大、音乐小一点、音乐轻一点、声音小一点、音量小一点、音量低一点、安静一点、音乐小点、声音小点、音乐太大、声音太大、调低音量、降低音量、音乐小声、小声"
            )
        ),
        (
            new LoudnessWord(2),
            Phrases.Split(
                "can hardly hear, hardly hear, can barely hear, crank it up, louder please, pump it up, louder, twice as loud, crank up the music, pump up the volume, turn it up, turn the music up, turn up the music, raise the volume, too quiet, not loud enough, turn the volume up | 听不见、听不清、都听不见、拉高点、拉高一点、再响些、调大声、调大点声、声音调大、调大声、音量调大、响一点、再响一点、声音再大一点、大声点、音乐大一点、音乐响一点、声音大一点、音量大一点、音量高一点、音乐大点、声音大点、音乐太小、声音太小、调高音量、提高音量、大声、大声一点"
            )
        ),
        (
            new LoudnessWord(0),
            Phrases.Split(
                "without a sound, no sound at all, without any sound, no audio at all, completely silent, mute, mute it, mute the music, silence the music, silent, silence, no sound | 一点声音都不要、一点声音都没有、别有声音、别出声、先别出声、完全没声音、不出声、静音、音乐静音、消音、关掉声音、没有声音、无声"
            )
        ),
        (
            new SoundBackWord(),
            Phrases.Split(
                "let me hear it again, hear it again, sound on, put the sound back, unmute, unmute it, unmute the music, turn the music back on, music back on, sound back on, turn the sound back on, bring the music back, bring back the music | 声音放回来、放回声音、把声音放回来、取消静音、解除静音、恢复声音、打开声音、恢复音乐、开声音"
            )
        ),
        (
            new FadeWord(In: false),
            Phrases.Split(
                "die away, die down, tail off, fade at the end, music off at the end slowly, fade away, fade out the music, fade out the audio, fade the audio out, fade the sound out, fade out the sound, fade the music out, music fades out, fade out at the end, fade out | 渐出、渐隐、渐小、渐消、渐渐淡、淡掉、慢慢收、渐渐没有、慢慢没掉、慢慢没有、尾巴慢慢收、慢慢消失、音乐慢慢淡出、音乐渐渐淡出、慢慢淡出、淡出、音乐淡出、淡出音乐、声音淡出、渐弱"
            )
        ),
        (
            new FadesWord(),
            Phrases.Split(
                "fade at both ends, fades at both ends, fade in and out, fade the music in and out, fades in and out, fading in and out | 头和尾都来点渐变、头尾渐变、头尾都淡、音乐淡入淡出、淡入和淡出"
            )
        ),
        (
            new FadeWord(In: true),
            Phrases.Split(
                "start softly, starts softly, begin softly, start gently, begin gently, begin quietly, start quietly, come in slowly, comes in slowly, come in gently, come in softly, creep in, no abrupt beginning, no abrupt start, not start abruptly, ease the song in, ease the music in, ease in the music, swell in, fade in the music, fade the music in, music fades in, fade the audio in, fade in the audio | 慢慢进来、慢慢进、渐渐进来、开头别那么突兀、开头别突兀、别一下子就响、由弱到强、慢慢响起来、渐渐响起来、音乐慢慢淡入、音乐渐渐淡入、音乐淡入、淡入音乐、声音淡入、渐强"
            )
        ),
    ];
}
