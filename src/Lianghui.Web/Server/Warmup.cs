using Lianghui.Publishing.Wording;
using Lianghui.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lianghui.Web.Server;

/// <summary>Renders the pages that are opened first before anyone asks, so that the first visit waits for no computation.</summary>
public static class Warmup
{
    private static readonly string[] First = ["", "overview", "targets", "tasks", "terms", "radar", "places", "reports", "claims", "method"];

    /// <summary>Renders the pages of the newest year in both languages, one after the other; ends early when the server stops.</summary>
    public static async Task RunAsync(WebApplication app, CancellationToken stop)
    {
        var cache = app.Services.GetRequiredService<ResponseCache>();
        var state = app.Services.GetRequiredService<LibraryHolder>().Current;
        foreach (var language in new[] { Language.English, Language.Chinese })
        {
            foreach (var path in First.TakeWhile(_ => !stop.IsCancellationRequested))
            {
                var address = $"/{language.Code}" + (path.Length > 0 ? "/" + path : "");
                var kept = await cache.GetAsync(state.Stamp, address, () => PageRenderer.RenderAsync(state, language, path, QueryCollection.Empty));
                _ = kept.Compressed;
            }
        }
    }
}
