using System.Collections.Concurrent;
using System.Text;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Publishing.Wording;
using Lianghui.Web.Pages;
using Lianghui.Web.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Lianghui.Web.Static;

/// <summary>Writes the whole dashboard as a folder that works from the file system and on any web host.</summary>
public sealed class StaticSite(LibraryState state, string folder)
{
    /// <summary>Most files of one folder; a library beyond that is served, not written.</summary>
    private const int MaxFiles = 20_000;
    private const int LeastReports = 3;

    private readonly ConcurrentQueue<StaticAddress> _queue = new();
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly HashSet<int> _years = [.. state.Library.Reports(new FactQuery(Kinds: [ReportKinds.Provincial]))
        .GroupBy(r => r.Key.Year).Where(g => g.Count() >= LeastReports).Select(g => g.Key)];

    /// <summary>Writes the folder, beginning with the overviews and following the links of pages.</summary>
    /// <returns>Number of files.</returns>
    /// <exception cref="InvalidDataException">The folder holds something else.</exception>
    public async Task<int> WriteAsync(CancellationToken stop)
    {
        Prepare();
        foreach (var language in new[] { "en", "zh" })
        {
            Enqueue(StaticAddress.Parse($"/{language}/overview")!);
        }

        while (!_queue.IsEmpty)
        {
            var round = _queue.ToList();
            _queue.Clear();
            await Parallel.ForEachAsync(round, stop, async (address, s) => await WriteAsync(address, s));
        }

        return (3 * _known.Count) + AssetFiles.Names.Count + 1;
    }

    private void Prepare()
    {
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        if (Directory.EnumerateFileSystemEntries(folder).Any(e => Path.GetFileName(e) is not ("assets" or "en" or "zh" or "index.html")))
        {
            throw new InvalidDataException($"'{folder}' holds other files. Name an empty folder, or one that an earlier run wrote.");
        }

        foreach (var name in AssetFiles.Names)
        {
            File.WriteAllBytes(Path.Combine(folder, "assets", name), AssetFiles.Find(name)!.Body);
        }

        File.WriteAllText(Path.Combine(folder, "index.html"), """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8" /><title>Lianghui 两会</title><meta http-equiv="refresh" content="0; url=en/overview.html" /></head>
            <body><p><a href="en/overview.html">English</a> · <a href="zh/overview.html" lang="zh-Hans">中文</a></p></body></html>
            """, new UTF8Encoding(false));
    }

    private async Task WriteAsync(StaticAddress address, CancellationToken stop)
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery(address.QueryString));
        var (request, result) = PageRenderer.Build(state, Language.Find(address.Language)!, address.Path, query);
        foreach (var ending in new[] { "", ".json", ".csv" })
        {
            var file = (address with { Path = address.Path + ending }).File;
            var body = (await PageRenderer.RenderAsync(request, result, ending)).Body;
            var path = Path.Combine(folder, file.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, ending.Length > 0 ? body : Encoding.UTF8.GetBytes(StaticLinks.Rewrite(Encoding.UTF8.GetString(body), file, Accept, Enqueue)), stop);
        }
    }

    // Pages of years with hardly a report, and questions that only a server answers, get no file.
    private bool Accept(StaticAddress address)
    {
        var page = address.Path.Split('/', '.')[0];
        return PageList.All.ContainsKey(page) && page is not "claims"
            && (address.Year is not { } year || _years.Contains(year))
            && (page != "compare" || address.Query.Count == 0 || address.Query.Any(q => q.Key == "a"))
            && (_known.ContainsKey(address.File) || _known.Count < MaxFiles);
    }

    private void Enqueue(StaticAddress address)
    {
        // JSON and CSV are written with their page.
        if (address.Path.EndsWith(".json", StringComparison.Ordinal) || address.Path.EndsWith(".csv", StringComparison.Ordinal))
        {
            return;
        }

        if (_known.TryAdd(address.File, true))
        {
            _queue.Enqueue(address);
        }
    }
}
