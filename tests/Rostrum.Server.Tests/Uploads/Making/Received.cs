using Microsoft.AspNetCore.Http;
using Rostrum.Server.Uploads;

namespace Rostrum.Server.Tests.Uploads.Making;

/// <summary>Puts a request together without a server and takes in what it holds.</summary>
internal static class Received
{
    public static HttpRequest Request(Stream body, string? contentType = Bodies.ContentType)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "POST";
        context.Request.ContentType = contentType;
        context.Request.Body = body;
        return context.Request;
    }

    /// <summary>Takes in all files; those before a refusal are disposed as their receiver would.</summary>
    public static async Task<List<IncomingFile>> AllAsync(
        FolderStore store,
        UploadLimits limits,
        HttpRequest request
    )
    {
        var files = new List<IncomingFile>();
        try
        {
            var intake = new MultipartIntake(store, limits);
            await foreach (var file in intake.ReadAsync(request, TestContext.Current.CancellationToken))
                files.Add(file);
            return files;
        }
        catch
        {
            files.ForEach(file => file.Dispose());
            throw;
        }
    }
}
