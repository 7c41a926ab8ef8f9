using Rostrum.Drafts;
using static Rostrum.Agent.Understanding.English.EnglishPhrases;

namespace Rostrum.Agent.Understanding.English;

/// <summary>Words that ask to be told something, or ask the service instead of the film.</summary>
internal static class EnglishTalk
{
    public static IReadOnlyList<(Meaning, Words)> All { get; } =
    [
        Ask(
            Question.Abilities,
            "which effects do you offer, which effects do you have, which effects can i use, which effects are available, what effects can i use, what effects can you do, what effects are available, list the effects, list of effects, list effects, list all effects, show me the effects, show me your effects, what else is there, what else is possible, what is possible, what's possible, what are you able to do, what are you capable of, what can you help with, what can you help me with, what can i do here, what can i do with this, what should i say, what should i type, what do i say, what do i type, how can you help, how can i use you, how does it work, how do you work, what is this, give me some ideas, give me ideas, any ideas, any suggestions, suggest something, what do you suggest, what would you suggest, show me examples, give me examples, examples please, tutorial, instructions, explain yourself"
        ),
        Say(
            new UnavailableWord(Unavailable.Acting),
            "bark, barks, barking, meow, meows, sneeze, cough, yawn, shout, whisper, wag, wags its tail, blow a kiss, roll her eyes, raise his hand, raise her hand, lift her arm, lift his arm, take a step, sail away, drive off, bloom, blossoming flower grow, grow, purr, roar, bite, sip, pour, type on the keyboard, shake hands, high five, give a thumbs up, thumbs up, play the guitar, play the piano, run away, run towards, start running, start walking, start dancing, make him talk, make her talk, make them talk, make him run, make her run, make it run, move her lips, move his lips, turn to the camera, look into the camera, look at the camera, wave at the camera, wave at us, waves at us"
        ),
        Say(
            new UnavailableWord(Unavailable.Voices),
            "aloud, read aloud, read it aloud, read out loud, out loud, read it out, read the text out, text to speech, text-to-speech, tts, ai voice, robot voice, with a voice, a voice reading, a voice saying, speak the text, spoken text, voice-over, voice overs, commentary, speaker voice, record my voice"
        ),
        Say(
            new UnavailableWord(Unavailable.ChangingContent),
            "change the sky to, take out the person, take out the people, take out the car, remove the car, remove the wires, remove the power lines, remove the pole, remove the lamp post, remove the lamp, remove the sign, remove the trash, remove the logo from the shirt, remove the object, remove objects, remove his glasses, remove her glasses, remove the shadow, erase the car, erase the sign, photoshop, in-paint, inpaint, outpaint, extend the picture, expand the picture beyond, fill in the missing, add a person, add a man, add a woman, add a bird, add a car, add a tree, add trees, add people, add flowers to the table, put a hat on, put a smile on, put glasses on, ai image, make an image of, generate an image, generate a picture, deepfake, restore this old photo, remove scratches, unblur, sharpen the blurry face, fix the blurry, enhance the face, upscale with ai, ai upscale, super resolution"
        ),
        Ask(
            Question.Thanks,
            "thank u, tysm, cheers mate, much appreciated, appreciate it, brilliant, fantastic, lovely, superb, excellent, amazing, that's great, that's perfect, that's lovely, that's nice, thats great, thats perfect, looks amazing, looks perfect, looks lovely, looks nice, i like it, i really like it, we love it, that works, works for me, sounds good, very nice, very good, so nice, so good, beautiful, gorgeous, stunning work, nice one, good work, great job, great work, nice work, bravo, you rock, you're the best"
        ),
        Ask(
            Question.Length,
            "how many secs, what's the total length, what is the total length, what's the running time, what is the running time, what's the runtime, what is the runtime, how much time, how long is it, how long does it last, how long is the video, how long is the film, how long will it be, what's the total duration, what is the total duration, total seconds, how long in total"
        ),
        Ask(
            Question.Pictures,
            "what photos did i, what pictures did i, what images did i, which photos did i, which pictures did i, which images did i, which photos are, which pictures are, which images are, which ones are in, which files, what files, which order, what's the order, what is the order, in which order, how many stills, how many shots, how many are there, list all photos, list all pictures, list the images, name the pictures, name the photos, what comes first, what comes last, which one is first, which one is last, which is first, which is last, what's in it, who is in it"
        ),
        Ask(
            Question.Timeline,
            "what's in the film, what is in the film, what's in my film, what does it contain, what have we done, what have you done, what did we do, what did you just do, what did you just change, what changed, what has changed, what's changed, what's different, what's new, what do we have so far, what have we got so far, where are we, where do we stand, where are we at, describe it, describe the film, describe what we have, describe the current state, sum it up, sum up, give me a summary, give me an overview, quick summary, recap please, tell me what we have, tell me what's in it, show me the structure, structure of the film, current timeline, the current timeline, show me where we are, list everything, what effects did you, what did you add, which effects did you"
        ),
        Ask(
            Question.Music,
            "is there music in it, is there any music in it, any music in it, is there any music yet, is there music yet, does it have any music, does it have sound, has it got music, has it got sound, have we got music, do we have music, which track is, which song is, which tune, what tune, what's playing, what is playing, what kind of music is, how loud is the music, what volume, what's the volume, what is the volume, what tempo, what's the tempo, how many bpm, what bpm"
        ),
        Ask(
            Question.Texts,
            "what does it say, what text is, what texts are, which texts, what caption, what captions, which caption, what does the headline say, what words are, does it have a title, does it have text, is there text, is there a caption, are there captions, are there any titles, what have we written, what did you write"
        ),
        Ask(
            Question.Canvas,
            "what are the dimensions, what dimensions, which dimensions, how big is it, how big is the video, how large is it, which size, what's the size, what is the size, what's the shape, what is the shape, what's the format, what is the format, what orientation, which orientation, is it square, is it landscape, is it portrait, is it wide, is it hd, is it 4k, what's the frame rate, what is the frame rate, which frame rate, which aspect ratio, how many pixels, what quality, is it full hd"
        ),
        Ask(
            Question.Motions,
            "which movements, what camera work, which camera movements, list the moves, list the camera moves, list of moves, list the motions, what kind of moves, what kinds of moves, what kind of camera moves, what kinds of camera moves, what kinds of zoom, what types of movement, what types of motion, how can the camera move, how can you move the camera, what can the camera do"
        ),
        Ask(
            Question.Moves,
            "how does the camera move, what does the camera do, what is the camera doing, what's the camera doing, which move is on, what move is on, what movement is on, which movement does, what movement does"
        ),
        Ask(
            Question.Transitions,
            "can you do transitions, do you have transitions, do you do transitions, which kinds of transitions, what kinds of transitions, what kind of transitions, what types of transitions, what transitions do you, list of transitions, show me the transitions, transitions do you offer, transitions are available, transitions can you do"
        ),
        Ask(
            Question.Moods,
            "which music do you have, which kind of music can, what kind of music can, what kinds of music can, what sort of music, what sorts of music, which styles of music, what styles of music, which genres, list the moods, list the music, what music can i, what songs do you have, which songs do you have, music do you offer, music is there to choose"
        ),
        Serve(
            Errand.Export,
            "i'm happy with it give me, give me the clip, give me the film, give me my video, get me the file, get me the video, can i have the file, can i have the video, can i have it as a file, can i have the mp4, i want the file, i need the file, i need the mp4, i want to download, let me download, where can i download, where do i download, download link, send me the film, send me the mp4, send me the link, send it over, send it my way, save it as a file, save it as an mp4, save it as video, save as an mp4, save as video, save it to my computer, save to disk, save it please, save the film, save the clip, save my video, save this video, finalize it, finalise it, finalize the video, finalise the video, finalize, finalise, export as mp4, export to mp4, export the film, export the video, export the clip, export this, export now, export all, export all of them, export them all, export both, export everything, export every film, export all films, export all videos, export all clips, download all, download all of them, download them all, download everything, render all, render them all, render all of them, render everything, render it out, render the film, render the final, render the mp4, render now, produce the file, output the file, output the video, output as mp4, generate the mp4, make the mp4, make the file, as an mp4, mp4 please, ready to export, let's export, lets export, ship it, publish it, i'm done export"
        ),
        Serve(
            Errand.Credits,
            "how many credits do, how many credits are, how many credits have, credits do i have, credits are left, credits left, remaining credits, credits remaining, my balance, my account balance, how much credit, how much do i have left, what does it cost, how much does it cost, how much does this cost, how much will it cost, what's the price of an export, buy credits, buy more credits, add credits, purchase credits"
        ),
        Serve(
            Errand.Status,
            "is it done yet, is it ready yet, is it finished yet, is the video ready, is the film ready, is the export done, is the export ready, is the render done, done yet, ready yet, finished yet, are we there yet, how far along, how far are you, how much longer, how long until it's done, when will it be done, when will it be ready, when is it done, when is it ready, what's the status, what is the status, check the status, check progress, progress report, still rendering, still working"
        ),
        Serve(
            Errand.Upload,
            "i want to upload, can i upload, how can i upload, where do i upload, where can i upload, how do i add photos, how do i add pictures, how do i send photos, how do i send you, can i send you, can i send more, can i add more photos, can i add more pictures, i have more photos, i have another photo, upload more, upload another, upload my own, upload my logo, upload my song, upload my music, use my own music, use my own song, my own song, my own music, my own track"
        ),
    ];

    private static (Meaning, Words) Ask(Question question, string phrases) =>
        Say(new QuestionWord(question), phrases);

    private static (Meaning, Words) Serve(Errand errand, string phrases) =>
        Say(new ServiceWord(errand), phrases);
}
