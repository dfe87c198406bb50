using System.Text.RegularExpressions;
using Lianghui.Analysis.Tasks;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Claims;

/// <summary>Claims about ranks of tasks: 19 of 31 provinces rank domestic demand first; Qinghai lists the environment first.</summary>
internal static partial class TaskClaims
{
    internal static ClaimAnswer? Try(ILibraryReader library, string claim, string text, int year)
    {
        var rank = Rank().Match(text);
        if (!rank.Success || ClaimWords.Theme(text[..rank.Index] + " " + text[rank.Index..]) is not { } theme)
        {
            return null;
        }

        var k = Number(rank);
        var exact = !rank.Groups["within"].Success;
        var tasks = library.Tasks(FactQuery.Provincial(year));
        var readings = Enum.GetValues<CountBy>().Where(by => by != CountBy.Leads || tasks.Any(t => t.Value.Level == 2))
            .Select(by => Reading(tasks, theme, k, exact, by)).ToList();
        readings.Insert(1, Reading([.. tasks.Where(t => t.Value.CodedBy == "heading")], theme, k, exact, CountBy.Theme) with { Rule = "by the first subject of the heading alone" });
        if (Only().IsMatch(text) && ClaimWords.PlacesIn(text) is [var only])
        {
            return Decision.Between(claim, 1, [.. readings.Select(r => r with { Value = r.Names.SequenceEqual([only.Code]) ? 1 : r.Reported == 0 ? null : 0 })], $"{only.English} alone with {theme} at this rank in {year}", Places.All.Count);
        }

        if (Count().Match(text) is { Success: true } count)
        {
            var claimed = ClaimNumbers.Parse(count.Groups["n"].Value);
            var percent = count.Groups["pct"].Success;
            return Decision.Between(
                claim, claimed, percent ? [.. readings.Select(r => r with { Value = r.Reported == 0 ? null : 100 * r.Value / r.Reported })] : readings,
                $"{(percent ? "share of provinces" : "provinces")} with {theme} {(exact ? "at rank" : "among the first")} {k} in {year}", Places.All.Count);
        }

        return ClaimWords.PlacesIn(text) is [_, ..] places
            ? Decision.Between(claim, places.Count, [.. readings.Select(r => r with { Value = tasks.Count == 0 ? null : places.Count(p => r.Names.Contains(p.Code)), Reported = places.Count(p => tasks.Any(t => t.Place == p.Code)) })],
                $"{theme} {(exact ? "at rank" : "among the first")} {k} in {year} ({string.Join(", ", places.Select(p => p.English))})", places.Count)
            : null;
    }

    private static ClaimReading Reading(IReadOnlyList<Fact<Extraction.Tasks.TaskEntry>> tasks, string theme, int k, bool exact, CountBy by)
    {
        var within = ThemeCounts.Within(tasks, theme, k, by);
        var names = exact && k > 1
            ? ThemeCounts.Of(tasks, by).FirstOrDefault(c => c.Theme == theme && c.Rank == k)?.Places ?? []
            : within;
        return new ClaimReading(
            by switch { CountBy.Theme => "by the first subject of the task", CountBy.Heading => "by any subject of the heading", _ => "by heading and leads" },
            names.Count, names, tasks.Select(t => t.Place).Distinct(StringComparer.Ordinal).Count());
    }

    private static int Number(Match rank) => rank.Groups["k"].Value.ToLowerInvariant() switch
    {
        "first" or "top" or "首位" or "第一" or "首要" => 1,
        "second" or "第二" or "2" => 2,
        "third" or "第三" or "3" => 3,
        "4" or "四" => 4,
        "5" or "五" => 5,
        "三" => 3,
        var other => int.TryParse(other, out var n) ? n : 1,
    };

    [GeneratedRegex("(?<within>(?:in|among)\\s+(?:their|its|the)\\s+(?:top|first)[- ](?<k>\\d)|top[- ](?<k>\\d)|前(?<k>[三四五\\d])(?:位|项)?)|(?:as\\s+(?:their|its|the)\\s+)?(?<k>first|second|third|top)(?:[- ](?:priority|task|place|ranked))?|(?:排在|列为|放在)?(?<k>首位|第一|第二|第三|首要)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rank();

    [GeneratedRegex("(?<n>\\d+(?:\\.\\d+)?)(?<pct>%)?(?:\\s*(?:of|out of)\\s*(?:the\\s*)?(?:31\\s*)?)?\\s*(?:different\\s+)?(?:of\\s+)?(?:provinces|个?(?:省份|省|地区))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Count();

    [GeneratedRegex("\\bonly\\b|唯一|只有", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Only();
}
