using Lianghui.Cli.Adding;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Text;
using Microsoft.Data.Sqlite;

namespace Lianghui.Cli.Tests;

/// <summary>The whole corpus through the library: nothing is lost, every quote stands in its text, every offset leads back.</summary>
public sealed class CorpusLibraryTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-corpus-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task Every_quote_of_every_report_stands_in_its_text()
    {
        var library = await AddAsync("corpus/reports", "corpus/national");
        var texts = library.Reports(FactQuery.All).ToDictionary(r => r.Version, r => library.Text(r.Version)!, StringComparer.Ordinal);
        var all = Evidence(library);
        Assert.NotEmpty(all);
        Assert.All(all, e => Assert.Equal(e.Quote, e.Span.Of(texts[e.Version])));
        Assert.All(texts, t => Assert.Equal(t.Key, StoredText.VersionOf(t.Value)));
    }

    [Fact]
    public async Task Originals_give_the_versions_and_facts_of_plain_text()
    {
        var plain = await AddAsync("corpus/reports/2025", "corpus/reports/2026");
        var originals = await AddAsync("corpus/originals/2025-docx", "corpus/originals/2026-csv");
        Assert.Equal(Versions(plain), Versions(originals));
        Assert.Equal(Evidence(plain).Select(e => (e.Version, e.Span)), Evidence(originals).Select(e => (e.Version, e.Span)));
        Assert.Equal(plain.Targets(FactQuery.All).Select(t => t.Value), originals.Targets(FactQuery.All).Select(t => t.Value));

        static IEnumerable<string> Versions(ILibraryReader l) => l.Reports(FactQuery.All).Select(r => $"{r.Key.Place} {r.Key.Year} {r.Version}");
    }

    [Fact]
    public async Task The_file_gives_back_what_coding_gave()
    {
        var library = await AddAsync("corpus/reports/2025");
        var memory = MemoryLibrary.Empty;
        foreach (var report in library.Reports(FactQuery.All))
        {
            var text = StoredText.Parse(library.Text(report.Version)!);
            memory = memory.With(text, ReportCoder.Code(text), report.Source);
        }

        Assert.Equal(memory.Targets(FactQuery.All), library.Targets(FactQuery.All));
        Assert.Equal(memory.Growth(FactQuery.All), library.Growth(FactQuery.All));
        Assert.Equal(memory.Outturns(FactQuery.All), library.Outturns(FactQuery.All));
        Assert.Equal(memory.Sections(FactQuery.All), library.Sections(FactQuery.All));
        Assert.Equivalent(memory.Tasks(FactQuery.All with { Places = ["GD"] }), library.Tasks(FactQuery.All with { Places = ["GD"] }), strict: true);
        Assert.Equal(memory.Tasks(FactQuery.All).Select(t => t.Id), library.Tasks(FactQuery.All).Select(t => t.Id));
    }

    [Fact]
    public async Task Every_fact_leads_back_to_a_place_in_its_file()
    {
        var library = await AddAsync("corpus/originals/2025-docx", "corpus/originals/2026-csv");
        var sources = (ISourceLookup)library;
        foreach (var facts in Evidence(library).GroupBy(e => e.Version))
        {
            var source = Assert.Single(sources.Sources(facts.Key));
            Assert.All(facts, e => Assert.NotNull(source.Map.ToSource(e.Start)));
        }
    }

    private static IReadOnlyList<Evidence> Evidence(ILibraryReader library) =>
    [
        .. library.Sections(FactQuery.All).Select(f => f.Evidence), .. library.Growth(FactQuery.All).Select(f => f.Evidence),
        .. library.Targets(FactQuery.All).Select(f => f.Evidence), .. library.Outturns(FactQuery.All).Select(f => f.Evidence),
        .. library.Tasks(FactQuery.All).Select(f => f.Evidence),
    ];

    private async Task<ILibraryReader> AddAsync(params string[] folders)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db");
        using (var writer = LibraryFile.OpenForWriting(path))
        {
            var run = new AddRun(writer, new AddOptions(), Documents.DocumentReader.ReadAsync, (_, _) => { });
            await run.RunAsync([.. folders.Select(Checkout.RequireShared)], CancellationToken.None);
            Assert.All(run.Done, f => Assert.Null(f.Error));
        }

        return LibraryFile.Open(path);
    }
}
