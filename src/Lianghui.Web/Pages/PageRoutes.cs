using Lianghui.Publishing.Wording;
using Lianghui.Web.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lianghui.Web.Pages;

/// <summary>All pages: <c>/en/targets?year=2025</c>, and the same data under <c>.json</c> and <c>.csv</c>.</summary>
public static class PageRoutes
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Results.Redirect(Preferred(context)));
        foreach (var language in new[] { Language.English, Language.Chinese })
        {
            routes.MapGet($"/{language.Code}", (HttpContext context) => Serve(context, language, ""));
            routes.MapGet($"/{language.Code}/{{**path}}", (string path, HttpContext context) => Serve(context, language, path));
        }
    }

    private static string Preferred(HttpContext context) =>
        context.Request.Headers.AcceptLanguage.ToString().StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "/zh" : "/en";

    private static async Task Serve(HttpContext context, Language language, string path)
    {
        var state = ((LibraryHolder)context.RequestServices.GetService(typeof(LibraryHolder))!).Current;
        var cache = (ResponseCache)context.RequestServices.GetService(typeof(ResponseCache))!;
        try
        {
            var address = Responses.Address(context.Request);
            await Responses.Send(context, await cache.GetAsync(state.Stamp, address, () => PageRenderer.RenderAsync(state, language, path, context.Request.Query)));
        }
        catch (BadQueryException error)
        {
            await Problems.Send(context, language, 400, language.Pick("The query is not understood", "无法理解该查询"), error.Message);
        }
        catch (FileNotFoundException error)
        {
            await Problems.Send(context, language, 404, language.Pick("There is no such page", "没有该页面"), error.Message);
        }
    }
}
