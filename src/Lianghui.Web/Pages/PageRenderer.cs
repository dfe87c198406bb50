using Lianghui.Publishing.Rendering;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Server;
using Lianghui.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Lianghui.Web.Pages;

/// <summary>Renders a page as HTML, JSON or CSV, whichever its path ends in; for the server and for a folder of files.</summary>
public static class PageRenderer
{
    private static readonly string[] Endings = [".json", ".csv"];

    /// <summary>Renders <c>/LANG/PATH?QUERY</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such page.</exception>
    /// <exception cref="BadQueryException">The query is not understood.</exception>
    public static async Task<CachedResponse> RenderAsync(LibraryState state, Language language, string path, IQueryCollection query)
    {
        var ending = Array.Find(Endings, e => path.EndsWith(e, StringComparison.Ordinal)) ?? "";
        var (request, result) = Build(state, language, path[..^ending.Length], query);
        return await RenderAsync(request, result, ending);
    }

    /// <summary>Builds a page without rendering it; its path has no ending.</summary>
    internal static (PageRequest Request, PageResult Result) Build(LibraryState state, Language language, string path, IQueryCollection query)
    {
        var bare = path.Trim('/');
        bare = bare.Length == 0 ? "overview" : bare;
        var (page, value) = bare.Split('/', 2) is [var first, var rest] ? (first, rest) : (bare, null);
        var request = new PageRequest(state.Library, state.DataVersion, language, bare, query);
        var result = (PageList.All.TryGetValue(page, out var build) ? build(request, value) : null) ?? throw new FileNotFoundException(
            $"'/{language.Code}/{path}' is not a page. The pages are: {string.Join(", ", PageList.All.Keys)}.");
        return (request, result);
    }

    /// <summary>Renders a built page with one of its endings; none is HTML.</summary>
    internal static async Task<CachedResponse> RenderAsync(PageRequest request, PageResult result, string ending) => ending switch
    {
        ".json" => Rows(s => RowText.WriteJson(result.Rows, s), "application/json; charset=utf-8"),
        ".csv" => Rows(s => RowText.WriteCsv(result.Rows, s, guard: true, result.Columns), "text/csv; charset=utf-8"),
        _ => CachedResponse.Of(await Html(request, result), "text/html; charset=utf-8"),
    };

    private static CachedResponse Rows(Action<Stream> write, string type)
    {
        using var memory = new MemoryStream();
        write(memory);
        return CachedResponse.Of(memory.ToArray(), type);
    }

    private static Task<string> Html(PageRequest request, PageResult result) =>
        ComponentRenderer.RenderAsync<Shell>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Request"] = request,
            ["Result"] = result,
        });
}
