using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Drafts.Json;

namespace Rostrum.Drafts.Tests;

public sealed class DraftJsonTests
{
    private const string Rich = """
        {
          "v": 1, "id": "film", "d": 8000, "fps": 29.97, "seed": 7, "bg": "#102030",
          "m": { "title": "夏天 – \"Summer\"", "width": 1920, "height": 1080, "ratio": "16:9", "x_m": [1, 2.50] },
          "x_root": { "deep": { "er": null } },
          "t": [
            {
              "id": "v1", "tt": 0, "d": 8000, "m": { "name": "Pictures", "x_name": true }, "mu": false, "vo": 0.5,
              "x_track": "kept",
              "sg": [
                {
                  "id": "a", "s": 0, "d": 4000, "mt": "image", "src": "file:a.jpg", "fit": "blur", "mb": 180,
                  "mo": { "n": "push_in", "p": { "amount": 0.2, "x_p": 1 }, "x_mo": "kept" },
                  "fx": [{ "n": "snow", "s": 0, "d": 900, "p": {}, "x_fx": 1 }],
                  "fl": [{ "n": "noir", "i": 0.5, "x_fl": 1 }],
                  "tf": { "x": 0.5 }, "kf": [{ "p": "op", "at": 0, "v": 1 }],
                  "x_segment": 12345678901234567890
                },
                {
                  "id": "b", "s": 4000, "d": 4000, "mt": "image", "src": "file:b.jpg",
                  "cam": [
                    { "at": 0, "x": 0.5, "y": 0.5, "z": 1, "r": 0, "e": "inOut", "x_cam": "kept" },
                    { "at": 4000, "z": 2, "e": [0.1, -0.5, 0.9, 1.5], "zi": "linear" }
                  ]
                }
              ],
              "tr": [{ "id": "t", "n": "slide", "a": "a", "b": "b", "d": 800, "p": { "dir": "up" }, "x_tr": "kept" }]
            },
            { "tt": 1, "sg": [{ "s": 0, "d": 8000, "mt": "audio", "fi": 100, "fo": 200, "duck": true, "gen": { "mood": "lofi" } }] },
            { "tt": 7, "sg": [{ "tx": "Hi", "st": { "fs": 48 }, "an": { "in": { "n": "fade" } }, "anchor": "top" }] }
          ]
        }
        """;

    private static Draft Parsed(string json)
    {
        var draft = DraftJson.Parse(json, out var why);
        Assert.Null(why);
        return Assert.IsType<Draft>(draft);
    }

