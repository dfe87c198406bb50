using System.Text.Encodings.Web;
using System.Text.Json;
using Lianghui.Corpus;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Api;
using Lianghui.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using ModelContextProtocol.Protocol;

namespace Lianghui.Cli.Mcp;

/// <summary>The API's routes as tools of the Model Context Protocol: the same exact queries, with evidence, so that a client counts instead of guessing.</summary>
public static class McpTools
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ApiParameter[] Paging =
    [
        new("limit", "rows of one answer, 1 to 1,000; default 200"),
        new("offset", "rows passed over"),
    ];

    /// <summary>The tools with their input schemas.</summary>
    public static IReadOnlyList<Tool> All { get; } = [.. ApiRouteList.All.Select(r => new Tool
    {
        Name = r.Name,
        Description = $"{r.Summary} Rows have: {string.Join(", ", r.Keys)}. Quote the evidence when you state a number.",
        InputSchema = Schema(r),
    })];

    /// <summary>Calls a tool.</summary>
    /// <returns>The rows as JSON text; a wrong argument is a result marked as an error, which tells the client what to mend.</returns>
    public static CallToolResult Call(ILibraryReader library, string name, IEnumerable<KeyValuePair<string, JsonElement>> arguments)
    {
        var route = ApiRouteList.All.FirstOrDefault(r => r.Name == name);
        if (route is null)
        {
            return Text($"There is no tool '{name}'. Tools: {string.Join(", ", ApiRouteList.All.Select(r => r.Name))}.", error: true);
        }

        try
        {
            var query = new ApiQuery(library, new QueryCollection(arguments.ToDictionary(
                a => a.Key, a => new StringValues(a.Value.ValueKind == JsonValueKind.String ? a.Value.GetString() : a.Value.GetRawText()), StringComparer.Ordinal)));
            return Text(Answer(route.Rows(query), query), error: false);
        }
        catch (BadQueryException problem)
        {
            return Text(problem.Message, error: true);
        }
    }

    private static string Answer(IReadOnlyList<Row> rows, ApiQuery query)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Json))
        {
            RowText.Write(json, new Row().Add("total", rows.Count).Add("offset", query.Offset)
                .Add("rows", rows.Skip(query.Offset).Take(query.Limit).ToList()));
        }

        return System.Text.Encoding.UTF8.GetString(memory.ToArray());
    }

    private static CallToolResult Text(string text, bool error) =>
        new() { Content = [new TextContentBlock { Text = text }], IsError = error };

    private static JsonElement Schema(ApiRoute route)
    {
        var properties = new Row();
        foreach (var p in route.Parameters.Concat(Paging))
        {
            properties.Add(p.Name, new Row().Add("type", p.Name is "limit" or "offset" or "level" or "vs" or "least" ? "integer" : "string").Add("description", p.Description));
        }

        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            RowText.Write(json, new Row().Add("type", "object").Add("properties", properties)
                .Add("required", route.Parameters.Where(p => p.Required).Select(p => (object)p.Name).ToList()));
        }

        return JsonDocument.Parse(memory.ToArray()).RootElement.Clone();
    }
}
