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
    public void What_is_no_json_is_no_template()
    {
        Assert.Null(DraftTemplate.Parse("{\n\"a\":", out var why));
        Assert.Contains("not JSON", why);
        Assert.Null(DraftTemplate.Parse("[]", out why));
        Assert.NotNull(why);
    }
}
