using Rostrum.Drafts;

namespace Rostrum.Agent.Understanding.English;

/// <summary>What English speakers ask for and cannot have.</summary>
internal static class EnglishLacks
{
    private const string colours = "red/blue/green/yellow/orange/purple/pink/gold/golden/turquoise/violet";

    public static IReadOnlyList<(Meaning, Words)> All { get; } =
    [
        Say(
            ChineseLacks.Strobe,
            "(strobe/strobing/stroboscope/stroboscopic)(light/effect/flash/flashing/look/); (flashing/disco/nightclub/party)(light)(effect/); (light/it)flash on and off",
            "strobe",
            "strobing",
            "strobing flashes",
            "stroboscope"
        ),
        Say(
            ChineseLacks.Lightning,
            "(flash of/bolt of/bolts of/flashes of/some/)lightning(bolt/flash/strike/); thunderbolt; thunder and lightning"
        ),
        Say(
            ChineseLacks.OneColour,
            $"(keep/leave/show/preserve)(only/just)(the/)({colours})(bits/parts/colour/color/tones/one/ones/in colour/in color/visible/); "
                + $"(keep/leave)(the/her/his/my/)({colours})*(in colour/in color/coloured/colored); "
                + $"(only/just)(the/her/his/my/)({colours})*(in colour/in color/stays/remains/stay/remain/visible/coloured/colored); "
                + $"(except/apart from/aside from/besides/except for/but leave/but keep/but not)(the/her/his/my/our/its/)({colours}); "
                + "(selective/spot)(colour/color/colouring/coloring); (colour/color)(splash/pop)(effect/); splash of(colour/color)"
        ),
        Say(
            ChineseLacks.Letters,
            "(handwriting/handwritten/hand written/script/calligraphy/calligraphic/brush lettered/brushy)(font/letters/lettering/typeface/text/style/letter); (font/letters/lettering)(like/that looks like/in)(handwriting/calligraphy); "
                + "(thin/thinner/skinny/skinnier/hairline)(letters/lettering/font/typeface/type/stroke/text); (light/lighter/thin/thinner)(font/typeface/type)(weight/); (letters/lettering/font/typeface)(should be/to be/be/a bit/)(thin/thinner/skinnier)"
        ),
    ];

    private static (Meaning, Words) Say(Unavailable thing, string ways, params string[] plain) =>
        (new UnavailableWord(thing), new Words(plain, []) { Spoken = ways.Replace(';', '、') });
}
