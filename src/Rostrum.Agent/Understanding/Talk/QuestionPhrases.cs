using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.Talk;

/// <summary>Words that ask to be told something, and words for the service instead of the film.</summary>
internal static class QuestionPhrases
{
    public static IReadOnlyList<(Meaning Meaning, Words Words)> All { get; } =
    [
        Ask(
            Question.Abilities,
            "what you can do, what you offer, what you're able to do, what all you can do, what can you do, what can i do, help, help me, how does this work, how do i use this, what do you do, what are you, who are you, what can i say, what can i ask, what features, what else can you do, how do i start, what are my options, commands "
                + "| 你能做什么、你会什么、能做什么、怎么用、帮助、有什么功能、有哪些功能、你是谁、可以做什么、会做什么、能干什么、能干嘛、支持什么、支持哪些、使用说明"
        ),
        Ask(
            Question.Effects,
            "what effects are there, which effects are there, what effects do you have, which effects do you have, which effects, what effects | 有哪些效果、有什么效果、都有什么效果"
        ),
        Ask(
            Question.Greeting,
            "hi, hello, hey, good morning, good evening, hi there, hey there, hello there, yo | 你好、您好、哈喽、嗨、在吗、早上好、晚上好、hello"
        ),
        Ask(
            Question.Thanks,
            "thanks, thank you, thx, ty, great, perfect, nice, awesome, looks good, looks great, love it, i love it, well done, good job, cool, that's it, that's all, ok, okay, good, wonderful "
                + "| 谢谢、多谢、很好、不错、太棒了、好的、完美、可以了、真棒、挺好、好看、喜欢、ok"
        ),
        Ask(
            Question.Length,
            "how long, how many seconds, how many minutes, what length, what's the length, what is the length, what's the duration, what is the duration, total length, running time, runtime "
                + "| 总时长是多少、duration是多少、duration多少、duration多长、length是多少、多长、多久、几秒、时长是多少、多少秒、多长时间、总时长多少"
        ),
        Ask(
            Question.Films,
            "what films, what videos are there, which videos are there, how many films, how many videos, how many movies, which films, list the films, list the videos | 几个片子、几个视频、多少个视频、几条视频、几部片子、有哪些视频、几个影片"
        ),
        Ask(
            Question.Moves,
            "which effect did you use, which effects did you use, what effect did you use, what effects did you use, which effect is on, what effect is on, what look is on, which look is on, what look did you use, which look did you use, what filter is on, which filter is on, which filter did you use, which way is the camera, which way does the camera, where is the camera going, which moves are, what moves are in | 改了什么、你改了什么、做了哪些修改、改了啥、朝哪边走、镜头朝哪、镜头往哪、往哪边走"
        ),
        Ask(
            Question.Joints,
            "how many transitions, what is between, what's between, how do they change, what transition is | 中间是什么效果、中间是啥效果、中间是啥、怎么切换的、用的什么转场"
        ),
        Ask(
            Question.Times,
            "when does the, at what point does, at what time does, what second does | 第几秒、几秒出来、几秒开始、什么时候出来、什么时候出现"
        ),
        Ask(
            Question.Pictures,
            "which pictures, which photos, which images, what pictures, what photos, what images, how many pictures, how many photos, how many images, how many slides, how many clips, list the pictures, list the photos, list my photos, list my pictures, which picture is, what order, in what order "
                + "| 几张、多少张、哪些照片、哪些图片、有哪些图、哪几张、什么顺序、有几张照片"
        ),
        Ask(
            Question.Timeline,
            "what does the timeline look like, show the timeline, show me the timeline, show timeline, show tracks, show the tracks, show me the tracks, list tracks, list the tracks, what's on the timeline, what is on the timeline, summary, summarize, summarise, what have we got, what do we have, what do i have so far, what does it look like, what's in the video, what is in the video, what's in my video, what did you change, what did you do, current state, overview, describe the video, show me what we have, recap of the timeline, rundown, run down of, breakdown of, run-through of, walk me through, timeline "
                + "| 时间轴、时间线、现在是什么样、什么样子、有哪些轨道、看一下时间轴、显示轨道、总结一下、现在有什么、目前是什么样、视频里有什么、当前状态、都有什么、列一下"
        ),
        Ask(
            Question.Music,
            "can you hear anything, is there sound, is there any sound, will there be sound, what music, which music, what song, which song, is there music, is there any music, does it have music, what's the music, what is the music, what track is playing, how loud is "
                + "| bgm是什么、bgm是啥、music是什么、bgm用的什么、bgm用的是什么、啥风格的歌、什么风格的歌、啥音乐、啥歌、有音乐没、听得到东西、有声音吗、什么音乐、有音乐吗、有没有音乐、什么歌、哪首歌、音乐是什么、音量是多少"
        ),
        Ask(
            Question.Texts,
            "what is written, what's written, what is on the screen, what does the title say, what's the title, what is the title, what does the text say, what text, which text, is there a title, is there any text, what does the caption say, what titles, how many titles "
                + "| 上面写的是啥、上面写的啥、打的啥字、写的啥、写的是什么、打的什么字、标题是什么、写了什么、有没有标题、有没有文字、文字是什么、有标题吗、有字幕吗"
        ),
        Ask(
            Question.Canvas,
            "what size, what resolution, which resolution, what aspect ratio, what's the aspect ratio, what is the aspect ratio, what format, which format, how many frames, what shape, portrait or landscape, portrait or what, vertical or horizontal, what frame rate, what fps, how many fps, what's the resolution, what is the resolution, is it vertical, is it horizontal "
                + "| aspect ratio是多少、aspect ratio是什么、aspect ratio多少、ratio是多少、ratio是什么、resolution是多少、resolution多少、fps是多少、fps多少、frame rate是多少、横的还是竖的、竖的还是横的、多大尺寸的、什么尺寸、分辨率是多少、什么比例、比例是多少、什么格式、帧率是多少、多少帧、画幅是多少、是竖屏吗、是横屏吗、多大尺寸"
        ),
        Ask(
            Question.Motions,
            "what other camera moves, what other moves, which camera moves do you know, moves do you know, what motions, which motions, what camera moves, which camera moves, what moves, what movements, what zooms, what camera movements "
                + "| 会哪些运镜、都会哪些运镜、能做哪些运镜、有哪些运镜、什么运镜、哪些运镜、有什么运镜"
        ),
        Ask(
            Question.Transitions,
            "what transitions, which transitions, list transitions, list the transitions | 有哪些转场、什么转场、哪些转场、有什么转场"
        ),
        Ask(
            Question.Moods,
            "what moods, which moods, which music moods, what music moods, music moods, what kinds of music, what kind of music, which kinds of music, what genres, what music styles, what music do you have, what music can you make, what music is available, which music is there "
                + "| 有哪些音乐、有什么音乐、哪些音乐、什么风格的音乐、音乐风格有哪些"
        ),
        Serve(
            Errand.Export,
            "export, download, render it, render the video, send me the video, send me the file, send it to me, give me the file, give me the video, give me the mp4, save the video, save it as mp4, export it, download it, save as mp4, get the mp4, i want the mp4, final video please "
                + "| 导出、下载、生成视频、发给我、输出视频、渲染、保存视频、导出视频、下载视频、出片、把视频给我、给我成片"
        ),
        Serve(
            Errand.Credits,
            "credits, my credits, how many credits, credit balance, balance, account balance, what's my balance, points left, how much is left, top up "
                + "| 积分、余额、还剩多少积分、我的积分、额度、点数、充值、剩余积分"
        ),
        Serve(
            Errand.Status,
            "status, progress, is it done, is it ready, how far, render status, is it finished | 状态、进度、好了吗、完成了吗、做好了吗、渲染进度"
        ),
        Serve(
            Errand.Upload,
            "upload, upload a photo, upload photos, upload a picture, upload pictures, how do i upload, attach, send you a photo, add more photos, add another photo, add another picture | 上传、传图、上传照片、上传图片、怎么上传、发照片"
        ),
    ];

    private static (Meaning, Words) Ask(Question question, string phrases) =>
        (new QuestionWord(question), Phrases.Split(phrases));

    private static (Meaning, Words) Serve(Errand errand, string phrases) =>
        (new ServiceWord(errand), Phrases.Split(phrases));
}
