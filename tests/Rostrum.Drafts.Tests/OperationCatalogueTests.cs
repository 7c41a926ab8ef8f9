using System.Text.Json;
using System.Text.Json.Nodes;
using Rostrum.Drafts.Json;
using Rostrum.Drafts.Operations;

namespace Rostrum.Drafts.Tests;

public sealed class OperationCatalogueTests
{
    private static readonly Draft film = Made();

    public static TheoryData<string> Names => [.. OperationCatalogue.All.Select(entry => entry.Name)];

    /// <summary>Each field of each operation.</summary>
    public static TheoryData<string, string> Fields
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var entry in OperationCatalogue.All)
            foreach (var one in entry.Fields)
                data.Add(entry.Name, one.Name);
            return data;
        }
    }

    [Fact]
    public void Every_operation_can_be_asked_for_from_outside()
    {
        var operations = typeof(EditOperation)
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(EditOperation)) && !type.IsAbstract);
        Assert.Equal(
            operations.Select(type => type.Name).Order(StringComparer.Ordinal),
            OperationCatalogue.All.Select(entry => entry.Operation.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Names_are_verbs_in_snake_case() =>
        Assert.All(OperationCatalogue.All, entry => Assert.Matches("^[a-z]+(_[a-z]+)+$", entry.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_example_is_read_as_the_operation_and_applied_or_refused_with_a_sentence(string name)
    {
        var entry = OperationCatalogue.Find(name)!;
        var read = Assert.IsType<OperationReading.Read>(entry.Read(JsonElement.Parse(entry.Example())));
        Assert.IsType(entry.Operation, read.Operation);
        switch (read.Operation.Apply(film))
        {
            case EditOutcome.Changed(var changed):
                Assert.Equal(
                    DraftJson.Write(changed),
                    DraftJson.Write(DraftJson.Parse(DraftJson.Write(changed), out _)!)
                );
                break;
            case EditOutcome.Refused refused:
                Assert.Matches(@"^\S.* .*\.$", refused.Why);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_schema_names_every_field_and_allows_no_other(string name)
    {
        var entry = OperationCatalogue.Find(name)!;
        var schema = entry.Schema();
        Assert.Equal("object", (string?)schema["type"]);
        Assert.False((bool)schema["additionalProperties"]!);
        Assert.Equal(
            entry.Fields.Select(field => field.Name),
            schema["properties"]!.AsObject().Select(property => property.Key)
        );
        Assert.All(
            schema["properties"]!.AsObject(),
            property =>
            {
                Assert.NotEmpty((string?)property.Value!["description"] ?? "");
                Assert.True(property.Value["type"] is not null || property.Value["anyOf"] is not null);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_value_of_the_wrong_kind_is_refused_with_a_sentence_that_names_the_field(
        string name,
        string field
    )
    {
        var entry = OperationCatalogue.Find(name)!;
        foreach (var wrong in new[] { "[[[]]]", "{\"x\":{}}", "1e999", "-99999999999999999999", "\"\"" })
        {
            var arguments = JsonNode.Parse(entry.Example())!.AsObject();
            arguments[field] = JsonNode.Parse(wrong);
            var isSettings = field == "settings" && wrong[0] == '{';
            if (isSettings)
                continue;
            var refused = Assert.IsType<OperationReading.Wrong>(
                entry.Read(JsonElement.Parse(arguments.ToJsonString()))
            );
            Assert.Contains($"\"{field}\"", refused.Why);
            Assert.Matches(@"^"".*\.$", refused.Why);
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_may_be_left_out_exactly_if_it_is_optional(string name, string field)
    {
        var entry = OperationCatalogue.Find(name)!;
        var arguments = JsonNode.Parse(entry.Example())!.AsObject();
        arguments.Remove(field);
        var isRequired = entry.Fields.Single(known => known.Name == field).IsRequired;
        var read = entry.Read(JsonElement.Parse(arguments.ToJsonString()));
        Assert.Equal(isRequired, read is OperationReading.Wrong);
        if (read is OperationReading.Wrong(var why))
            Assert.Contains($"needs \"{field}\"", why);
    }

    [Theory]
    [InlineData("set_fit", """{"fit":"stretch"}""", "it is one of cover, contain, blur")]
    [InlineData("set_fit", """{"fit":"blur","size":3}""", "has no \"size\"; it has pictures, fit")]
    [InlineData("set_shutter_angle", """{"degrees":361}""", "a number from 0 to 360 is wanted")]
    [InlineData("set_duration", """{"milliseconds":1.5}""", "a whole number from 40 to 21600000")]
    [InlineData("remove_pictures", "{}", "needs \"pictures\"")]
    [InlineData("remove_pictures", """{"pictures":[]}""", "\"all\" is wanted, or a list of places")]
    [InlineData("remove_text", """{"texts":{"template":"poem"}}""", "with one of title, caption")]
    [InlineData("add_text", """{"text":"a","template":"title","look":{"anchor":"under"}}""", "top_left, top")]
    [InlineData("set_background", """{"colour":"reddish"}""", "a colour such as")]
    [InlineData("set_volume", "[0.5]", "takes a JSON object")]
    [InlineData("change_text", """{"text":"\ud800"}""", "not Unicode")]
    [InlineData("explode", "{}", "There is no operation \"explode\"; there is add_pictures")]
    public void What_is_wrong_is_said(string name, string arguments, string why) =>
        Assert.Contains(
            why,
            Assert
                .IsType<OperationReading.Wrong>(OperationCatalogue.Read(name, JsonElement.Parse(arguments)))
                .Why
        );

    [Theory]
    [InlineData("set_motion", """{"motion":"push_in","settings":{"amount":"much"}}""")]
    [InlineData("set_motion", """{"motion":"push_in","settings":{"target":"the cake"}}""")]
    [InlineData("set_motion", """{"motion":"pan","settings":{"dir":"sideways"}}""")]
    [InlineData("set_canvas", """{"ratio":"16:9","width":1000}""")]
    [InlineData("set_canvas", "{}")]
    [InlineData("set_music", "{}")]
    [InlineData("swap_pictures", """{"one":0,"other":9}""")]
    public void What_only_the_film_or_the_name_beside_it_makes_wrong_is_refused_when_applied(
        string name,
        string arguments
    )
    {
        var read = Assert.IsType<OperationReading.Read>(
            OperationCatalogue.Read(name, JsonElement.Parse(arguments))
        );
        Assert.EndsWith(".", Assert.IsType<EditOutcome.Refused>(read.Operation.Apply(film)).Why);
    }

    [Fact]
    public void Places_and_scopes_mean_what_they_mean_in_operations()
    {
        Assert.Equal(["b", "c"], NamesAfter("remove_pictures", """{"pictures":[0]}"""));
        Assert.Equal(["a", "b"], NamesAfter("remove_pictures", """{"pictures":[-1]}"""));
        Assert.Equal(["c", "a", "b"], NamesAfter("move_pictures", """{"pictures":[2],"to":0}"""));
        Assert.Equal(["c", "b", "a"], NamesAfter("order_pictures", """{"places":[2,1,0]}"""));
    }

    [Fact]
    public void Null_for_what_is_optional_is_as_if_it_were_absent()
    {
        var read = OperationCatalogue.Read(
            "set_duration",
            JsonElement.Parse("""{"pictures":null,"milliseconds":900}""")
        );
        Assert.Equal(
            new SetDuration(PictureScope.All, 900),
            Assert.IsType<OperationReading.Read>(read).Operation
        );
    }

    [Fact]
    public void Without_addresses_no_operation_takes_one()
    {
        var left = OperationCatalogue.All.Select(entry => entry.WithoutAddresses()).OfType<OperationEntry>();
        Assert.DoesNotContain("address", string.Concat(left.Select(entry => entry.Schema().ToJsonString())));
        Assert.Null(OperationCatalogue.Find("add_pictures")!.WithoutAddresses());
        Assert.Null(OperationCatalogue.Find("replace_picture")!.WithoutAddresses());
        Assert.IsType<OperationReading.Wrong>(
            OperationCatalogue
                .Find("set_music")!
                .WithoutAddresses()!
                .Read(JsonElement.Parse("""{"address":"file:/etc/passwd"}"""))
        );
    }

    [Fact]
    public void What_takes_something_away_is_marked() =>
        Assert.Equal(
            OperationCatalogue.All.Where(entry => entry.Name.StartsWith("remove_", StringComparison.Ordinal)),
            OperationCatalogue.All.Where(entry => entry.Removes)
        );

    private static IEnumerable<string?> NamesAfter(string name, string arguments)
    {
        var read = (OperationReading.Read)OperationCatalogue.Read(name, JsonElement.Parse(arguments));
        var changed = Assert.IsType<EditOutcome.Changed>(read.Operation.Apply(film));
        return Pictures.Of(changed.Draft).Select(picture => picture.Meta?.Name);
    }

    /// <summary>Three pictures, a title, music and a sound.</summary>
    private static Draft Made()
    {
        EditOperation[] operations =
        [
            new AddPictures([new("file:a.jpg", "a"), new("file:b.jpg", "b"), new("file:c.jpg", "c")]),
            new AddText("Dreams", "title", new TextChange()),
            new SetMusic("chill"),
            new AddSound("file:rain.wav"),
        ];
        return operations.Aggregate(
            new Draft { Version = 1 },
            (draft, operation) => ((EditOutcome.Changed)operation.Apply(draft)).Draft
        );
    }
}
