using Lianghui.Publishing.Rendering;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Server;
using Lianghui.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lianghui.Web.Pages;

/// <summary>All pages: <c>/en/targets?year=2025</c>, and the same data under <c>.json</c> and <c>.csv</c>.</summary>
public static class PageRoutes
{
    /// <summary>Pages by path; a trailing value (place, version) follows a slash.</summary>
    public static IReadOnlyDictionary<string, Func<PageRequest, string?, PageResult?>> Pages { get; } =
        new Dictionary<string, Func<PageRequest, string?, PageResult?>>(StringComparer.Ordinal)
        {
            [""] = (r, _) => OverviewPage.Build(r),
            ["targets"] = (r, _) => TargetsPage.Build(r),
            ["tasks"] = (r, _) => TasksPage.Build(r),
            ["terms"] = (r, _) => TermsPage.Build(r),
            ["radar"] = (r, _) => RadarPage.Build(r),
            ["places"] = PlacePage.Build,
            ["reports"] = ReportPage.Build,
            ["claims"] = (r, _) => ClaimsPage.Build(r),
            ["method"] = (r, _) => MethodPage.Build(r),
        };

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Results.Redirect(Preferred(context)));
        foreach (var language in new[] { Language.English, Language.Chinese })
        {
            routes.MapGet($"/{language.Code}", (HttpContext context) => Serve(context, language.Code, ""));
            routes.MapGet($"/{language.Code}/{{**path}}", (string path, HttpContext context) => Serve(context, language.Code, path));
        }
    }

    private static string Preferred(HttpContext context) =>
        context.Request.Headers.AcceptLanguage.ToString().StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "/zh" : "/en";

    private static async Task Serve(HttpContext context, string lang, string path)
    {
        var services = context.RequestServices;
        var (stamp, library) = ((LibraryHolder)services.GetService(typeof(LibraryHolder))!).Current;
        var cache = (ResponseCache)services.GetService(typeof(ResponseCache))!;
        try
        {
            var address = context.Request.Path + context.Request.QueryString.ToString();
            var response = await cache.GetAsync(stamp, address, () => Make(library, lang, path, context.Request.Query));
            await Responses.Send(context, response);
        }
        catch (BadQueryException error)
        {
            await Results.Problem(statusCode: 400, title: "The query is not understood", detail: error.Message).ExecuteAsync(context);
        }
        catch (FileNotFoundException error)
        {
            await Results.Problem(statusCode: 404, title: "There is no such page", detail: error.Message).ExecuteAsync(context);
        }
    }

    private static async Task<CachedResponse> Make(
        Lianghui.Corpus.ILibraryReader library, string lang, string path, IQueryCollection query)
    {
        var ending = path.EndsWith(".json", StringComparison.Ordinal) ? ".json" : path.EndsWith(".csv", StringComparison.Ordinal) ? ".csv" : "";
        var bare = path[..^ending.Length].Trim('/');
        bare = bare == "overview" ? "" : bare;
        var (page, value) = bare.Split('/', 2) is [var first, var rest] ? (first, rest) : (bare, null);
        var request = new PageRequest(library, Language.Find(lang)!, bare.Length == 0 ? "overview" : bare, query);
        var result = Pages.TryGetValue(page, out var build) ? build(request, value) : null;
        if (result is null)
        {
            throw new FileNotFoundException($"'/{lang}/{path}' is not a page. The pages are: {string.Join(", ", Pages.Keys.Where(k => k.Length > 0))}.");
        }

        return ending switch
        {
            ".json" => Rows(result, json: true),
            ".csv" => Rows(result, json: false),
            _ => CachedResponse.Of(await Html(request, result), "text/html; charset=utf-8"),
        };
    }

    private static CachedResponse Rows(PageResult result, bool json)
    {
        using var memory = new MemoryStream();
        if (json)
        {
            RowText.WriteJson(result.Rows, memory);
        }
        else
        {
            RowText.WriteCsv(result.Rows, memory, guard: true, result.Columns);
        }

        return CachedResponse.Of(
            System.Text.Encoding.UTF8.GetString(memory.ToArray()), json ? "application/json; charset=utf-8" : "text/csv; charset=utf-8");
    }

    private static Task<string> Html(PageRequest request, PageResult result) =>
        ComponentRenderer.RenderAsync<Shell>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Request"] = request,
            ["Result"] = result,
        });
}
