using Rostrum.Drafts.Cameras;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Timelines;
using Rostrum.Drafts.Transitions;

namespace Rostrum.Drafts.Tests;

public sealed class TimelineResolverTests
{
    private const string A = """{"id":"a","s":0,"d":3000,"mt":"image","src":"file:a.jpg"}""";
    private const string B = """{"id":"b","s":3000,"d":2000,"mt":"image","src":"file:b.jpg"}""";

    private static readonly Dictionary<string, StillFacts> Facts = new()
    {
        ["file:a.jpg"] = new StillFacts(4000, 3000, new PicturePoint(0.7, 0.4)),
        ["file:b.jpg"] = new StillFacts(1080, 1920, PicturePoint.Centre),
    };

    private static MediaTime Ms(long milliseconds) => MediaTime.FromMilliseconds(milliseconds);

    private static Resolution Resolve(string json)
    {
        var draft = DraftJson.Parse(json, out var why);
        Assert.Null(why);
        return TimelineResolver.Resolve(draft!, Facts);
    }

    private static Resolution ResolveTrack(string segments, string transitions = "", string root = "") =>
        Resolve($$"""{ {{root}} "t":[{"tt":0,"sg":[{{segments}}],"tr":[{{transitions}}]}]}""");

    private static Timeline Resolved(Resolution resolution)
    {
        Assert.Null(resolution.Refusal);
        return Assert.IsType<Timeline>(resolution.Timeline);
    }

    private static Clip OnlyClip(string segment) =>
        Assert.Single(Resolved(ResolveTrack(segment)).Layers[0].Clips);

    private static void AssertRefused(Resolution resolution, params string[] mentions)
    {
        Assert.Null(resolution.Timeline);
        Assert.Matches(@"^\S.*\.$", resolution.Refusal);
        Assert.All(mentions, mention => Assert.Contains(mention, resolution.Refusal));
    }

    [Theory]
    [InlineData("", 1920, 1080)]
    [InlineData(""" "m":{"ratio":"9:16"},""", 1080, 1920)]
    [InlineData(""" "m":{"width":641,"height":360},""", 642, 360)]
    [InlineData(""" "m":{"width":640,"height":360,"ratio":"9:16"},""", 640, 360)]
    [InlineData(""" "m":{"width":640,"ratio":"1:1"},""", 1080, 1080)]
    public void The_canvas_is_the_size_or_the_shape_that_was_written(string root, int width, int height) =>
        Assert.Equal(new Canvas(width, height), Resolved(ResolveTrack(A, root: root)).Canvas);

    [Theory]
    [InlineData(""" "m":{"ratio":"wide"},""", "wide")]
    [InlineData(""" "m":{"width":9000,"height":100},""", "9000x100")]
    [InlineData(""" "fps":200,""", "200")]
    [InlineData(""" "fps":0,""", "1 to 144")]
    [InlineData(""" "bg":"blurple",""", "blurple")]
    [InlineData(""" "d":0,""", "0 ms")]
    [InlineData(""" "d":99999999999,""", "6 hours")]
    public void What_cannot_be_a_film_is_refused_with_a_sentence_that_names_it(string root, string mention) =>
        AssertRefused(ResolveTrack(A, root: root), mention);

    [Fact]
    public void The_rate_is_what_was_written_and_30_otherwise()
    {
        Assert.Equal(FrameRate.Default, Resolved(ResolveTrack(A)).Rate);
        Assert.Equal(
            FrameRate.FromNumber(23.976),
            Resolved(ResolveTrack(A, root: """ "fps":23.976,""")).Rate
        );
    }

    [Fact]
    public void Without_a_length_the_film_ends_with_its_last_segment()
    {
        var timeline = Resolved(ResolveTrack(A + "," + B));
        Assert.Equal(Ms(5000), timeline.Duration);
        Assert.Equal(150, timeline.FrameCount);
        Assert.Equal(Ms(4000), Resolved(ResolveTrack(A + "," + B, root: """ "d":4000,""")).Duration);
    }

    [Fact]
    public void Segments_play_in_the_order_of_their_times()
    {
        var clips = Resolved(ResolveTrack(B + "," + A)).Layers[0].Clips;
        Assert.Equal(
            ["file:a.jpg", "file:b.jpg"],
            clips.Select(clip => Assert.IsType<PictureSource>(clip.Source).Address)
        );
        Assert.Equal(
            [new TimeRange(Ms(0), Ms(3000)), new TimeRange(Ms(3000), Ms(2000))],
            clips.Select(clip => clip.Range)
        );
    }

