using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction;

namespace Lianghui.Analysis.Forecast;

/// <summary>
/// The rules for terms that the national report uses for the first time (docs/forecast.md). Candidates are the terms of the lexicon, and the
/// phrases that the conference's readout sets in quotation marks, that no earlier national report of the library has.
/// </summary>
/// <param name="use">What each text uses.</param>
internal sealed partial class NewTermRules(TermUse use)
{
    /// <summary>No information: all candidates alike, as often as in earlier years.</summary>
    public const string Base = "base-rate";

    /// <summary>Whether the conference used it.</summary>
    public const string Conference = "conference";

    /// <summary>The conference and the provinces.</summary>
    public const string Both = "conference-and-provinces";

    /// <summary>How many are named first.</summary>
    public const int Take = 10;

    private const double Prior = 0.05;

    /// <summary>The names in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [Base, Conference, Both];

    /// <summary>The cases about terms of the lexicon.</summary>
    /// <param name="view">A library that shows only what was known.</param>
    /// <param name="year">The year.</param>
    /// <param name="report">The national report; null while it is not known.</param>
    public IEnumerable<YearCases> Lexicon(ILibraryReader view, int year, ReportRecord? report)
    {
        var earlier = National(view, year).SelectMany(r => use.Terms(view, r)).ToHashSet(StringComparer.Ordinal);
        var candidates = TermLexicon.Shipped.Terms.Select(t => t.Id).Where(t => !earlier.Contains(t)).ToList();
        var readout = Conferences.Of(view, year) is { } conference ? use.Terms(view, conference.Report) : null;
        var provinces = Provincial(view, year).Select(r => use.Terms(view, r)).ToList();
        var came = report is null ? null : use.Terms(view, report);
        double Share(string t) => provinces.Count == 0 ? 0 : (double)provinces.Count(p => p.Contains(t)) / provinces.Count;
        YearCases Make(string rule, Func<string, string> cell) => new("new-term", rule, year, Take, Prior, Words(readout is null ? null : year - 1, rule == Both ? provinces.Count : 0), rule == Both ? provinces.Count : null,
            [.. candidates.Select(t => new Case(t, cell(t), rule == Base ? 0 : -Share(t), came?.Contains(t)))]);
        yield return Make(Base, _ => "");
        if (readout is not null)
        {
            yield return Make(Conference, t => readout.Contains(t) ? "y" : "n");
            if (provinces.Count > 1)
            {
                yield return Make(Both, t => (readout.Contains(t) ? "y" : "n") + Level(Share(t)));
            }
        }
    }

    /// <summary>The cases about phrases in quotation marks; all of them stand in the readout.</summary>
    public IEnumerable<YearCases> Quoted(ILibraryReader view, int year, ReportRecord? report)
    {
        if (Conferences.Of(view, year) is not { } conference || use.Text(view, conference.Report) is not { } readout)
        {
            yield break;
        }

        var earlier = National(view, year).Select(r => use.Text(view, r)).OfType<string>().ToList();
        var phrases = Quotes().Matches(readout).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal)
            .Where(p => !earlier.Exists(t => t.Contains(p, StringComparison.Ordinal))).ToList();
        var provinces = Provincial(view, year).Select(r => use.Text(view, r)).OfType<string>().ToList();
        var came = report is null ? null : use.Text(view, report);
        double Share(string p) => provinces.Count == 0 ? 0 : (double)provinces.Count(t => t.Contains(p, StringComparison.Ordinal)) / provinces.Count;
        YearCases Make(string rule, Func<string, string> cell) => new("new-quoted", rule, year, Take, Prior, Words(year - 1, rule == Both ? provinces.Count : 0), rule == Both ? provinces.Count : null,
            [.. phrases.Select((p, i) => new Case(p, cell(p), rule == Both ? -Share(p) : i, came?.Contains(p, StringComparison.Ordinal)))]);
        yield return Make(Conference, _ => "");
        if (provinces.Count > 1)
        {
            yield return Make(Both, p => Level(Share(p)));
        }
    }

    private static IReadOnlyList<ReportRecord> National(ILibraryReader view, int year) => view.Reports(new FactQuery(Places: ["CN"], Kinds: [ReportKinds.National], ToYear: year - 1));

    private static IEnumerable<ReportRecord> Provincial(ILibraryReader view, int year) => view.Reports(FactQuery.Provincial(year)).Where(r => view.Text(r.Version) is not null);

    private static string Level(double share) => share >= 0.5 ? "half" : share > 0 ? "some" : "none";

    private static string Words(int? conference, int provinces) => string.Create(CultureInfo.InvariantCulture,
        $"{(conference is { } year ? $"conference of {year}" : "earlier national reports")}{(provinces > 0 ? $", texts of {provinces} provinces" : "")}");

    [GeneratedRegex("“([^“”\\n]{2,12})”", RegexOptions.None, 1000)]
    private static partial Regex Quotes();
}
