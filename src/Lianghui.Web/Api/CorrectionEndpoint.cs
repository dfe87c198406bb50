using System.Text.Json;
using Lianghui.Corpus.Corrections;
using Lianghui.Web.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lianghui.Web.Api;

/// <summary>Takes opinions of people on facts: <c>POST /api/v1/corrections</c>, which needs an API key even on loopback.</summary>
internal static class CorrectionEndpoint
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/api/v1/corrections", Take);

    private static async Task Take(HttpContext context)
    {
        var settings = (WebSettings)context.RequestServices.GetService(typeof(WebSettings))!;
        if (settings.Correct is not { } correct)
        {
            await Problem(context, 403, "This library is not written to", "It is served for reading; use lianghui correct where the library lies.");
            return;
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            var made = correct(Request(body.RootElement, settings.Time.GetUtcNow()));
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsJsonAsync(new { opinions = made.Select(c => c.Id), facts = made.Select(c => c.FactId) }, context.RequestAborted);
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or InvalidOperationException or FormatException)
        {
            await Problem(context, 400, "The opinion is not understood", error is JsonException or InvalidOperationException or FormatException
                ? "Send {\"fact\": ID, \"action\": \"set|confirm|reject|withdraw\", \"set\": {\"low\": 5}, \"by\": NAME, \"reason\": TEXT, \"date\": \"2026-01-31\"}." : error.Message);
        }
    }

    private static CorrectionRequest Request(JsonElement body, DateTimeOffset now)
    {
        var action = Text(body, "action") ?? "set";
        var known = Enum.TryParse<CorrectionAction>(action, ignoreCase: true, out var parsed) && parsed != CorrectionAction.Missed && !char.IsAsciiDigit(action[0]);
        return new CorrectionRequest(
            known ? parsed : throw new InvalidDataException($"'action' takes set, confirm, reject or withdraw, not '{action}'."),
            Text(body, "fact") ?? throw new InvalidDataException("Say which fact: its identifier as 'fact'."),
            body.TryGetProperty("set", out var set) && set.ValueKind == JsonValueKind.Object ? set.EnumerateObject().ToDictionary(p => p.Name, p => Cell(p.Value), StringComparer.Ordinal) : [],
            Text(body, "by") ?? "",
            Text(body, "date") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : DateOnly.FromDateTime(now.UtcDateTime),
            Text(body, "reason") ?? "", now);
    }

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && Cell(value) is { Length: > 0 } text ? text : null;

    private static string? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        _ => value.GetRawText(),
    };

    private static Task Problem(HttpContext context, int status, string title, string detail) =>
        Results.Problem(statusCode: status, title: title, detail: detail).ExecuteAsync(context);
}