    [Fact]
    public void Every_key_known_or_not_survives_a_round_trip() =>
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(Rich), JsonNode.Parse(DraftJson.Write(Parsed(Rich)))),
            DraftJson.Write(Parsed(Rich), indented: true)
        );

    [Theory]
    [InlineData("""{"t":[{"sg":[{"tx":"\ud800"}]}]}""")]
    [InlineData("""{"t":[{"sg":[{"src":"file:a\u0000b"}]}]}""")]
    [InlineData("""{"t":[{"sg":[{"fx":[{"n":"snow","p":{"x":"\udfff"}}]}]}]}""")]
    [InlineData("""{"t":[{"sg":[{"st":{"ff":"\ud800"}}]}]}""")]
    [InlineData("""{"t":[],"\ud800":1}""")]
    public void Text_that_nobody_can_read_is_refused_before_anybody_tries(string json)
    {
        Assert.Null(DraftJson.Parse(json, out var why));
        Assert.Contains("Unicode", why);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_draft_written_again_is_the_text_first_written(bool indented)
    {
        var first = DraftJson.Write(Parsed(Rich), indented);
        Assert.Equal(first, DraftJson.Write(Parsed(first), indented));
    }

    [Fact]
    public void Unknown_numbers_keep_their_digits()
    {
        var text = DraftJson.Write(Parsed(Rich));
        Assert.Contains("12345678901234567890", text);
        Assert.Contains("2.50", text);
    }

    [Fact]
    public void What_is_absent_stays_absent()
    {
        Assert.Equal("{}", DraftJson.Write(Parsed("{}")));
        Assert.Equal("""{"t":[{"tt":0}]}""", DraftJson.Write(Parsed("""{"t":[{"tt":0}]}""")));
    }

    [Fact]
    public void Letters_of_every_language_are_written_as_themselves() =>
        Assert.Contains("夏天 –", DraftJson.Write(Parsed(Rich)));

    [Fact]
    public void Lines_end_alike_on_every_system() =>
        Assert.DoesNotContain('\r', DraftJson.Write(Parsed(Rich), indented: true));

    [Theory]
    [InlineData("3000")]
    [InlineData("3000.0")]
    [InlineData("3e3")]
    [InlineData("\"3000\"")]
    [InlineData("\"3000.0\"")]
    [InlineData("2999.5")]
    public void Times_are_read_as_clients_write_them(string written)
    {
        var draft = Parsed($$"""{"d":{{written}},"t":[{"tt":0,"sg":[{"s":{{written}}}]}]}""");
        Assert.Equal(3000, draft.Duration);
        Assert.Equal(3000, draft.AllTracks[0].AllSegments[0].Start);
        Assert.StartsWith("""{"d":3000,""", DraftJson.Write(draft));
    }

    [Theory]
    [InlineData("""{"m":{"width":1920.0,"height":"1080"}}""")]
    [InlineData("""{"m":{"width":"1920.0","height":1080}}""")]
    public void Sizes_are_read_as_clients_write_them(string json)
    {
        var meta = Parsed(json).Meta!;
        Assert.Equal((1920, 1080), (meta.Width, meta.Height));
    }

    [Fact]
    public void Numbers_in_quotes_trailing_commas_and_comments_are_read()
    {
        var draft = Parsed("""{ /* a film */ "fps": "25", "t": [ { "tt": 0, "vo": "0.5", }, ], }""");
        Assert.Equal(25, draft.Fps);
        Assert.Equal(0.5, draft.AllTracks[0].Volume);
    }

    [Fact]
    public void A_key_of_the_camera_has_the_easing_that_was_written()
    {
        var keys = Parsed(Rich).AllTracks[0].AllSegments[1].Camera!;
        Assert.Equal(Easing.InOut, keys[0].Easing);
        Assert.Equal(Easing.FromBezier(0.1, -0.5, 0.9, 1.5), keys[1].Easing);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("{}x")]
    [InlineData("{\"d\":\"soon\"}")]
    [InlineData("{\"d\":{}}")]
    [InlineData("{\"d\":1e300}")]
    [InlineData("{\"d\":1e999}")]
    [InlineData("{\"d\":\"NaN\"}")]
    [InlineData("{\"fps\":true}")]
    [InlineData("{\"fps\":1e999}")]
    [InlineData("{\"fps\":\"1e999\"}")]
    [InlineData("{\"fps\":\"NaN\"}")]
    [InlineData("{\"m\":{\"width\":1e99}}")]
    [InlineData("{\"m\":[]}")]
    [InlineData("{\"v\":2}")]
    [InlineData("{\"t\":{}}")]
    [InlineData("{\"t\":[null]}")]
    [InlineData("{\"t\":[{\"tt\":\"video\"}]}")]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":[null]}]}")]
    [InlineData("{\"t\":[{\"tt\":0,\"tr\":[null]}]}")]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":[{\"cam\":[null]}]}]}")]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":[{\"fx\":[null]}]}]}")]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":[{\"cam\":[{\"e\":\"bouncy\"}]}]}]}")]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":[{\"cam\":[{\"e\":[2,0,0,1]}]}]}]}")]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":[{\"cam\":[{\"e\":[0,0,1e999,1]}]}]}]}")]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":[{\"cam\":[{\"e\":{\"x\":1}}]}]}]}")]
    [InlineData("{\"id\":\"\\ud800\"}")]
    [InlineData("{\"films\":[null]}")]
    [InlineData("{\"films\":[{\"t\":[null]}]}")]
    public void Bad_input_is_answered_with_a_sentence(string json)
    {
        Assert.Null(DraftJson.Parse(json, out var why));
        Assert.Matches("^[A-Z].+\\.$", why);
        Assert.DoesNotContain("Exception", why);
    }

    [Theory]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":[{\"ss\":\"late\"}]}]}", "$.t[0].sg[0].ss", "a number is wanted")]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":[{\"rv\":1}]}]}", "$.t[0].sg[0].rv", "true or false is wanted")]
    [InlineData(
        "{\"t\":[{\"tt\":0,\"sg\":[{\"src\":1}]}]}",
        "$.t[0].sg[0].src",
        "words in quotes are wanted"
    )]
    [InlineData("{\"t\":[{\"tt\":0,\"sg\":{}}]}", "$.t[0].sg", "a list [ ] is wanted")]
    [InlineData("{\"t\":[{\"tt\":\"video\"}]}", "$.t[0].tt", "0 for video")]
    public void A_value_of_the_wrong_kind_is_told_what_is_wanted(string json, string place, string wanted)
    {
        Assert.Null(DraftJson.Parse(json, out var why));
        Assert.Contains(place, why);
        Assert.Contains(wanted, why);
        Assert.DoesNotContain("System.", why);
    }

    [Fact]
    public void Nesting_without_end_is_answered_with_a_sentence()
    {
        Assert.Null(DraftJson.Parse(new string('[', 100_000), out var why));
        Assert.NotNull(why);
        Assert.Null(DraftJson.Parse("{\"x\":" + new string('[', 100_000), out why));
        Assert.NotNull(why);
    }

    [Fact]
    public void A_sentence_about_bad_input_says_where_it_is()
    {
        DraftJson.Parse("{\n\"t\":[{\"tt\":0},\n{\"tt\":0,\"d\":\"soon\"}]}", out var why);
        Assert.Contains("line 3", why);
        Assert.Contains("$.t[1].d", why);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    public void What_was_read_can_always_be_written(string number)
    {
        var json =
            $$"""{"t":[{"tt":0,"sg":[{"mo":{"n":"pan","p":{"amount":{{number}} } }, "mb":{{number}} }]}]}""";
        if (DraftJson.Parse(json, out _) is { } draft)
            Assert.NotNull(JsonDocument.Parse(DraftJson.Write(draft)));
    }

    [Fact]
    public void Tracks_are_told_in_one_line() =>
        Assert.Equal(
            "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) "
                + "3. Title: \"Urban Dreams\" (0-3s)",
            TrackSummary.Of(
                DraftJson.Parse(
                    """
                    {"t":[
                      {"tt":0,"sg":[{"s":0,"d":10000,"m":{"name":"city timelapse"}}]},
                      {"tt":1,"vo":0.35,"m":{"name":"Lo-fi"},"sg":[{"s":0,"d":10000}]},
                      {"tt":7,"sg":[{"s":0,"d":3000,"tx":"Urban Dreams"}]}
                    ]}
                    """,
                    out _
                )!
            )
        );

    [Fact]
    public void Sounds_and_texts_without_a_length_are_told_of_as_lasting_to_the_end() =>
        Assert.Equal(
            "Timeline (3 tracks): 1. Video: lake (0-6s) 2. BGM: Lo-fi (0-6s, 100%) 3. Title: \"Dreams\" (1-6s)",
            TrackSummary.Of(
                DraftJson.Parse(
                    """
                    {"t":[
                      {"tt":0,"sg":[{"s":0,"d":6000,"m":{"name":"lake"}}]},
                      {"tt":1,"m":{"name":"music"},"sg":[{"s":0,"gen":{"mood":"lofi"}}]},
                      {"tt":7,"sg":[{"s":1000,"tx":"Dreams"}]}
                    ]}
                    """,
                    out _
                )!
            )
        );
}
