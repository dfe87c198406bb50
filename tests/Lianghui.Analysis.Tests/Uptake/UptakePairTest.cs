using System.Globalization;
using Lianghui.Analysis.Uptake;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests.Uptake;

/// <summary>Sentences of conferences and reports that were labelled by reading (tests/gold/README.md): the rule was chosen on even numbers, odd ones were held back.</summary>
public class UptakePairTest
{
    private sealed record Pair(int Id, int Drawing, string Label, string Found, bool InScope);

    private static readonly Lazy<IReadOnlyList<Pair>> Pairs = new(Measure);

    [Fact]
    public void The_passes_of_labelling_agree()
    {
        var rows = Rows();
        Assert.True(rows.Count >= 200);
        Assert.True(rows.Count(r => r["pass1"] == r["pass2"]) >= 0.9 * rows.Count);
    }

    [Fact]
    public void Near_and_absent_are_told_apart_on_the_half_that_was_held_back()
    {
        Checkout.RequireShared("corpus/central/cewc");
        var held = Half(1, 1, 2);
        var (near, absent) = (F1(held, taken: true), F1(held, taken: false));
        var told = string.Join("; ", Told("odd", held), Told("odd, first drawing", Half(1, 1)), Told("odd, second drawing", Half(1, 2)), Told("even", Half(0, 1, 2)));
        TestContext.Current.SendDiagnosticMessage(told);

        // The measure of one sentence against one passage, as OwnSentences uses it; whole reports are measured by UptakeCellTest.
        // The goal is 0.85 for both. "Absent" misses it (0.742 in the only reading, tests/gold/README.md); its bound holds what there is and is not the goal.
        Assert.True(near >= 0.85 && absent >= 0.73, told);
    }

    private static List<Pair> Half(int parity, params int[] drawings) => [.. Pairs.Value.Where(p => p.Id % 2 == parity && p.InScope && drawings.Contains(p.Drawing))];

    private static string Told(string name, List<Pair> pairs) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}: {pairs.Count} pairs, taken up {F1(pairs, taken: true):0.000}, absent {F1(pairs, taken: false):0.000}");

    /// <summary>F1 of "taken up" (verbatim or near) or of "absent".</summary>
    private static double F1(IEnumerable<Pair> pairs, bool taken)
    {
        var all = pairs.ToList();
        var right = all.Count(p => (p.Label != "absent") == taken && (p.Found != "absent") == taken);
        return 2.0 * right / (all.Count(p => (p.Label != "absent") == taken) + all.Count(p => (p.Found != "absent") == taken));
    }

    private static List<Pair> Measure()
    {
        var sources = new Dictionary<string, CentralSource>(StringComparer.Ordinal);
        var library = RealLibrary.Of(MemoryLibrary.Empty, [.. Enumerable.Range(2017, 10)]);
        foreach (var file in Directory.GetFiles(Checkout.RequireShared("corpus/central/cewc"), "*.txt"))
        {
            library = library.With(StoredText.Parse(File.ReadAllText(file)), Path.GetFileName(file));
        }

        foreach (var record in CentralSource.List(library))
        {
            sources[Path.GetFileNameWithoutExtension(record.Source)] = CentralSource.Open(library, record)!;
        }

        var reports = UptakeReport.Of(library, FactQuery.All with { Kinds = [ReportKinds.Provincial] });
        var drafts = Rows().Select(r => Draft.Of(r, sources[r["conference"]], reports.First(p => p.Record.Key.Place == r["place"] && p.Record.Key.Year == Int(r["year"])))).ToList();
        return [.. drafts.GroupBy(d => d.Year).SelectMany(g => OfYear([.. g], reports))];
    }

    /// <summary>Rarity is told by the reports of the session, as the tool does.</summary>
    private static IEnumerable<Pair> OfYear(List<Draft> drafts, IReadOnlyList<UptakeReport> reports)
    {
        var grams = new GramTable();
        drafts.ForEach(d => grams.Ask(d.Central.Chars));
        foreach (var sentence in reports.Where(r => r.Record.Key.Year == drafts[0].Year).SelectMany(r => r.Sentences))
        {
            grams.Count(sentence.Normal);
        }

        return drafts.Select(d => new Pair(d.Id, d.Drawing, d.Label, d.InScope ? new UnitMeasure(new UnitProfile(d.Central, grams)).Of(d.Local).Status : "absent", d.InScope));
    }

    /// <summary>A pair before it is measured; out of scope is what no unit of the document or no asking sentence of the report holds.</summary>
    private sealed record Draft(int Id, int Drawing, int Year, string Label, NormalText Central, NormalText Local, bool InScope)
    {
        public static Draft Of(Dictionary<string, string> row, CentralSource source, UptakeReport report)
        {
            var (central, local) = (new TextSpan(Int(row["start"]), Int(row["length"])), new TextSpan(Int(row["placeStart"]), Int(row["placeLength"])));
            var unit = source.Units.FirstOrDefault(u => central.Overlaps(u.Span));
            return new Draft(
                Int(row["id"]), Int(row["drawing"]), Int(row["year"]), row["label"], unit?.Normal ?? NormalText.Of(source.Text.Folded, central), NormalText.Of(Folding.Fold(report.Text), local),
                unit is not null && report.Sentences.Any(s => s.Span.Overlaps(local)));
        }
    }

    private static List<Dictionary<string, string>> Rows() => GoldRows.Of("uptake-pairs.csv");

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