    [Fact]
    public void Tracks_become_layers_from_bottom_to_top()
    {
        var timeline = Resolved(
            Resolve($$"""{"t":[{"tt":0,"sg":[{{A}}]},{"tt":0,"sg":[]},{"tt":0,"sg":[{{B}}]}]}""")
        );
        Assert.Equal(2, timeline.Layers.Count);
        Assert.Equal("file:a.jpg", ((PictureSource)timeline.Layers[0].Clips[0].Source).Address);
        Assert.Equal("file:b.jpg", ((PictureSource)timeline.Layers[1].Clips[0].Source).Address);
        Assert.Equal(Ms(5000), timeline.Duration);
    }

    [Fact]
    public void Segments_that_overlap_on_one_track_are_refused_by_name()
    {
        var late = """{"id":"late","s":2999,"d":1000,"mt":"image","src":"file:b.jpg"}""";
        AssertRefused(ResolveTrack(A + "," + late), "\"a\"", "\"late\"");
        Resolved(Resolve($$"""{"t":[{"tt":0,"sg":[{{A}}]},{"tt":0,"sg":[{{late}}]}]}"""));
    }

    [Fact]
    public void A_picture_that_is_not_at_hand_is_refused_by_its_name()
    {
        AssertRefused(ResolveTrack(A.Replace("a.jpg", "lost.jpg")), "segment \"a\"");
        AssertRefused(ResolveTrack("""{"d":1000,"mt":"image"}"""), "src");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"t":[]}""")]
    [InlineData("""{"t":[{"tt":0,"sg":[]}]}""")]
    [InlineData("""{"t":[{"tt":1,"sg":[{"s":0,"d":1000}]}]}""")]
    public void A_draft_without_pictures_is_refused(string json) =>
        AssertRefused(Resolve(json), "no pictures");

    [Theory]
    [InlineData("""{"id":"a","mt":"image","src":"file:a.jpg"}""")]
    [InlineData("""{"id":"a","d":0,"mt":"image","src":"file:a.jpg"}""")]
    [InlineData("""{"id":"a","d":-5,"mt":"image","src":"file:a.jpg"}""")]
    [InlineData("""{"id":"a","s":-1,"d":5,"mt":"image","src":"file:a.jpg"}""")]
    [InlineData("""{"id":"a","s":9007199254740992,"d":5,"mt":"image","src":"file:a.jpg"}""")]
    [InlineData("""{"id":"a","s":0,"d":9007199254740992,"mt":"image","src":"file:a.jpg"}""")]
    [InlineData("""{"id":"a","d":1000,"mt":"hologram","src":"file:a.jpg"}""")]
    public void A_segment_without_a_sensible_time_or_kind_is_refused_by_name(string segment) =>
        AssertRefused(ResolveTrack(segment), "\"a\"");

    [Fact]
    public void A_transition_is_centred_on_the_cut_and_both_pictures_are_seen_throughout_it()
    {
        var resolution = ResolveTrack(A + "," + B, """{"n":"dissolve","a":"a","b":"b","d":1000}""");
        var layer = Resolved(resolution).Layers[0];
        var passage = Assert.Single(layer.Passages);
        Assert.Equal(TimeRange.Between(Ms(2500), Ms(3500)), passage.Range);
        Assert.Same(layer.Clips[0], passage.Leaving);
        Assert.Same(layer.Clips[1], passage.Arriving);
        Assert.Equal(0.5, passage.At(Ms(3000)).Mix, 1e-12);
        Assert.Empty(resolution.Notes);
        Assert.Equal(Ms(5000), resolution.Timeline!.Duration);
    }

    [Fact]
    public void A_transition_without_a_length_has_the_usual_one()
    {
        var layer = Resolved(ResolveTrack(A + "," + B, """{"n":"whip","a":"a","b":"b"}""")).Layers[0];
        Assert.Equal(TransitionCatalogue.Find("whip")!.UsualDuration, layer.Passages[0].Range.Duration);
    }

    [Fact]
    public void A_transition_too_long_for_its_pictures_is_shortened_and_said_to_be()
    {
        var resolution = ResolveTrack(A + "," + B, """{"n":"push","a":"a","b":"b","d":9000}""");
        Assert.Equal(TimeRange.Between(Ms(2000), Ms(4000)), Resolved(resolution).Layers[0].Passages[0].Range);
        var note = Assert.Single(resolution.Notes);
        Assert.Contains("push", note);
        Assert.Contains("2 s", note);
    }

    [Fact]
    public void Two_transitions_of_one_picture_never_meet()
    {
        var c = """{"id":"c","s":5000,"d":3000,"mt":"image","src":"file:a.jpg"}""";
        var both = """{"n":"push","a":"a","b":"b","d":9000},{"n":"push","a":"b","b":"c","d":9000}""";
        var passages = Resolved(ResolveTrack($"{A},{B},{c}", both)).Layers[0].Passages;
        Assert.True(passages[0].Range.End <= passages[1].Range.Start);
    }

    [Theory]
    [InlineData("""{"n":"teleport","a":"a","b":"b"}""", "teleport")]
    [InlineData("""{"n":"push","a":"b","b":"a"}""", "push")]
    [InlineData("""{"n":"push","a":"a","b":"nobody"}""", "push")]
    [InlineData("""{"n":"push"}""", "push")]
    public void A_transition_that_cannot_be_made_becomes_a_cut_and_is_said_to(
        string transition,
        string mention
    )
    {
        var resolution = ResolveTrack(A + "," + B, transition);
        Assert.Empty(Resolved(resolution).Layers[0].Passages);
        Assert.Contains(mention, Assert.Single(resolution.Notes));
    }

    [Fact]
    public void A_transition_over_a_gap_becomes_a_cut_and_is_said_to()
    {
        var resolution = ResolveTrack(
            A + "," + B.Replace("3000", "3001"),
            """{"n":"push","a":"a","b":"b"}"""
        );
        Assert.Empty(Resolved(resolution).Layers[0].Passages);
        Assert.Contains("gap", Assert.Single(resolution.Notes));
    }

    [Fact]
    public void The_same_transition_written_twice_is_made_once()
    {
        var twice = """{"n":"push","a":"a","b":"b","d":500},{"n":"dissolve","a":"a","b":"b","d":900}""";
        var resolution = ResolveTrack(A + "," + B, twice);
        Assert.Single(Resolved(resolution).Layers[0].Passages);
        Assert.Single(resolution.Notes);
    }

    [Fact]
    public void A_motion_that_is_not_known_leaves_the_picture_still_and_is_said_to()
    {
        var resolution = ResolveTrack(A.Replace("}", ",\"mo\":{\"n\":\"levitate\"}}"));
        var clip = Resolved(resolution).Layers[0].Clips[0];
        Assert.Equal(clip.ViewAt(Ms(0)), clip.ViewAt(Ms(2500)));
        Assert.Contains("levitate", Assert.Single(resolution.Notes));
    }

    [Theory]
    [InlineData("\"mo\":{\"n\":\"push_in\",\"p\":{\"amuont\":0.2}}", "\"amuont\"", "amount")]
    [InlineData("\"mo\":{\"n\":\"push_in\",\"p\":{\"amount\":\"lots\"}}", "\"lots\"", "a number from")]
    [InlineData("\"mo\":{\"n\":\"pan\",\"p\":{\"dir\":\"sideways\"}}", "sideways", "left")]
    [InlineData("\"fx\":[{\"n\":\"snow\",\"p\":{\"amount\":7}}]", "7 became 1", "snow")]
    [InlineData("\"fx\":[{\"n\":\"snow\",\"p\":{\"colour\":\"reddish\"}}]", "#RRGGBB", "reddish")]
    [InlineData("\"fx\":[{\"n\":\"snow\",\"s\":9000}]", "never seen", "9000 ms")]
    [InlineData("\"fl\":[{\"n\":\"duotone\",\"p\":{\"hue\":3}}]", "\"hue\"", "duotone")]
    public void A_setting_that_cannot_be_taken_as_written_is_told_of(string key, string what, string why)
    {
        var note = Assert.Single(
            ResolveTrack("{\"s\":0,\"d\":1500,\"mt\":\"image\",\"src\":\"file:a.jpg\"," + key + "}").Notes
        );
        Assert.Contains(what, note);
        Assert.Contains(why, note);
    }

    [Fact]
    public void A_motion_fills_all_the_time_in_which_its_picture_is_seen()
    {
        var moving = A.Replace("}", """,  "mo":{"n":"push_in","p":{"amount":0.5}} }""");
        var resolution = ResolveTrack(moving + "," + B, """{"n":"dissolve","a":"a","b":"b","d":1000}""");
        var clip = Resolved(resolution).Layers[0].Clips[0];
        Assert.Equal(1, clip.ViewAt(Ms(0)).Zoom);
        Assert.True(clip.ViewAt(Ms(3000)).Zoom < 1.49);
        Assert.Equal(1.5, clip.ViewAt(Ms(3500)).Zoom, 1e-9);
    }

    [Fact]
    public void Camera_keys_count_from_the_segments_own_start_and_prevail_over_a_motion()
    {
        var keys = """, "mo":{"n":"pan"}, "cam":[{"at":0,"x":0.5,"y":0.5,"z":2},{"at":1000,"x":0.6}] }""";
        var resolution = ResolveTrack(
            A + "," + B.Replace("}", keys),
            """{"n":"dissolve","a":"a","b":"b","d":1000}"""
        );
        var clip = Resolved(resolution).Layers[0].Clips[1];
        Assert.Equal(new CameraView(0.5, 0.5, 2), clip.ViewAt(Ms(2600)));
        Assert.Equal(0.55, clip.ViewAt(Ms(3500)).X, 1e-9);
        Assert.Equal(new CameraView(0.6, 0.5, 2), clip.ViewAt(Ms(4500)));
    }

    [Fact]
    public void A_cropped_picture_keeps_its_subject_in_view()
    {
        var clip = Resolved(ResolveTrack(A, root: """ "m":{"ratio":"9:16"},""")).Layers[0].Clips[0];
        Assert.Equal(0.7, clip.ViewAt(Ms(0)).X, 1e-9);
    }

    [Theory]
    [InlineData("cover", PictureFit.Cover)]
    [InlineData("contain", PictureFit.Contain)]
    [InlineData("blur", PictureFit.Blur)]
    public void A_picture_is_fitted_as_was_asked_for(string fit, PictureFit expected)
    {
        var clip = OnlyClip(A.Replace("}", $$""", "fit":"{{fit}}" }"""));
        Assert.Equal(expected, Assert.IsType<PictureSource>(clip.Source).Fit);
    }

    [Fact]
    public void A_picture_covers_the_canvas_unless_told_otherwise_and_an_unknown_fit_is_mentioned()
    {
        Assert.Equal(PictureFit.Cover, Assert.IsType<PictureSource>(OnlyClip(A).Source).Fit);
        var resolution = ResolveTrack(A.Replace("}", """, "fit":"squash" }"""));
        Assert.Contains("squash", Assert.Single(resolution.Notes));
    }

    [Fact]
    public void Colours_are_those_that_were_written()
    {
        var timeline = Resolved(
            ResolveTrack("""{"d":1000,"mt":"color","c":"#102030"}""", root: """ "bg":"#fff",""")
        );
        Assert.Equal(Colour.White, timeline.Background);
        Assert.Equal(new ColourSource(new Colour(0x10, 0x20, 0x30)), timeline.Layers[0].Clips[0].Source);
        AssertRefused(ResolveTrack("""{"id":"c","d":1000,"mt":"color","c":"mud"}"""), "mud");
    }

    [Fact]
    public void What_is_not_yet_drawn_is_said()
    {
        var resolution = Resolve(
            $$"""
            {"t":[{"tt":0,"sg":[{"d":1000,"mt":"image","src":"file:a.jpg","fx":[{"n":"levitation"}],"fl":[{"n":"enchanted"}],"tf":{} }]},
                  {"tt":7,"sg":[{"d":1000,"tx":"Hi","an":{"in":{"n":"wobble"} } }]}]}
            """
        );
        Resolved(resolution);
        foreach (var mention in new[] { "levitation", "enchanted", "placement", "wobble" })
            Assert.Single(resolution.Notes, note => note.Contains(mention));
    }

    [Fact]
    public void Every_picture_is_listed_once()
    {
        var again = """{"id":"c","s":5000,"d":1000,"mt":"image","src":"file:a.jpg"}""";
        var json = $$"""{"t":[{"tt":0,"sg":[{{A}},{{B}},{{again}}]}]}""";
        Assert.Equal(["file:a.jpg", "file:b.jpg"], TimelineResolver.Pictures(DraftJson.Parse(json, out _)!));
        Assert.Equal(2, Resolved(Resolve(json)).Pictures.Count());
    }

    [Fact]
    public void The_same_draft_gives_the_same_film()
    {
        var shaken = A.Replace("}", """, "mo":{"n":"handheld"} }""");
        CameraView View(string seed) =>
            Resolved(ResolveTrack(shaken, root: seed)).Layers[0].Clips[0].ViewAt(Ms(1234));
        Assert.Equal(View(""" "seed":5,"""), View(""" "seed":5,"""));
        Assert.NotEqual(View(""" "seed":5,"""), View(""" "seed":6,"""));
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("-1e300")]
    [InlineData("0")]
    public void No_number_of_a_camera_key_leads_out_of_the_picture(string number)
    {
        var cam =
            $$""", "cam":[{"at":0,"x":{{number}},"z":{{number}}},{"at":900,"y":{{number}},"r":{{number}} }] }""";
        var clip = OnlyClip(A.Replace("}", cam));
        for (var ms = 0; ms <= 1000; ms += 50)
            Assert.InRange(Corners.Beyond(clip.ViewAt(Ms(ms)), clip.Framing), 0, 1e-9);
    }
}
