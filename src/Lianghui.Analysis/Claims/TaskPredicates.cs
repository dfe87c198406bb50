using System.Text.RegularExpressions;
using Lianghui.Analysis.Tasks;
using Lianghui.Corpus;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Analysis.Claims;

/// <summary>What a claim can say of a place's tasks: a theme first, second, among the first three, listed at all, moved back.</summary>
internal static partial class TaskPredicates
{
    private const int Anywhere = 99;

    internal static ClaimPredicate? Read(ILibraryReader library, ClaimText claim)
    {
        // The years' digits are no ranks.
        var text = Year().Replace(claim.Text, m => new string(' ', m.Length));
        if (ClaimWords.Theme(text) is not { } theme)
        {
            return null;
        }

        if (Moved().Matches(text) is { Count: > 0 } moved)
        {
            foreach (Match match in moved)
            {
                claim.Cover(match);
            }

            return Move(library, claim, theme, [.. moved.Take(text.Contains(" or ", StringComparison.Ordinal) || text.Contains('或') ? 3 : 1)
                .Select(m => m.Groups["back"].Success ? "back" : m.Groups["forward"].Success ? "forward" : "same").Distinct()]);
        }

        var (k, exact) = RankOf(claim, text);
        claim.Take(k);
        if (k == 0)
        {
            return null;
        }

        var tasks = library.Tasks(FactQuery.Provincial(claim.Year));
        var at = k == Anywhere ? "among the tasks" : exact ? $"at rank {k}" : $"among the first {k}";
        return new ClaimPredicate($"{theme} {at} in {claim.Year}", Readings(tasks, theme, k, exact), place => Ranks(tasks, theme, place));
    }

    private static List<ClaimReading> Readings(IReadOnlyList<Fact<TaskEntry>> tasks, string theme, int k, bool exact)
    {
        var known = tasks.Select(t => t.Place).Distinct(StringComparer.Ordinal).ToList();
        var readings = new List<ClaimReading>
        {
            new("by the first subject of the task", Names(tasks, theme, k, exact, CountBy.Theme), known),
            new("by the first subject of the heading alone", Names([.. tasks.Where(t => t.Value.CodedBy == "heading")], theme, k, exact, CountBy.Theme), known),
            new("by any subject of the heading", Names(tasks, theme, k, exact, CountBy.Heading), known),
        };
        // That a lead of the first task speaks of it makes no theme the first.
        if (!(exact && k == 1) && tasks.Any(t => t.Value.Level == 2))
        {
            readings.Add(new ClaimReading("by heading and leads", Names(tasks, theme, k, exact, CountBy.Leads), known));
        }

        return readings;
    }

    // Where a theme stands, which is the nearest true statement to a rank that is wrong.
    private static string? Ranks(IReadOnlyList<Fact<TaskEntry>> tasks, string theme, string place)
    {
        var own = tasks.Where(t => t.Place == place && t.Value.Level == 1).OrderBy(t => t.Value.Rank).ToList();
        var ranks = own.Where(t => t.Value.Theme == theme).Select(t => t.Value.Rank).ToList();
        return own.Count == 0 ? null : ranks.Count == 0 ? $"no task of its own, of {own.Count}" : $"rank {string.Join(" and ", ranks)} of {own.Count}";
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<Fact<TaskEntry>> tasks, string theme, int k, bool exact, CountBy by) => exact && k > 1
        ? ThemeCounts.Of(tasks, by).FirstOrDefault(c => c.Theme == theme && c.Rank == k)?.Places ?? []
        : ThemeCounts.Within(tasks, theme, k, by);

