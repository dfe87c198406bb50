using System.Text.RegularExpressions;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Analysis.Milestones;

/// <summary>A milestone, streak or rank.</summary>
/// <param name="Place">Code.</param>
/// <param name="Year">Year in which it was reached, or of the report that claims it.</param>
/// <param name="Kind"><c>level</c> (GDP above a round number for the first time), <c>streak</c> (连续37年), <c>rank</c> (居全国第二位), <c>first-time</c> (首次突破).</param>
/// <param name="Statement">In words.</param>
/// <param name="Value">The number: trillion yuan, years, rank; null where none is given.</param>
/// <param name="Checked"><c>holds</c>, <c>fails</c>, <c>unknown</c> (no data here) or <c>table</c> (computed from a table).</param>
/// <param name="Why">What it was checked against.</param>
/// <param name="Evidence">Where a report claims it; null of a table.</param>
public sealed record Milestone(string Place, int Year, string Kind, string Statement, decimal? Value, string Checked, string Why, Evidence? Evidence);

/// <summary>Milestones from the GDP tables, and those that reports claim in their reviews, each checked where the data allow.</summary>
public static partial class MilestoneList
{
    /// <summary>Milestones of the years and places, in order.</summary>
    public static IReadOnlyList<Milestone> Of(ILibraryReader library, FactQuery query)
    {
        var levels = GdpLevels.Of(library);
        return [.. FromTables(levels, query).Concat(Claimed(library, query, levels)).OrderBy(m => m.Year).ThenBy(m => Places.Order(m.Place))];
    }

    // Whole trillions (万亿元), the year they were first reached, and who had them before.
    private static IEnumerable<Milestone> FromTables(GdpLevels levels, FactQuery query)
    {
        foreach (var place in Places.All.Where(p => query.Places is not { Count: > 0 } chosen || chosen.Contains(p.Code)))
        {
            for (var trillion = 1; levels.FirstYear(place.Code, trillion * 10_000m) is { } reached; trillion++)
            {
                // The series begins in 1992: what was reached in its first year may have been reached before.
                if (reached >= (query.FromYear ?? reached) && reached <= (query.ToYear ?? reached) && reached > levels.Begins(place.Code))
                {
                    var order = Places.All.Count(p => p.Code != place.Code && levels.FirstYear(p.Code, trillion * 10_000m) < reached) + 1;
                    yield return new Milestone(place.Code, reached, "level", $"GDP first above {trillion} trillion yuan, as number {order} of the provinces", trillion, "table", levels.Source(place.Code, reached), null);
                }
            }
        }
    }

    private static IEnumerable<Milestone> Claimed(ILibraryReader library, FactQuery query, GdpLevels levels)
    {
        var scope = query with { Kinds = query.Kinds ?? [Extraction.ReportKinds.Provincial] };
        var sections = library.Sections(scope).Where(s => s.Value.Role == SectionRole.Review).ToLookup(s => s.Evidence.Version, s => s.Value.Span, StringComparer.Ordinal);
        foreach (var report in library.Reports(scope))
        {
            if (library.Text(report.Version) is { } text)
            {
                foreach (var span in sections[report.Version])
                {
                    foreach (var found in Read(report, text, span, levels))
                    {
                        yield return found;
                    }
                }
            }
        }
    }

    private static IEnumerable<Milestone> Read(ReportRecord report, string text, TextSpan section, GdpLevels levels)
    {
        var folded = Folding.Fold(text.Substring(section.Start, section.Length));
        foreach (Match match in Claims().Matches(folded))
        {
            var clause = Clause(folded, match);
            var span = new TextSpan(section.Start + clause.Start, clause.Length);
            var evidence = new Evidence(report.Version, span.Start, span.Length, span.Of(text), report.Source);
            var words = span.Of(text);
            var kind = match.Groups["years"].Success ? "streak" : match.Groups["rank"].Success ? "rank" : "first-time";
            var value = match.Groups["years"].Success ? Number(match.Groups["years"].Value) : match.Groups["rank"].Success ? Number(match.Groups["rank"].Value) : Level(words);
            var (verdict, why) = Check(report, kind, words, value, levels);
            yield return new Milestone(report.Key.Place, report.Key.Year, kind, match.Value, value, verdict, why, evidence);
        }
    }

    // Only what speaks of the whole product can be checked with the tables; a claim of a city or an industry cannot.
    private static (string Checked, string Why) Check(ReportRecord report, string kind, string words, decimal? value, GdpLevels levels)
    {
        var year = report.Key.Year - 1;
        if (!Product().IsMatch(words) || value is null || !levels.Has(report.Key.Place, year))
        {
            return ("unknown", "no table here tells of it");
        }

        if (kind == "rank")
        {
            var rank = Places.All.Count(p => p.Code != report.Key.Place && levels.At(p.Code, year) > levels.At(report.Key.Place, year)) + 1;
            return (rank == value ? "holds" : "fails", $"rank {rank} by GDP of {year}");
        }

        return kind == "first-time" && levels.FirstYear(report.Key.Place, value.Value) is { } first
            ? (first == year ? "holds" : "fails", $"first above it in {first} by the table") : ("unknown", "no table here tells of it");
    }

    private static (int Start, int Length) Clause(string text, Match match)
    {
        var start = text.LastIndexOfAny(['，', ',', '；', ';', '。', '\n'], match.Index) + 1;
        var end = text.IndexOfAny(['，', ',', '；', ';', '。', '\n'], match.Index + match.Length);
        return (start, (end < 0 ? text.Length : end) - start);
    }

    private static decimal? Level(string words) => Trillions().Match(Folding.Fold(words)) is { Success: true } m
        ? decimal.Parse(m.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture) * (m.Groups["wan"].Success ? 10_000 : 1) : null;

    private static decimal? Number(string words) => int.TryParse(words, out var n) ? n : Tens(words);

    // 十七, 三十七: up to ninety-nine.
    private static decimal Tens(string words)
    {
        const string digits = "零一二三四五六七八九";
        var ten = words.IndexOf('十', StringComparison.Ordinal);
        int Digit(string s, int otherwise) => s.Length == 0 ? otherwise : digits.IndexOf(s[0], StringComparison.Ordinal);
        return ten < 0 ? Digit(words, 0) : (Digit(words[..ten], 1) * 10) + Digit(words[(ten + 1)..], 0);
    }

    [GeneratedRegex("连续(?<years>[0-9一二三四五六七八九十]{1,3})年(?:保持|居|位居|位列|稳居|蝉联|荣获|获|排名|超|突破|实现)?|(?:居|位居|位列|排名|排|升至|跃居|稳居)(?:全国|全国各省|各省份?|中部|西部|东部|中西部|东北)(?:第)?(?<rank>[0-9一二三四五六七八九十]{1,3})(?:位|名)|首次(?:突破|超过|跃上|迈上|站上|达到)", RegexOptions.None, 1000)]
    private static partial Regex Claims();

    [GeneratedRegex("生产总值|GDP|经济总量", RegexOptions.None, 1000)]
    private static partial Regex Product();

    [GeneratedRegex("(?<n>[0-9]+(?:\\.[0-9]+)?)(?<wan>万)?亿", RegexOptions.None, 1000)]
    private static partial Regex Trillions();
}
