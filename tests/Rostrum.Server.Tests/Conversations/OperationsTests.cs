using Rostrum.Cli.Output;
using Rostrum.Drafts.Operations;

namespace Rostrum.Server.Tests.Conversations;

public sealed class OperationsTests(Service service)
{
    [Fact]
    public async Task The_catalogue_lists_every_edit_with_a_schema()
    {
        var caller = await service.NewcomerAsync();
        var listed = (await caller.GetAsync("/api/operations")).Ok().GetProperty("operations");
        Assert.Equal(
            OperationCatalogue.All.Select(entry => entry.Name),
            listed.EnumerateArray().Select(entry => entry.Text("name"))
        );
        Assert.All(
            listed.EnumerateArray(),
            entry => Assert.Equal("object", entry.GetProperty("parameters").Text("type"))
        );
    }

    [Fact]
    public async Task An_operation_that_is_none_is_not_found()
    {
        var caller = await service.NewcomerAsync();
        (await caller.GetAsync("/api/operations/explode")).Refused(404);
        (await service.Nobody.GetAsync("/api/operations")).Refused(
            1001,
            System.Net.HttpStatusCode.Unauthorized
        );
    }

    [Fact]
    public void The_page_of_operations_is_made_from_the_catalogue()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
            folder = folder.Parent!;
        Assert.Equal(
            OperationsPage.Write(),
            File.ReadAllText(Path.Combine(folder.FullName, "docs", "operations.md"))
        );
    }
}
