using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests;

/// <summary>A library of texts with sections only: of the corpus, or written for a test.</summary>
internal sealed class TextLibrary : ILibraryReader
{
    private readonly List<(ReportRecord Report, string Text, IReadOnlyList<Section> Sections)> _reports = [];

    public FactTables Tables => FactTables.Shipped;

    public static TextLibrary OfCorpus(params int[] years)
    {
        var library = new TextLibrary();
        foreach (var year in years)
        {
            foreach (var file in Directory.GetFiles(Checkout.RequireShared($"corpus/reports/{year}"), "*.txt").Order())
            {
                library.Add(Path.GetFileNameWithoutExtension(file), year, File.ReadAllText(file));
            }
        }

        return library;
    }

    /// <summary>Every text of the corpus with a year: provinces, nation, cities.</summary>
    public static TextLibrary OfEverything()
    {
        var library = new TextLibrary();
        foreach (var file in Directory.GetFiles(Checkout.RequireShared("corpus/reports"), "*.txt", SearchOption.AllDirectories).Order())
        {
            library.Add(Path.GetFileNameWithoutExtension(file), int.Parse(Path.GetFileName(Path.GetDirectoryName(file)!)), File.ReadAllText(file));
        }

        foreach (var file in Directory.GetFiles(Checkout.RequireShared("corpus/national"), "*.txt").Order())
        {
            library.Add("CN", int.Parse(Path.GetFileNameWithoutExtension(file)), File.ReadAllText(file), ReportKinds.National);
        }

        return library;
    }

    public TextLibrary Add(string place, int year, string raw, string kind = ReportKinds.Provincial)
    {
        var text = StoredText.Parse(raw);
        var coded = ReportCoder.Code(text);
        var report = new ReportRecord(new ReportKey(place, year, kind), null, null, null, null, null, text.Value.Length,
            text.Version, true, coded.Metadata.AnnexStart, $"{place}-{year}.txt", FactOrigin.Text);
        _reports.Add((report, text.Value, coded.Sections));
        return this;
    }

    public IReadOnlyList<ReportRecord> Reports(FactQuery query) => [.. Chosen(query).Select(r => r.Report)];

    public IReadOnlyList<Fact<Section>> Sections(FactQuery query) => [.. Chosen(query).SelectMany(r => r.Sections.Select(s =>
        new Fact<Section>($"{r.Report.Version}-{s.Order}", r.Report.Key, s,
            new Evidence(r.Report.Version, s.Span.Start, s.Span.Length, s.Span.Of(r.Text), r.Report.Source), FactOrigin.Text)))];

    public string? Text(string version) => _reports.FirstOrDefault(r => r.Report.Version == version).Text;

    public int? NewestYear() => _reports.Count == 0 ? null : _reports.Max(r => r.Report.Key.Year);

    public IReadOnlyList<Fact<GrowthStatement>> Growth(FactQuery query) => [];

    public IReadOnlyList<Fact<Target>> Targets(FactQuery query) => [];

    public IReadOnlyList<Fact<Outturn>> Outturns(FactQuery query) => [];

    public IReadOnlyList<Fact<TaskEntry>> Tasks(FactQuery query) => [];

    private IEnumerable<(ReportRecord Report, string Text, IReadOnlyList<Section> Sections)> Chosen(FactQuery q) =>
        _reports.Where(r => (q.FromYear ?? 0) <= r.Report.Key.Year && r.Report.Key.Year <= (q.ToYear ?? 9999)
            && (q.Places is not { Count: > 0 } || q.Places.Contains(r.Report.Key.Place))
            && (q.Kinds is not { Count: > 0 } || q.Kinds.Contains(r.Report.Key.Kind)));
}
