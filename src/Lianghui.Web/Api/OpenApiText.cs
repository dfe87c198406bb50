using Lianghui.Publishing.Tables;
using Microsoft.OpenApi;

namespace Lianghui.Web.Api;

/// <summary>The OpenAPI 3.1 description of the API, made from the list of routes.</summary>
public static class OpenApiText
{
    private static readonly Lazy<byte[]> Made = new(Make);

    /// <summary>The description as JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Bytes => Made.Value;

    private static byte[] Make()
    {
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = "Lianghui",
                Version = "v1",
                Description = "Coded facts of China's government work reports, each with the characters it came from. Reading needs no key on the loopback address.",
            },
            Paths = [],
        };
        foreach (var route in ApiRouteList.All)
        {
            document.Paths.Add("/api/v1/" + route.Name, new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation> { [HttpMethod.Get] = Operation(route) },
            });
        }

        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, leaveOpen: true))
        {
            document.SerializeAsV31(new OpenApiJsonWriter(writer));
        }

        return memory.ToArray();
    }

    private static OpenApiOperation Operation(ApiRoute route) => new()
    {
        OperationId = route.Name,
        Summary = route.Summary,
        Parameters = [.. route.Parameters
            .Append(new ApiParameter("limit", "rows of one answer, 1 to 1,000; default 200"))
            .Append(new ApiParameter("offset", "rows passed over"))
            .Select(Parameter)],
        Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "Rows: " + string.Join(", ", route.Keys),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new OpenApiMediaType { Schema = Schema(route) } },
            },
            ["400"] = new OpenApiResponse { Description = "The query is not understood (problem details, RFC 9457)." },
        },
    };

    private static IOpenApiParameter Parameter(ApiParameter p) => new OpenApiParameter
    {
        Name = p.Name,
        In = ParameterLocation.Query,
        Required = p.Required,
        Description = p.Description,
        Schema = new OpenApiSchema { Type = p.Name is "limit" or "offset" or "level" or "vs" ? JsonSchemaType.Integer : JsonSchemaType.String },
    };

    private static OpenApiSchema Schema(ApiRoute route) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["total"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "rows in all" },
            ["offset"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["limit"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "address of the next page" },
            ["rows"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = route.Keys.ToDictionary(k => k, k => (IOpenApiSchema)new OpenApiSchema
                    {
                        Description = k == "evidence" ? "version (SHA-256), start and length (UTF-16 units), quote, source" : k,
                    }, StringComparer.Ordinal),
                },
            },
        },
    };
}
