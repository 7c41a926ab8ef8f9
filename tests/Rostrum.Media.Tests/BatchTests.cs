namespace Rostrum.Media.Tests;

/// <summary>Many films from one draft with placeholders.</summary>
public sealed class BatchTests : IDisposable
{
    private const string Template = """
        {"v":1,"fps":10,"m":{"width":160,"height":90},"t":[{"tt":0,"sg":[
        {"d":"{{ms}}","mt":"image","src":"{{photo}}","mo":{"n":"push_in"}}]}]}
        """;

    private readonly Workshop workshop = new();

    public BatchTests()
    {
        Bitmap.Uneven(320, 240).Save(workshop, "a.png");
        Bitmap.Plain(320, 240, Rgb.Red).Save(workshop, "b.png");
        File.WriteAllText(workshop.At("template.json"), Template);
    }

    public void Dispose() => workshop.Dispose();

    [Fact]
    public void A_bad_row_does_not_stop_the_others_and_is_named()
    {
        Rows("id,photo,ms\none,a.png,500\ntwo,missing.png,500\nthree,b.png,-4\nfour,b.png,300\n");
        var outcome = Make();
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["four.mp4", "one.mp4"], Made());
        Assert.Contains("row 2 (line 3): there is no file", outcome.Error);
        Assert.Contains("row 3 (line 4)", outcome.Error);
        Assert.Contains("4 rows: 2 made, 0 there already, 2 failed (rows 2, 3)", outcome.Output);
        Assert.Equal(5, FilmFacts.Of(workshop, workshop.At("films/one.mp4")).Frames);
    }

    [Fact]
    public void What_is_finished_is_passed_over_until_its_inputs_change()
    {
        Rows("id,photo,ms\none,a.png,300\ntwo,b.png,300\n");
        Assert.Contains("2 made, 0 there already", Make().Output);
        Assert.Contains("0 made, 2 there already", Make().Output);
        Bitmap.Plain(320, 240, Rgb.Green).Save(workshop, "b.png");
        Assert.Contains("1 made, 1 there already", Make().Output);
        File.Delete(workshop.At("films/one.mp4"));
        Assert.Contains("1 made, 1 there already", Make().Output);
        Assert.Contains("2 made", Make("--quality", "draft").Output);
    }

    [Fact]
    public void Rows_may_be_lines_of_json_and_names_a_pattern()
    {
        File.WriteAllText(
            workshop.At("rows.jsonl"),
            """{"photo":"a.png","ms":300,"title":"Tea / 茶"}""" + "\n"
        );
        var outcome = workshop.Succeed(
            "batch",
            "template.json",
            "rows.jsonl",
            "-o",
            "films",
            "--name",
            "{{row}} {{title}}"
        );
        Assert.Contains("1 made", outcome.Output);
        Assert.Equal(["1 Tea - 茶.mp4"], Made());
    }

    [Theory]
    [InlineData("id,photo\none,a.png\n", "{{ms}}")]
    [InlineData("id,photo,ms\n", "no rows")]
    [InlineData("", "empty")]
    public void What_no_row_can_mend_is_refused_before_anything_is_made(string rows, string word)
    {
        Rows(rows);
        var outcome = Make();
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(word, outcome.Error);
        Assert.False(Directory.Exists(workshop.At("films")));
    }

    [Fact]
    public void Two_rows_of_one_name_do_not_write_over_each_other()
    {
        Rows("id,photo,ms\none,a.png,300\nONE,b.png,300\n");
        var outcome = Make();
        Assert.Contains("name of row 1", outcome.Error);
        Assert.Equal(["one.mp4"], Made());
    }

    [Theory]
    [InlineData("null-entry")]
    [InlineData("not json")]
    public void Notes_of_what_is_finished_that_somebody_spoilt_are_made_anew(string kind)
    {
        Rows("id,photo,ms\none,a.png,300\n");
        Directory.CreateDirectory(workshop.At("films"));
        File.WriteAllText(
            workshop.At("films/.rostrum-batch.json"),
            kind == "null-entry" ? "{\"one.mp4\":null}" : kind
        );
        Assert.Contains("1 made, 0 there already", Make().Output);
        Assert.Contains("0 made, 1 there already", Make().Output);
    }

    [Fact]
    public void Where_notes_cannot_be_made_nothing_is_begun()
    {
        Rows("id,photo,ms\none,a.png,300\n");
        Directory.CreateDirectory(workshop.At("films"));
        File.CreateSymbolicLink(workshop.At("films/.rostrum-batch.json"), "/dev/zero");
        var outcome = Make();
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("take it away", outcome.Error);
        Assert.Empty(Made());
    }

    [Fact]
    public void Tables_in_another_encoding_are_refused_and_not_painted_with_question_marks()
    {
        File.WriteAllBytes(
            workshop.At("rows.csv"),
            System.Text.Encoding.Latin1.GetBytes("id,photo,ms\nAndré,a.png,300\n")
        );
        var outcome = Make();
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("UTF-8", outcome.Error);
        Assert.False(Directory.Exists(workshop.At("films")));
    }

    [Fact]
    public void A_template_that_shows_a_device_or_explodes_fails_its_rows_with_a_sentence()
    {
        File.WriteAllText(
            workshop.At("template.json"),
            """{"v":1,"t":[{"tt":0,"sg":[{"d":"{{ms}}","mt":"image","src":"file:/dev/zero"}]}]}"""
        );
        Rows("id,ms\none,300\n");
        Assert.Contains("row 1 (line 2): there is no file /dev/zero.", Make().Error);
        var places = string.Join(',', Enumerable.Repeat("\"{{id}}\"", 10_000));
        File.WriteAllText(
            workshop.At("template.json"),
            $$"""{"v":1,"x":[{{places}}],"t":[{"tt":0,"sg":[{"d":300,"mt":"image","src":"a.png"}]}]}"""
        );
        Rows($"id\n{new string('x', 100_000)}\n");
        Assert.Contains("shorten its values", Make().Error);
    }

    [Fact]
    public void No_film_is_written_over_one_of_which_another_row_makes_a_film()
    {
        File.WriteAllText(workshop.At("film.mp4"), "a film, as it were");
        Rows("id,photo,ms\nfilm,a.png,300\nother,film.mp4,300\n");
        var outcome = workshop.Rostrum("batch", "template.json", "rows.csv", "-o", ".");
        Assert.Contains("row 1 (line 2): its film would be written over", outcome.Error);
        Assert.Equal("a film, as it were", File.ReadAllText(workshop.At("film.mp4")));
    }

    private void Rows(string text) => File.WriteAllText(workshop.At("rows.csv"), text);

    private Outcome Make(params string[] options) =>
        workshop.Rostrum(["batch", "template.json", "rows.csv", "-o", "films", .. options]);

    private string[] Made() =>
        [
            .. Directory
                .EnumerateFiles(workshop.At("films"), "*.mp4")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];
}
