using System.Data.Common;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Lianghui.Web.Server;

/// <summary>
/// Renders the pages that are opened first before anyone asks, so that the first visit waits for no computation: the pages of the newest year,
/// then the overview of each year, the newest first. What is kept are the rendered answers.
/// </summary>
public static class Warmup
{
    private const int MostYears = 60;

    private static readonly string[] First = ["overview", "targets", "tasks", "terms", "radar", "places", "reports", "claims", "method"];

    private static readonly Language[] Languages = [Language.English, Language.Chinese];

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>Renders them at once, and again whenever the library has changed and then stayed the same for some seconds; until it is stopped.</summary>
    /// <param name="app">The host.</param>
    /// <param name="tell">Takes what went wrong; it is tried again at the next change.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task KeepAsync(WebApplication app, Action<string> tell, CancellationToken stop)
    {
        for (string? done = null, seen = null; !stop.IsCancellationRequested; await Task.Delay(Look, stop).ContinueWith(_ => { }, TaskScheduler.Default))
        {
            try
            {
                var stamp = app.Services.GetRequiredService<LibraryHolder>().Current.Stamp;
                if (stamp != done && (done is null || stamp == seen))
                {
                    done = stamp;
                    await RunAsync(app, stop);
                }

                seen = stamp;
            }
            catch (Exception error) when (error is InvalidDataException or IOException or ObjectDisposedException or OperationCanceledException or DbException)
            {
                tell(error.Message);
            }
        }
    }

    /// <summary>Renders them once, one after the other; ends early when the server stops or the library changes.</summary>
    public static async Task RunAsync(WebApplication app, CancellationToken stop)
    {
        var cache = app.Services.GetRequiredService<ResponseCache>();
        var holder = app.Services.GetRequiredService<LibraryHolder>();
        var state = holder.Current;
        foreach (var (language, path, year) in Pages(state.Library).TakeWhile(_ => !stop.IsCancellationRequested && ReferenceEquals(holder.Current, state)))
        {
            var query = year is null ? QueryCollection.Empty : new QueryCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["year"] = year });
            var kept = await cache.GetAsync(state.Stamp, $"/{language.Code}/{path}" + QueryString.Create(query), () => PageRenderer.RenderAsync(state, language, path, query));
            _ = kept.Compressed;
        }
    }

    private static IEnumerable<(Language Language, string Path, string? Year)> Pages(ILibraryReader library)
    {
        var years = library.Reports(new FactQuery(Kinds: [ReportKinds.Provincial])).Select(r => r.Key.Year).Distinct().OrderDescending().Take(MostYears);
        return First.SelectMany(path => Languages.Select(l => (l, path, (string?)null)))
            .Concat(years.SelectMany(year => Languages.Select(l => (l, "overview", (string?)year.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
    }
}
