using Rostrum.Drafts;
using Rostrum.Drafts.Effects;
using Rostrum.Drafts.Looks;
using Rostrum.Drafts.Motions;
using Rostrum.Drafts.Music;
using Rostrum.Drafts.Texts;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Agent.Answering;

/// <summary>What each entry of the catalogues does, in one Chinese sentence; the English one is its own.</summary>
internal static class ChineseSummaries
{
    /// <summary>Null for an entry that has none.</summary>
    public static string? Of(CatalogueEntry entry) =>
        (
            entry switch
            {
                Motion => motions,
                Transition => transitions,
                Effect => effects,
                Look => looks,
                Mood => moods,
                TextAnimation => animations,
                _ => null,
            }
        )?.GetValueOrDefault(entry.Name);

    private static readonly Dictionary<string, string> motions = new()
    {
        ["ken_burns"] = "在照片的两个取景之间缓慢推拉移动",
        ["push_in"] = "镜头慢慢靠近主体",
        ["pull_out"] = "镜头慢慢后退，露出整张照片",
        ["pan"] = "镜头向左或向右平移",
        ["tilt"] = "镜头向上或向下移动",
        ["drift"] = "镜头朝一个方向匀速地轻轻飘过",
        ["tour"] = "镜头依次走到照片里的几个地方",
        ["crash_zoom"] = "突然而且很快地冲向主体",
        ["beat_zoom"] = "画面跟着音乐的节拍一下一下放大",
        ["whip_pan"] = "镜头从一侧飞快甩进来，停在主体上",
        ["handheld"] = "像手持拍摄那样轻微、自然地晃动",
        ["camera_shake"] = "镜头快速抖动，像地震或撞击之后",
        ["roll"] = "画面缓慢转动，地平线倾斜",
        ["parallax_25d"] = "照片变成有深浅的场景，近处从远处前面滑过",
        ["dolly_zoom"] = "主体大小不变，背景却在靠近或远去",
        ["orbit"] = "镜头绕着主体轻轻摆动",
        ["crane"] = "镜头从场景上方升起或降下",
        ["fly_through"] = "镜头飞进场景，从近处的东西旁边掠过",
        ["bullet_time"] = "绕着定住的主体扫过，越来越慢",
    };

    private static readonly Dictionary<string, string> transitions = new()
    {
        ["dissolve"] = "一张照片渐渐融进下一张",
        ["dip_black"] = "前一张淡到黑，后一张再从黑里淡入",
        ["dip_white"] = "两张照片之间闪过一道白光",
        ["slide"] = "下一张滑进来盖住上一张",
        ["push"] = "下一张把上一张推出画面",
        ["wipe"] = "一条边扫过画面，露出下一张",
        ["zoom"] = "镜头冲过上一张，进入下一张",
        ["whip"] = "镜头从一张飞快甩到下一张",
        ["cover"] = "下一张滑过来，上一张退到阴影里",
        ["spin"] = "镜头旋转着从一张转到下一张",
        ["match"] = "两张照片的主体对齐，一个变成另一个",
        ["iris"] = "一个越来越大的圆露出下一张",
        ["ink"] = "下一张像墨滴一样晕开",
        ["page"] = "上一张像书页一样翻过去",
        ["cube"] = "两张照片是转动的立方体的两个面",
        ["shatter"] = "上一张碎成片落下，露出下一张",
        ["blur"] = "上一张模糊掉，下一张变清晰",
        ["glitch"] = "画面像信号故障一样散开，再变成下一张",
        ["light"] = "一片暖光扫过，留下下一张",
        ["film_burn"] = "胶片从边缘烧进来，接着是下一张",
    };

