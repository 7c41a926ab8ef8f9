using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Rostrum.Server.Operation;

/// <summary>The OpenAPI document of the service, and a page that shows it.</summary>
internal static class ApiDocument
{
    private const string Path = "/openapi/v1.json";

    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            document =>
            {
                document.AddDocumentTransformer(
                    (described, _, _) =>
                    {
                        Describe(described);
                        return Task.CompletedTask;
                    }
                );
                document.AddOperationTransformer(
                    (operation, context, _) =>
                    {
                        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
                        if (metadata.OfType<RequestExample>().FirstOrDefault() is { } example)
                            operation.RequestBody = Body(example);
                        return Task.CompletedTask;
                    }
                );
            }
        );

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "openapi";
            page.DocumentTitle = "Rostrum API";
            page.SwaggerEndpoint(Path, "Rostrum");
        });
    }

    private static OpenApiRequestBody Body(RequestExample example) =>
        new()
        {
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Example = JsonNode.Parse(example.Json) },
            },
        };

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Rostrum",
            Version = "1",
            Description = "Still pictures into motion, by conversation. docs/protocol.md shows the bytes.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] },
        ];
    }
}
