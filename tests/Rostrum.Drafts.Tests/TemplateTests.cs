using Rostrum.Drafts.Templates;

namespace Rostrum.Drafts.Tests;

public sealed class TemplateTests
{
    private const string Film = """
        {"v":1,"t":[{"tt":0,"sg":[{"d":"{{ms}}","mt":"image","src":"{{photo}}","m":{"name":"{{title}}"}}]},
        {"tt":7,"sg":[{"s":0,"d":1000,"mt":"text","tx":"{{ title }}!"}]}]}
        """;

    [Fact]
    public void Fields_in_quotes_hold_commas_quotes_and_lines()
    {
        var rows = CsvRows.Read(
            "\uFEFFid,title\r\n1,\"Tea, \"\"hot\"\"\r\nand sweet\"\r\n2,\r\n",
            out var refusal
        );
        Assert.Null(refusal);
        Assert.Equal(["Tea, \"hot\"\r\nand sweet", ""], rows.Select(row => row.Values["title"]));
        Assert.Equal([2, 4], rows.Select(row => row.Line));
    }

    [Fact]
    public void A_record_of_another_length_is_a_bad_row_and_the_others_are_good()
    {
        var rows = CsvRows.Read("a,b\n1,2\n1,2,3\n\n4,5", out _);
        Assert.Equal([null, "3 fields", null], rows.Select(row => row.Fault is { } why ? why[7..15] : null));
        Assert.Equal("5", rows[2].Values["b"]);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a,a\n1,2", "name of its own")]
    [InlineData("a,b\n1,\"2\n", "line 2")]
    public void What_is_no_table_is_refused_with_the_cure(string text, string word)
    {
        CsvRows.Read(text, out var refusal);
        Assert.Contains(word, refusal);
    }

    [Fact]
    public void Lines_of_json_are_rows_and_a_bad_line_is_a_bad_row()
    {
        var rows = JsonRows.Read("{\"n\":3,\"t\":\"茶\"}\n\nnot json\n{\"t\":[1]}\n");
        Assert.Equal([true, false, false], rows.Select(row => row.Fault is null));
        Assert.Equal([1, 3, 4], rows.Select(row => row.Line));
        Assert.Equal(("3", "茶"), (rows[0].Values["n"], rows[0].Values["t"]));
    }

    [Fact]
    public void Placeholders_become_texts_addresses_and_numbers()
    {
        var template = DraftTemplate.Parse(Film, out _)!;
        Assert.Equal(["ms", "photo", "title"], template.Names.Order());
        var row = JsonRows.Read("""{"ms":1500,"photo":"a.jpg","title":"2024 \"x\""}""")[0];
        var film = template.Fill(row, value => $"file:/pictures/{value}", out var why);
        Assert.Null(why);
        var shown = film!.AllTracks[0].AllSegments[0];
        Assert.Equal((1500, "file:/pictures/a.jpg"), (shown.Duration, shown.Source));
        Assert.Equal("2024 \"x\"!", film.AllTracks[1].AllSegments[0].Text);
    }

    [Fact]
    public void A_title_of_digits_stays_a_title()
    {
        var row = JsonRows.Read("""{"ms":"1500","photo":"a.jpg","title":"2024"}""")[0];
        var film = DraftTemplate.Parse(Film, out _)!.Fill(row, value => value, out _);
        Assert.Equal("2024", film!.AllTracks[0].AllSegments[0].Meta!.Name);
    }

    [Fact]
    public void A_row_without_a_value_says_which()
    {
        var row = JsonRows.Read("""{"ms":1,"title":"t"}""")[0];
        Assert.Null(DraftTemplate.Parse(Film, out _)!.Fill(row, value => value, out var why));
        Assert.Contains("{{photo}}", why);
    }

    [Fact]
    public void Text_that_nobody_can_read_makes_a_bad_row_and_no_more()
    {
        var rows = JsonRows.Read(
            """
            {"t":"\ud800"}
            {"\udfff":1}
            {"t":"a\u0000b"}
            {"t":"\ud83c\udf75"}
            """
        );
        Assert.Equal([false, false, false, true], rows.Select(row => row.Fault is null));
        Assert.Equal("🍵", rows[3].Values["t"]);
        Assert.Empty(CsvRows.Read("t\na\0b\n", out var refusal));
        Assert.Contains("UTF-8", refusal);
    }

    [Theory]
    [InlineData("""{"v":1,"t":[],"v":1}""", "stands twice")]
    [InlineData("""{"t":[{"sg":[{"s":0,"s":1}]}]}""", "stands twice")]
    [InlineData("""{"t":[],"x":"\ud800{{a}}"}""", "Unicode")]
    [InlineData("""{"t":[],"\ud800":1}""", "Unicode")]
    [InlineData("""{"t":[],"src":"a\u0000{{a}}"}""", "NUL")]
    public void What_no_draft_can_be_made_of_is_no_template(string text, string word)
    {
        Assert.Null(DraftTemplate.Parse(text, out var why));
        Assert.Contains(word, why);
    }

    [Fact]
    public void No_more_rows_are_read_than_tell_that_there_are_too_many()
    {
        const int many = Row.Most + 50;
        Assert.Equal(
            Row.Most + 1,
            CsvRows.Read("a\n" + string.Concat(Enumerable.Repeat("1\n", many)), out _).Count
        );
        Assert.Equal(
            Row.Most + 1,
            JsonRows.Read(string.Concat(Enumerable.Repeat("{\"a\":1}\n", many))).Count
        );
    }

    /// <summary>Whoever went through it once for each space would be at it for hours.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_placeholder_of_nothing_but_spaces_is_passed_over()
    {
        var text = "{\"x\":\"{{" + new string(' ', 1_000_000) + "\",\"t\":[],\"y\":\"{{ a b }}\"}";
        var template = await Task.Run(() => DraftTemplate.Parse(text, out _));
        Assert.Equal(["a b"], template!.Names);
    }

    [Fact]
    public void A_films_name_has_room_for_its_endings_in_any_script()
    {
        var name = new FilmNames(1, null, numbersTwins: false).NameOf(
            RowOf(1, ("name", new string('字', 300))),
            out _
        )!;
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name), 100, 200);
    }

    [Fact]
    public void What_is_no_json_is_no_template()
    {
        Assert.Null(DraftTemplate.Parse("{\n\"a\":", out var why));
        Assert.Contains("not JSON", why);
        Assert.Null(DraftTemplate.Parse("[]", out why));
        Assert.NotNull(why);
    }

    [Theory]
    [InlineData(null, "photos/lake.jpg", "lake")]
    [InlineData(null, "Anna, and Ben", "Anna- and Ben")]
    [InlineData(null, " ", "row-007")]
    [InlineData(null, "???", "row-007")]
    [InlineData("{{row}} {{ name }}", "A/B", "7 A-B")]
    public void Films_are_named_by_a_pattern_or_by_what_names_their_row(
        string? pattern,
        string name,
        string expected
    ) =>
        Assert.Equal(
            expected,
            new FilmNames(12, pattern, numbersTwins: false).NameOf(RowOf(7, ("name", name)), out _)
        );

    [Fact]
    public void Two_films_never_have_one_name()
    {
        var (first, second) = (RowOf(1, ("id", "a")), RowOf(2, ("id", "A")));
        var strict = new FilmNames(2, null, numbersTwins: false);
        Assert.Equal("a", strict.NameOf(first, out _));
        Assert.Equal("a", strict.NameOf(first, out _));
        Assert.Null(strict.NameOf(second, out var why));
        Assert.Equal("its film would have the name of row 1, A", why);
        var lenient = new FilmNames(2, null, numbersTwins: true);
        Assert.Equal(["a", "A-2"], new[] { first, second }.Select(row => lenient.NameOf(row, out _)));
        Assert.Equal("b-4", lenient.NameOf(RowOf(3, ("id", "b-4")), out _));
        Assert.Equal("b", lenient.NameOf(RowOf(5, ("id", "b")), out _));
        Assert.Equal("b-4-4", lenient.NameOf(RowOf(4, ("id", "b")), out _));
        Assert.Null(new FilmNames(2, "{{title}}", numbersTwins: true).NameOf(first, out why));
        Assert.Equal("it has no value for {{title}}, by which films are named", why);
    }

    [Fact]
    public void How_long_a_filled_draft_is_can_be_told_without_filling_it()
    {
        var template = DraftTemplate.Parse("""{"m":{"title":"{{x}} {{x}}"},"t":[]}""", out _)!;
        var row = RowOf(1, ("x", new string('a', 1000)), ("y", new string('b', 1000)));
        Assert.InRange(template.LengthOf(row), 2000, 2100);
    }

    [Fact]
    public void A_placeholder_that_no_row_has_is_found_and_one_that_some_lack_is_not()
    {
        var template = DraftTemplate.Parse("""{"m":{"title":"{{x}} {{y}}"}}""", out _)!;
        Row[] rows = [RowOf(1, ("x", "1")), RowOf(2, ("z", "2"))];
        Assert.Equal("y", template.MissingIn(rows, out var columns));
        Assert.Equal(["x", "z"], columns.Order());
        Assert.Null(template.MissingIn([.. rows, RowOf(3, ("y", ""))], out _));
    }

    [Fact]
    public void Rows_come_from_a_list_of_objects_as_from_lines()
    {
        var list = System.Text.Json.JsonElement.Parse("""[{"a":"x","b":2,"c":true,"d":null},3,{"a":[]}]""");
        var rows = JsonRows.Read(list);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["a"] = "x",
                ["b"] = "2",
                ["c"] = "true",
            },
            rows[0].Values
        );
        Assert.Equal([1, 2, 3], rows.Select(row => row.Number));
        Assert.Equal([false, true, true], rows.Select(row => row.Fault is not null));
    }

    private static Row RowOf(int number, params (string Name, string Value)[] values) =>
        new(number, number + 1, values.ToDictionary(value => value.Name, value => value.Value));
}
