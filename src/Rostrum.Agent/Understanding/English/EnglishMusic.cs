using Rostrum.Drafts;
using Rostrum.Drafts.Music;
using static Rostrum.Agent.Understanding.English.EnglishPhrases;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Words for music: what it is called, how loud it is, how it comes and goes, and of what kind.</summary>
internal static class EnglishMusic
{
    public static IReadOnlyList<(Meaning, Words)> All { get; } =
    [
        Say(
            new MusicWord(),
            "to listen to, to hear, listen to in the background, sound track, musical background, musical accompaniment, backing track, backing music, background tune, background song, background sound, background audio, bg music, bg track, theme tune, theme song, melody, jingle, tunes, musik, the beat, some beats, a beat, some tunes, underscore, scoring, musical bed, music bed"
        ),
        Say(
            new LoudnessWord(0.5),
            "quietly, bit loud, rather loud, quite loud, pretty loud, a bit loud, awfully loud, in the back, turned right down, right down, drowning, drowns, drowns out, drown out, drowning out, drowning everything, overpowering, overpowers, overwhelming, blasting, blaring, deafening, blares, too noisy, too prominent music, too dominant, hurts my ears, hurting my ears, softer volume, lower volume, lower the sound, lower the song, lower the track, bring down the music, bring down the volume, bring the volume down, bring the sound down, take the music down, take the volume down, take the music down a bit, pull the music down, pull down the music, dial down the music, dial the music down, drop the volume, drop the music volume, decrease the volume, reduce the volume, reduce the sound, reduce the music, soften the music, soften the sound, quieten, quieten it, quieten the music, quiet the music, hush the music, hush, music quieter, music softer, music lower, music down, song down, volume down, sound down, tone down the music, tone the music down, turn the song down, turn the sound down, turn down the song, turn down the sound, turn down the volume, turn it down, down a bit please, keep the music down, keep it down, keep it soft, keep it in the background, in the background softly, softly in the background, quietly in the background, at low volume, low volume, low-volume, on low, at a low volume, unobtrusively, subtle volume, faint music, background level, barely audible, gently in the background"
        ),
        Say(
            new LoudnessWord(2),
            "louder music, music louder, song louder, sound louder, turn up, turn the song up, turn the sound up, turn up the song, turn up the sound, turn up the volume, raise the music, raise the sound, boost the music, boost the volume, boost the sound, increase the volume, increase the sound, more volume, volume up, sound up, music up, crank the music, crank the volume, pump the music up, bring the music up, bring up the music, bring the volume up, bring up the volume, bring the sound up, push the volume, push the music, too soft to hear, too faint to hear, cannot hear, can't hear, can not hear, can't hear the music, cannot hear the music, can't hear anything, hard to hear, inaudible, barely hear, hardly audible, too low, too silent, music is too soft, music is too low, volume is too low, stronger music, full volume, blast it"
        ),
        Say(
            new LoudnessWord(0),
            "pause the music, pause the song, mute it for now, mute everything, mute the sound, mute the audio, mute the song, mute the track, sound off, audio off, volume zero, zero volume, volume to zero, no volume, make it silent, keep it silent, silently, totally silent, fully silent, complete silence, dead silent, without audio, without sound, no audio, soundless"
        ),
        Say(
            new SoundBackWord(),
            "turn the sound on, turn the sound on again, turn the music on again, turn the music on, turn the volume back on, sound on again, music on again, unmute the sound, unmute the audio, unsilence, audible again, i want to hear it again, hear the music again, hear the song again, enable the sound, enable sound"
        ),
        Say(
            new FadeWord(In: false),
            "fade it out, fade out gently, fade out slowly, fades away, fading away, fading out, fade out the song, fade the song out, fade out the track, fade the track out, fade the tune out, song fades out, track fades out, sound fades out, audio fades out, fade down, fade to silence, ease out the music, ease the music out, trail off, trails off, taper off, tapers off, peter out, ebb away, die out, dies out, dies away, let it fade out, let the music fade out, music fade out, end softly, ends softly, end quietly, ends quietly, end gently, music ends softly, music should fade out, music fading out"
        ),
        Say(
            new FadesWord(),
            "fade in and fade out, fades in and fades out, fade both ends, fade in at the start and out at the end, fade in at the beginning and out at the end, music fade in and out, fade it in and out"
        ),
        Say(
            new FadeWord(In: true),
            "fade in gently music, fade in the song, fade the song in, fade in the track, fade the track in, fade in the sound, fade the sound in, song fades in, track fades in, sound fades in, audio fades in, music fade in, music fading in, let the music fade in, start the music softly, start the music slowly, start the music gently, start the music quietly, bring the music in slowly, bring the music in gently, bring the music in softly, bring in the music slowly, music comes in slowly, music comes in softly, music comes in gently, music starts softly, music starts quietly, music starts slowly, start quiet, starts quiet, builds up slowly, build up slowly, swell up, swells in"
        ),
        Heard(
            "sad",
            "sadder music, sadder song, something sad, something sadder, sadder, more sad, tear-jerking, weepy, weepy music, crying music, mournful music, sorrowful music, sad piano, sad violin, moonlight sonata, melancholy music, melancholic music, tearful, gut-wrenching, blue music, somber music"
        ),
        Heard(
            "happy",
            "happier, happier music, something happy, something happier, something cheerful, something joyful, something sunny, more cheerful, more joyful, cheerful tune, happy tune, happy song, joyful music, smiley, ukulele and claps, sunny music, children's music, circus music, merry tune, brighten the music, brighten the music up, brighter music"
        ),
        Heard(
            "upbeat",
            "something upbeat, something lively, something energetic, something with energy, with energy, energetic music, lively music, more upbeat, more lively, more energetic music, more energy in the music, driving beat, driving beats, pumping, pumping music, bouncy music, toe tapping, toe-tapping, feel good music, feel-good music, summer hit, summer vibe, summer vibes, rock music, rocky, guitar riff, pop song, poppy music, funky music, groovy music, something funky, something groovy, something catchy, catchy tune, party tune, jolly tune, disco, dance pop, hip hop, hip-hop, rap beat, trap beat, trap"
        ),
        Heard(
            "chill",
            "calmer music, something calm, something calmer, something relaxing, something relaxed, something chill, something chilled, something mellow, something soothing, something gentle, something soft, something peaceful, something quiet, calm tune, calm piano music, calm music, gentle piano, gentle piano music, soft music, soft piano music, quiet piano, mellow music, relaxing music, soothing music, peaceful music, soothing tune, laid back music, laid-back music, easy listening, lounge music, elevator music, dinner music, piano-ish, piano music, some piano, nice piano, chillout, chill out, chill-out, chill music"
        ),
        Heard(
            "ambient",
            "ambient music, ambient sounds, ambient sound, spa sounds, floaty music, airy music, ethereal music, dreamy music, dreamy pads, pads, pad sounds, spacey music, space music, atmospheric music, something atmospheric, meditation sounds, zen garden, new age, new-age"
        ),
        Heard(
            "epic",
            "epic music, something epic, something big, something powerful, something heroic, something grand, big score, big orchestral, a big score, massive score, huge score, grand score, trailer score, trailer soundtrack, movie trailer music, like a movie trailer, like in a trailer, like a trailer, hans zimmer, two steps from hell, viking music, dramatic score, dramatic orchestra, brass and drums, war music, superhero music, superhero theme, drum roll, taiko"
        ),
        Heard(
            "cinematic",
            "something cinematic, something orchestral, movie-like music, movie soundtrack, cinematic piano, soundtrack like a movie, soundtrack like in a movie, classical music, something classical, mozart, beethoven, vivaldi, bach, strings music, violins, soaring strings, emotional strings, orchestral score, documentary music, nature documentary music"
        ),
        Heard(
            "tense",
            "tense music, something tense, something scary, something spooky, something creepy, something dark, something mysterious, something ominous, darker music, scary music, spooky music, creepy music, mysterious music, ominous music, thriller music, horror music, horror sounds, suspense music, suspenseful music, detective music, spy music, heist music, halloween sounds, eerie music, jaws music, haunted house music, edge of your seat, nail biting, nail-biting"
        ),
        Heard(
            "electronic",
            "electronic music, electronic beat, electronic beats, something electronic, electro music, techno music, techno beat, synth music, synthesizer music, synthesiser music, synthesizer, synthesiser, synthy, daft punk, 80s synth, eighties synth, retro synths, retrowave, house beat, deep house, house track, edm music, bass drop, drop the bass, trance music, dnb, club track, club banger, futuristic music, tech sounds, robotic, game music, chiptune, arcade music"
        ),
        Heard(
            "lofi",
            "lo-fi music, lo-fi beats, lofi music, lofi beat, lo-fi beat, low-fi, low fi, lofi hip hop, lo-fi hip hop, lofi hiphop, chill hop beats, chill beat, relaxed beats, relaxed beat, beats to study, beats to relax, study vibes, rainy day beats, vinyl crackle, tape hiss beats, jazzy hip hop, jazzhop"
        ),
        Heard(
            "jazz",
            "jazz music, some jazz, jazz bgm, jazz tune, jazz trio, jazz piano, jazz club, jazzy tune, jazzy music, smokey jazz, smoky jazz, saxophone solo, sax solo, sultry sax, swing band, ragtime, dixieland, cool jazz, bebop, miles davis, frank sinatra, gypsy jazz, django"
        ),
        Heard(
            "acoustic",
            "acoustic music, acoustic tune, guitar tune, some guitar, soft guitar, gentle guitar, fingerpicking, finger picking, fingerpicked guitar, spanish guitar, folk music, folky, folksy, country music, indie folk, singer songwriter, singer-songwriter, ukulele music, banjo music, campfire song, campfire music, strummed guitar, wooden instruments"
        ),
        Heard(
            "romantic",
            "romantic music, romantic tune, romantic song, romantic piano, something romantic, love music, love ballad, wedding song, wedding march, slow dance, slow dance music, for a wedding, candlelight dinner music, valentine's music, tender music, tender piano, serenade music, string serenade"
        ),
        Heard(
            "corporate",
            "corporate track, corporate background, corporate background music, corporate tune, business tune, something corporate, something professional, something inspiring, something motivating, something uplifting, uplifting music, inspiring music, inspirational music, motivational music, motivating music, hopeful music, optimistic music, positive music, something positive, something hopeful, success music, explainer video music, linkedin music, presentation track, tech startup music, ted-talk"
        ),
    ];

    private static (Meaning, Words) Heard(string mood, string phrases) =>
        Say(new MoodNamed(MoodCatalogue.Find(mood)!, IsHeard: true), phrases);
}
