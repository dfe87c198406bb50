using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Central;
using Lianghui.Extraction.Codebooks;
using Lianghui.Matching;
using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>Where a document of the library has a formula first.</summary>
/// <param name="Place">Its place.</param>
/// <param name="Year">Year of the document.</param>
/// <param name="Day">Day of the document; null where unknown.</param>
/// <param name="Evidence">The formula in it.</param>
public sealed record FormulaPlace(string Place, int Year, DateOnly? Day, Evidence Evidence);

/// <summary>How a formula of a central document spreads.</summary>
/// <param name="Formula">The formula.</param>
/// <param name="Task">Rank of the task that has it; null outside the tasks.</param>
/// <param name="Places">Places whose report of the session has it.</param>
/// <param name="Of">Reports of the session.</param>
/// <param name="First">The earliest document of the library that has it.</param>
/// <param name="FirstCentre">The earliest central document that has it.</param>
/// <param name="Before">Provinces whose reports had it before any central document of the library.</param>
/// <param name="From">Where it stands in the document.</param>
public sealed record FormulaFinding(
    Formula Formula, int? Task, IReadOnlyList<string> Places, int Of, FormulaPlace First, FormulaPlace FirstCentre, IReadOnlyList<FormulaPlace> Before, Evidence From);

/// <summary>Finds the formulae of a central document in every central document and provincial report of the library.</summary>
public static class FormulaUptake
{
    /// <summary>The formulae in the order of the document.</summary>
    public static IReadOnlyList<FormulaFinding> Of(ILibraryReader library, CentralSource source, FactQuery query)
    {
        var formulae = Formulae.In(source.Text, source.Units.Select(u => u.Span)).Where(f => f.Words.Length >= 2).ToList();
        if (formulae.Count == 0)
        {
            return [];
        }

        var matcher = PhraseMatcher.Build([.. formulae.Select(f => f.Words)]);
        var found = Documents(library).Select(r => (Report: r, Text: library.Text(r.Version))).Where(d => d.Text is not null)
            .AsParallel().AsOrdered().SelectMany(d => Hits(d.Report, d.Text!, matcher)).ToLookup(h => h.Phrase);
        var year = source.Record.Key.Year;
        var session = library.Reports(query with { FromYear = year, ToYear = year, Kinds = [ReportKinds.Provincial] }).Select(r => r.Key.Place).ToHashSet(StringComparer.Ordinal);
        return [.. formulae.Select((f, i) => Finding(f, [.. found[i]], source, session))];
    }

    private static IEnumerable<ReportRecord> Documents(ILibraryReader library) => library
        .Reports(FactQuery.All with { Kinds = [ReportKinds.Provincial, ReportKinds.National, ReportKinds.Conference, ReportKinds.Communique, ReportKinds.Decision] })
        .Where(r => r.Version.Length > 0);

    private sealed record Hit(int Phrase, ReportRecord Report, FormulaPlace At);

    private static List<Hit> Hits(ReportRecord report, string text, IPhraseMatcher matcher)
    {
        var folded = Folding.Fold(text);
        var hits = new List<(int Phrase, int Start)>();
        var sink = new ListSink(hits);
        matcher.Match(folded.AsSpan(0, report.AnnexStart ?? folded.Length), ref sink);
        return [.. hits.OrderBy(h => h.Start).DistinctBy(h => h.Phrase).Select(h => new Hit(h.Phrase, report, new FormulaPlace(
            report.Key.Place, report.Key.Year, report.Delivered ?? report.Published, Quote(report, text, h.Start))))];
    }

    private static Evidence Quote(ReportRecord report, string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('。', '\n');
        var from = text.AsSpan(0, start).LastIndexOfAny('。', '\n') + 1;
        return new Evidence(report.Version, from, (end < 0 ? text.Length : start + end) - from, text[from..(end < 0 ? text.Length : start + end)], report.Source);
    }

    private static FormulaFinding Finding(Formula formula, List<Hit> hits, CentralSource source, HashSet<string> session)
    {
        var own = new FormulaPlace(source.Record.Key.Place, source.Record.Key.Year, source.Day, source.At(formula.Span));
        var ordered = hits.OrderBy(h => Day(h.At)).ToList();
        var centre = ordered.Where(h => h.Report.Key.Place == "CN").Select(h => h.At).FirstOrDefault() ?? own;
        var year = source.Record.Key.Year;
        return new FormulaFinding(
            formula, source.Tasks.FirstOrDefault(t => t.Span.Contains(formula.Span))?.Rank,
            [.. hits.Where(h => h.Report.Key.Year == year && h.Report.Key.Kind == ReportKinds.Provincial && session.Contains(h.Report.Key.Place)).Select(h => h.Report.Key.Place).Distinct(StringComparer.Ordinal).OrderBy(Codebook)],
            session.Count, ordered.Select(h => h.At).FirstOrDefault() ?? own, centre,
            [.. ordered.Where(h => h.Report.Key.Place != "CN" && Day(h.At) < Day(centre)).Select(h => h.At).DistinctBy(p => p.Place)], source.At(formula.Span));
    }

    private static int Codebook(string place) => Extraction.Codebooks.Places.Order(place);

    /// <summary>A report without a day counts as one of the end of January, the national one as of March.</summary>
    private static DateOnly Day(FormulaPlace place) => place.Day ?? new DateOnly(Math.Clamp(place.Year, 1, 9999), place.Place == "CN" ? 3 : 1, place.Place == "CN" ? 5 : 31);
}
