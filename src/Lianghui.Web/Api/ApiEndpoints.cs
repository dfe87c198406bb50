using System.Text.Encodings.Web;
using System.Text.Json;
using Lianghui.Publishing.Rendering;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Pages;
using Lianghui.Web.Server;
using Lianghui.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lianghui.Web.Api;

/// <summary>REST below <c>/api/v1/</c>: an object with <c>total</c>, <c>offset</c>, <c>limit</c>, <c>next</c> and <c>rows</c>.</summary>
public static class ApiEndpoints
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var route in ApiRouteList.All)
        {
            routes.MapGet("/api/v1/" + route.Name, (HttpContext context) => Serve(context, route));
        }

        CorrectionEndpoint.Map(routes);
        routes.MapGet("/api/v1/openapi.json", () => Results.Bytes(OpenApiText.Bytes.ToArray(), "application/json; charset=utf-8"));
        routes.MapGet("/api/v1/docs", async () => Results.Content(
            await ComponentRenderer.RenderAsync<ApiDocs>(new Dictionary<string, object?>(StringComparer.Ordinal)), "text/html; charset=utf-8"));
        routes.MapGet("/api/v1/{**rest}", (string? rest) => Results.Problem(statusCode: 404, title: "There is no such route",
            detail: $"Routes of /api/v1/: {string.Join(", ", ApiRouteList.All.Select(r => r.Name))}, openapi.json, docs."));
    }

    private static async Task Serve(HttpContext context, ApiRoute route)
    {
        var state = ((LibraryHolder)context.RequestServices.GetService(typeof(LibraryHolder))!).Current;
        var cache = (ResponseCache)context.RequestServices.GetService(typeof(ResponseCache))!;
        try
        {
            var query = new ApiQuery(state.Library, context.Request.Query);
            var address = Responses.Address(context.Request);
            var response = await cache.GetAsync(state.Stamp, address, () => Task.FromResult(Answer(route, query, context.Request)));
            await Responses.Send(context, response);
        }
        catch (BadQueryException error)
        {
            await Results.Problem(statusCode: 400, title: "The query is not understood", detail: error.Message).ExecuteAsync(context);
        }
    }

    private static CachedResponse Answer(ApiRoute route, ApiQuery query, HttpRequest request)
    {
        var (limit, offset) = (query.Limit, query.Offset);
        var rows = route.Rows(query);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("total", rows.Count);
            json.WriteNumber("offset", offset);
            json.WriteNumber("limit", limit);
            json.WritePropertyName("next");
            RowText.Write(json, offset + limit < rows.Count ? Next(request, offset + limit) : null);
            json.WritePropertyName("rows");
            RowText.Write(json, Row.Spread(rows).Skip(offset).Take(limit));
            json.WriteEndObject();
        }

        return CachedResponse.Of(memory.ToArray(), "application/json; charset=utf-8");
    }

    private static string Next(HttpRequest request, int offset) => request.Path + QueryString.Create(
        request.Query.Where(q => q.Key != "offset").SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))
            .Append(KeyValuePair.Create<string, string?>("offset", offset.ToString(System.Globalization.CultureInfo.InvariantCulture)))).ToString();
}