    private static readonly Dictionary<string, string> effects = new()
    {
        ["film_grain"] = "照相胶片那种跳动的颗粒",
        ["vignette"] = "四角柔和地变暗",
        ["letterbox"] = "上下黑边，像影院的宽画面",
        ["halation"] = "高光周围的红橙色光晕，像胶片一样",
        ["vhs"] = "老录像带：颜色溢出，线条不稳，底部有噪点",
        ["crt"] = "老电视：扫描线、彩条和弧形的玻璃",
        ["old_film"] = "老电影胶片：划痕、灰尘、闪烁的灯和抖动的画面",
        ["glitch"] = "一阵一阵的数字撕裂，中间平静",
        ["rgb_split"] = "红色和蓝色的画面略微错开",
        ["snow"] = "雪花飘落，远处细小，近处又大又柔",
        ["rain"] = "远近不同的细雨落下，光线暗一点",
        ["rain_drops"] = "雨滴挂在镜头上，有几滴往下流",
        ["dust"] = "细小的灰尘在光里飘，近处的又大又虚",
        ["fireflies"] = "萤火虫在画面下半部忽明忽暗",
        ["sparkles"] = "小小的星光这里那里闪一下",
        ["petals"] = "樱花花瓣随风飘落",
        ["leaves"] = "秋天的叶子翻转着落下",
        ["confetti"] = "五颜六色的纸屑飘落",
        ["hearts"] = "爱心轻轻地升过画面",
        ["bubbles"] = "肥皂泡升起、飘动",
        ["fog"] = "雾分远近两层飘动，下面最浓",
        ["smoke"] = "深色的烟升起、翻滚",
        ["steam"] = "画面某处升起缕缕热气",
        ["fire"] = "下面燃着火，火星往上升",
        ["sun_rays"] = "光线从画面最亮的地方照下来",
        ["lens_flare"] = "强光照进镜头，在镜头里反射",
        ["light_leak"] = "柔和的暖光沿着边缘游走",
        ["film_burn"] = "画面从边缘烧起来再恢复",
        ["zoom_blur"] = "一切从一点向外拉成线，主体保持清晰",
        ["fisheye"] = "像鱼眼镜头那样中间鼓起来",
        ["tilt_shift"] = "只有窄窄一条清晰，颜色浓，像微缩模型",
        ["dreamy_glow"] = "光柔和地散开，像加了柔光镜",
        ["soft_focus"] = "细节变柔，带一点微光",
        ["echo"] = "镜头移动时，前一刻的影子跟在后面",
        ["light_trail"] = "镜头移动时，亮的地方拖出尾巴",
        ["pixel"] = "画面由大方块组成",
        ["halftone"] = "像报纸那样由墨点组成",
        ["sketch"] = "像纸上的铅笔画，暗处有排线",
        ["posterize"] = "只用几种平涂的色调",
        ["comic"] = "平涂的色块加墨线，像漫画",
        ["speed_ramp"] = "照片里的速度先快后慢，总长不变",
        ["boomerang"] = "先正着播，再倒着播",
        ["loop"] = "出去再回到开头，首尾相接地循环",
        ["stop_motion"] = "一秒只动几格，像一格一格摆拍的",
        ["freeze_frame"] = "动到一半突然停住，再接着走，总长不变",
        ["picture_frame"] = "照片缩小一点，四周有边框",
        ["polaroid"] = "照片像带白边的拍立得一样落下来",
        ["film_strip"] = "照片是一条带齿孔的胶片里的一格",
        ["bokeh"] = "主体清晰，背景化成光斑",
        ["rack_focus"] = "焦点从近处移到远处，或者反过来",
        ["cinemagraph_water"] = "只有水在不停地流，其余静止",
        ["cinemagraph_sky"] = "只有云在慢慢飘，其余静止",
        ["sway"] = "树叶、草或头发在风里轻轻摇摆",
        ["pop_out"] = "照片在框里，主体冲出框外",
        ["cutout_sticker"] = "主体带白边和淡淡的影子，像贴纸",
    };

    private static readonly Dictionary<string, string> looks = new()
    {
        ["bw"] = "黑白，带胶片的灰阶",
        ["noir"] = "反差强烈、阴影很深的黑白",
        ["sepia"] = "老照片的棕褐色",
        ["duotone"] = "只有两种颜色：暗部一种，亮部一种",
        ["teal_orange"] = "暗部青、亮部橙，像大片，肤色不变",
        ["cinematic"] = "电影胶片那种沉静的颜色和柔和的反差",
        ["golden_hour"] = "日落前低低的金色阳光",
        ["warm"] = "光线更暖：多一点红，少一点蓝",
        ["cool"] = "光线更冷：多一点蓝，少一点红",
        ["vivid"] = "颜色更鲜艳，反差更清楚，肤色不变",
        ["faded"] = "颜色淡，黑色发灰，像晒旧的照片",
        ["dreamy"] = "明亮柔和的粉彩，带一点玫瑰色",
    };

    private static readonly Dictionary<string, string> moods = new()
    {
        ["lofi"] = "温暖的电钢琴和慵懒的节拍",
        ["cinematic"] = "弦乐和钢琴，越来越开阔",
        ["epic"] = "铜管、急促的弦乐和大鼓",
        ["upbeat"] = "明亮的吉他、拍手和推进的节拍",
        ["happy"] = "尤克里里、铃声和轻快的步子",
        ["ambient"] = "缓慢的铺底和远处的钟声，几乎没有节拍",
        ["chill"] = "轻松的律动、柔和的键盘和干净的吉他",
        ["corporate"] = "闷音吉他、钢琴和稳稳的积极情绪",
        ["acoustic"] = "指弹吉他，温暖亲近",
        ["romantic"] = "钢琴、弦乐和双簧管的慢圆舞曲",
        ["sad"] = "孤单的钢琴和大提琴",
        ["tense"] = "低沉的脉动和颤抖的弦乐，没有停歇",
        ["electronic"] = "合成器和四四拍的舞曲节奏",
        ["jazz"] = "行走的贝斯、刷鼓、钢琴和颤音琴",
    };

    private static readonly Dictionary<string, string> animations = new()
    {
        ["fade"] = "文字渐渐显出来",
        ["typewriter"] = "字一个接一个出现，像打字",
        ["slide"] = "文字一边淡入一边滑到位",
        ["pop"] = "文字弹出来再停住",
        ["words"] = "词一个接一个升到位",
        ["karaoke"] = "词依次变成强调色",
        ["glow"] = "字周围的光一明一暗，像霓虹灯",
        ["count"] = "文字里的数字滚动到它的值",
        ["glitch"] = "词裂成彩色的重影，再合到一起",
    };
}