    private static ClaimPredicate Move(ILibraryReader library, ClaimText claim, string theme, List<string> wanted)
    {
        var later = library.Tasks(FactQuery.Provincial(claim.Year)).ToLookup(t => t.Place, StringComparer.Ordinal);
        var earlier = library.Tasks(FactQuery.Provincial(claim.Year - 1)).ToLookup(t => t.Place, StringComparer.Ordinal);
        var known = later.Select(g => g.Key).Where(earlier.Contains).ToList();
        return new ClaimPredicate($"first task of {theme} {string.Join(" or ", wanted.Select(w => w == "same" ? "at the same rank" : $"moved {w}"))} in {claim.Year} against {claim.Year - 1}",
            [new ClaimReading("the first task of the theme in both years; one regrouped counts at the rank where it stood",
                [.. known.Where(p => Way([.. later[p]], [.. earlier[p]], theme) is { } way && wanted.Contains(way))], known)]);
    }

    // Where the first task of a theme went; a theme that is no task any more went back.
    private static string? Way(IReadOnlyList<Fact<TaskEntry>> later, IReadOnlyList<Fact<TaskEntry>> earlier, string theme)
    {
        if (later.Where(t => t.Value.Level == 1 && t.Value.Theme == theme).OrderBy(t => t.Value.Rank).FirstOrDefault() is not { } first)
        {
            return earlier.Any(t => t.Value.Level == 1 && t.Value.Theme == theme) ? "back" : null;
        }

        var move = TaskMoves.Of(later, earlier)[first.Id];
        return move.Move != "regrouped" ? move.Move
            : first.Value.Rank > move.PreviousRank ? "back" : first.Value.Rank < move.PreviousRank ? "forward" : "same";
    }

    /// <summary>The rank that a claim names, and whether it is that rank or any up to it; 0 for none.</summary>
    private static (int K, bool Exact) RankOf(ClaimText claim, string text)
    {
        if (claim.Cover(Within().Match(text)) is { Success: true } within)
        {
            return (Number(within.Groups["k"].Value), false);
        }

        if (claim.Cover(Exact().Match(text)) is { Success: true } exact)
        {
            return (Number(exact.Groups["k"].Value), true);
        }

        return claim.Cover(Listed().Match(text)).Success ? (Anywhere, false) : (0, false);
    }

    private static int Number(string word) => word.ToLowerInvariant() switch
    {
        "first" or "top" or "1" or "1st" or "首位" or "首" or "第一" or "首要" or "头号" or "一" or "number 1" or "no. 1" => 1,
        "second" or "2nd" or "第二" or "二" => 2,
        "third" or "3rd" or "第三" or "三" => 3,
        "fourth" or "4th" or "第四" or "四" => 4,
        "fifth" or "第五" or "五" => 5,
        var other => int.TryParse(other, out var n) ? n : 1,
    };

    [GeneratedRegex("20\\d\\d年?", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex("(?:\\btop|\\bfirst)[- ](?<k>\\d)(?!\\d|%)|前(?<k>[一二三四五六七八\\d])(?:位|项|名|条)?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Within();

    [GeneratedRegex("\\b(?<k>first|second|third|fourth|fifth|top|1st|2nd|3rd|4th|number 1|no\\. 1)(?:[- ](?:priority|priorities|task|tasks|place|ranked|rank|of (?:its|their|the)))?\\b(?! time| year| half| quarter)|排?(?:在|列|名)?(?:第)(?<k>[一二三四五六])(?:位|项)?|(?<k>首位|首要|头号)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Exact();

    [GeneratedRegex("\\b(?:list|lists|listed|listing|name|names|named|includ\\w+|have|has|set)\\b.{0,60}\\b(?:as a |among (?:its|their) )?(?:priorit(?:y|ies)|tasks?)\\b|列为(?:重点|任务)|重点任务", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Listed();

    [GeneratedRegex("(?<back>downgrad\\w+|postpon\\w+|mov\\w+ (?:back|down)|dropp?\\w* (?:back|down)|lower(?:ed)? (?:the )?(?:priority|rank)|slipp\\w+|fell back|后移|推后|靠后|下移|排位下降|位次下降|位次后)|(?<forward>mov\\w+ (?:up|forward)|upgrad\\w+|rais\\w+ (?:the )?(?:priority|rank)|前移|提前|上移|排位上升|位次上升|位次前)|(?<same>(?:rank|priority|order|position)[^.]{0,90}(?:stable|unchanged|the same)|位次不变|排位不变)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Moved();
}
