using Lianghui.Publishing.Rendering;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Lianghui.Web.Pages;

/// <summary>Says what was wrong: a page for a browser, problem details (RFC 9457) for everything else.</summary>
internal static class Problems
{
    internal static async Task Send(HttpContext context, Language language, int status, string title, string detail)
    {
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            await Results.Problem(statusCode: status, title: title, detail: detail).ExecuteAsync(context);
            return;
        }

        var html = await ComponentRenderer.RenderAsync<ProblemView>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Language"] = language,
            ["Title"] = title,
            ["Detail"] = detail,
        });
        await Results.Content(html, "text/html; charset=utf-8", statusCode: status).ExecuteAsync(context);
    }
}
