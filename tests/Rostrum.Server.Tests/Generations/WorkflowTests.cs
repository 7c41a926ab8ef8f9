using System.Text.Json.Nodes;
using Rostrum.Farm.Generations.Comfy;
using Rostrum.Server.Settings;
using Rostrum.Server.Tests.Uploads.Making;

namespace Rostrum.Server.Tests.Generations;

public sealed class WorkflowTests
{
    [Theory]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{", "not a JSON object")]
    [InlineData("{\"1\":{},\"1\":{}}", "not a JSON object")]
    [InlineData("{\"nodes\":[],\"links\":[]}", "Export (API)")]
    [InlineData("{}", "must be a node")]
    [InlineData("{\"1\":{\"inputs\":{}}}", "must be a node")]
    [InlineData(
        "{\"1\":{\"class_type\":\"A\",\"inputs\":{\"a\":\"{{image}}\"}}}",
        "{{image}} and {{prompt}}"
    )]
    [InlineData(
        "{\"1\":{\"class_type\":\"A\",\"inputs\":{\"a\":\"{{image}} {{prompt}} {{promt}}\"}}}",
        "no placeholder {{promt}}"
    )]
    public void What_is_no_workflow_is_refused_with_a_sentence(string json, string why)
    {
        Assert.Null(WorkflowTemplate.Parse(json, out var said));
        Assert.Contains(why, said);
    }

    [Fact]
    public void Mistakes_in_the_configuration_are_told_at_the_start()
    {
        using var made = new Made();
        made.Write("bad.json", "{}");
        var told = (string? name, string? value) =>
        {
            var flags = new Dictionary<string, string?>
            {
                ["Data"] = made.Folder,
                ["Generator:Url"] = "http://127.0.0.1:8188",
                ["Generator:Workflow"] = made.Write("good.json", GenerationService.Workflow),
            };
            if (name is not null)
                flags[name] = value;
            OptionsReader.Read(flags, out var mistakes);
            return string.Join(' ', mistakes);
        };
        Assert.Equal("", told(null, null));
        Assert.Contains("Generator:Url: \"there\" is not an address", told("Generator:Url", "there"));
        Assert.Contains("Generator:Workflow is missing", told("Generator:Workflow", ""));
        Assert.Contains("bad.json is no workflow", told("Generator:Workflow", "bad.json"));
        Assert.Contains("it cannot be read", told("Generator:Workflow", "none.json"));
        Assert.Contains("Generator:Timeout is 0", told("Generator:Timeout", "0"));
    }

    /// <summary>The words of a person reach the generator as they are, and only as a value.</summary>
    [Fact]
    public async Task Words_are_data()
    {
        await using var own = await GenerationService.StartAsync();
        const string words = """make her smile "},"9":{"class_type":"Evil"} {{seed}} {{image}}""";
        await own.BeginAsync(words);
        await own.Comfy.PostedAsync();
        var nodes = (JsonObject)Assert.Single(own.Comfy.Prompts)["prompt"]!;
        Assert.Equal(["1", "2", "3", "4", "5"], nodes.Select(node => node.Key));
        var text = (string)nodes["2"]!["inputs"]!["text"]!;
        Assert.EndsWith(", natural movement", text);
        Assert.All((string[])["make her smile"], part => Assert.Contains(part, text));
        Assert.DoesNotContain(own.Comfy.Pictures.Keys.Single(), text);
    }
}
