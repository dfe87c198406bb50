using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Analysis.Milestones;

/// <summary>Milestones that reports claim in their reviews: 首次突破, 生产总值突破13万亿元, 连续37年居全国首位, 居全国第二位.</summary>
internal static partial class ClaimedMilestones
{
    private static readonly char[] Clauses = ['，', ',', '；', ';', '。', '\n'];
    private static readonly char[] Members = [.. Clauses, '、'];

    internal static IEnumerable<Milestone> Of(ILibraryReader library, FactQuery query, GdpLevels levels)
    {
        var scope = query with { Kinds = query.Kinds ?? [Extraction.ReportKinds.Provincial] };
        var sections = library.Sections(scope).Where(s => s.Value.Role == SectionRole.Review).ToLookup(s => s.Evidence.Version, s => s.Value.Span, StringComparer.Ordinal);
        return library.Reports(scope).SelectMany(report => library.Text(report.Version) is { } text
            ? sections[report.Version].SelectMany(span => Read(report, text, span, levels)) : []);
    }

    private static IEnumerable<Milestone> Read(ReportRecord report, string text, TextSpan section, GdpLevels levels)
    {
        var folded = Folding.Fold(text.Substring(section.Start, section.Length));
        foreach (Match match in Claims().Matches(folded))
        {
            var clause = Around(folded, match, Clauses);
            var (kind, value) = What(match, folded[clause.Start..clause.End]);
            // Of the whole product: the clause begins with it, and the member of the claim narrows nothing.
            var whole = Whole().IsMatch(folded.AsSpan(clause.Start, clause.Length)) && !Otherwise().IsMatch(Around(folded, match, Members).Of(folded));
            if (kind == "passed" && !whole)
            {
                continue;
            }

            var (verdict, why) = whole && value is { } number ? Check(report, kind, match, number, levels) : ("unknown", "no table here tells of it");
            var span = new TextSpan(section.Start + clause.Start, clause.Length);
            yield return new Milestone(report.Key.Place, report.Key.Year, kind, match.Value, value, verdict, why,
                new Evidence(report.Version, span.Start, span.Length, span.Of(text), report.Source));
        }
    }

    private static (string Kind, decimal? Value) What(Match match, string clause) =>
        match.Groups["years"].Success ? ("streak", Number(match.Groups["years"].Value))
        : match.Groups["rank"].Success ? ("rank", Number(match.Groups["rank"].Value))
        : (match.Value.StartsWith("首次", StringComparison.Ordinal) ? "first-time" : "passed", Level(clause[Math.Max(0, clause.IndexOf(match.Value, StringComparison.Ordinal))..]));

    private static (string Checked, string Why) Check(ReportRecord report, string kind, Match match, decimal value, GdpLevels levels)
    {
        var (place, year) = (report.Key.Place, report.Key.Year - 1);
        if (!levels.Has(place, year))
        {
            return ("unknown", $"the tables have no GDP of {year}");
        }

        return kind switch
        {
            "rank" => Rank(place, year, levels) is var rank && rank == value ? ("holds", $"rank {rank} by GDP of {year}") : ("fails", $"rank {rank} by GDP of {year}"),
            "streak" => Top().IsMatch(match.Value) ? Streak(place, year, (int)value, levels) : ("unknown", "no table here tells of it"),
            "first-time" => levels.FirstYear(place, value) is var first && first == year ? ("holds", $"first above it in {first}") : ("fails", first is null ? "never above it by the table" : $"first above it in {first}"),
            _ => levels.At(place, year) >= value ? ("holds", $"first above it in {levels.FirstYear(place, value)}")
                : ("fails", $"{levels.At(place, year).ToString("0.#", CultureInfo.InvariantCulture)} in {year} by the table (100 million yuan)"),
        };
    }

    // First in each year that the table has; what lies before the table cannot be told.
    private static (string, string) Streak(string place, int year, int years, GdpLevels levels)
    {
        var from = Math.Max(year - years + 1, levels.Begins(place));
        var lost = Enumerable.Range(from, year - from + 1).FirstOrDefault(y => Rank(place, y, levels) != 1);
        return lost > 0 ? ("fails", $"rank {Rank(place, lost, levels)} by GDP of {lost}")
            : from > year - years + 1 ? ("unknown", $"first in every year from {from}, where the table begins, to {year}") : ("holds", $"first in every year from {from} to {year}");
    }

    private static int Rank(string place, int year, GdpLevels levels) =>
        Places.All.Count(p => p.Code != place && levels.At(p.Code, year) > levels.At(place, year)) + 1;

    private static TextSpan Around(string text, Match match, char[] ends)
    {
        var start = text.LastIndexOfAny(ends, match.Index) + 1;
        var end = text.IndexOfAny(ends, match.Index + match.Length);
        return TextSpan.Between(start, end < 0 ? text.Length : end);
    }

    private static decimal? Level(string words) => Amount().Match(words) is { Success: true } m
        ? decimal.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture) * (m.Groups["wan"].Success ? 10_000 : 1) : null;

    private static decimal Number(string words) => words is "首" ? 1 : int.TryParse(words, out var n) ? n : ChineseNumerals.Below100(words);

    [GeneratedRegex("连续(?<years>[0-9一二三四五六七八九十]{1,3})年(?:(?:保持|稳?居|位居|位列|排名)(?:全国)?(?:首位|第一位?)?|蝉联|荣获|获|超|突破|实现)?|(?:居|位居|位列|排名|排|升至|跃居|稳居)(?:全国|全国各省|各省份?|中部|西部|东部|中西部|东北)第?(?<rank>[0-9一二三四五六七八九十]{1,3}|首)(?:位|名)|首次(?:突破|超过|跃上|迈上|站上|达到)|(?:突破|跃上|迈上|站上|跨上|登上)(?=[0-9.]+万?亿元?)", RegexOptions.None, 1000)]
    private static partial Regex Claims();

    [GeneratedRegex("^(?:[0-9]{4}年|去年|预计|全省|全市|全区|全疆|我省|我市|我区|实现|地区)*(?:生产总值|GDP|经济总量)", RegexOptions.None, 1000)]
    private static partial Regex Whole();

    // A rank by growth, by head or within a region is none by the level in the country.
    [GeneratedRegex("增速|增长|增幅|增量|人均|中部|西部|东部|东北|同类|城市|美元|占", RegexOptions.None, 1000)]
    private static partial Regex Otherwise();

    [GeneratedRegex("居.*(?:首位|第一)|(?:保持|位列|排名).*(?:首位|第一)", RegexOptions.None, 1000)]
    private static partial Regex Top();

    [GeneratedRegex("(?<n>[0-9]+(?:\\.[0-9]+)?)(?<wan>万)?亿", RegexOptions.None, 1000)]
    private static partial Regex Amount();
}
