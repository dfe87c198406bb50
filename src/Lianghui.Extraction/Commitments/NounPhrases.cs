using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Commitments;

/// <summary>What an English amount counts or measures: the words after a count, or those before a level.</summary>
internal static partial class NounPhrases
{
    /// <summary>The words right after an amount: “listed companies”, “of high-quality data”, “in various investment funds”.</summary>
    public static TextSpan? After(string folded, int end, int limit) =>
        Following().Match(folded, end, Math.Max(0, limit - end)) is { Success: true } match && match.Groups["np"].Length > 1
            ? new TextSpan(match.Groups["np"].Index, match.Groups["np"].Value.TrimEnd().Length) : null;

    /// <summary>The words before an amount that are not its verb: “core AI industry scale” of “its core AI industry scale to exceed”.</summary>
    public static TextSpan? Before(string folded, int start, int from)
    {
        var words = folded[from..start];
        var verb = Verb().Match(words);
        words = verb.Success ? words[..verb.Index] : words.TrimEnd();
        var cut = Cuts().Matches(words) is { Count: > 0 } all ? all[^1].Index + all[^1].Length : 0;
        var phrase = words[cut..];
        var lead = phrase.Length - phrase.TrimStart().Length;
        var trimmed = phrase.Trim();
        return trimmed.Length is > 2 and < 90 && trimmed.Any(char.IsLetter) ? new TextSpan(from + cut + lead, trimmed.Length) : null;
    }

    /// <summary>The words that tell two phrases apart, in lower case.</summary>
    public static IReadOnlyCollection<string> Key(string phrase) => phrase.Length > 0 && phrase.Any(char.IsAsciiLetter)
        ? [.. phrase.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)]
        : [phrase];

    /// <summary>Whether two phrases name the same thing.</summary>
    public static bool Same(string a, string b)
    {
        var (first, second) = (Key(a), Key(b));
        var shared = first.Intersect(second, StringComparer.Ordinal).Count();
        return shared == first.Count && shared == second.Count || (shared >= 3 && shared >= Math.Min(first.Count, second.Count));
    }

    [GeneratedRegex(@"\G(?:-level|-scale|-class)? ?(?:worth )?(?:(?:of|in|for) )?(?:the |a |an |new |additional )?(?<np>(?:(?!(?:and|by|with|within|to|from|in|on|over|while|for|as|at|or|is|are|was|were|will|has|have|that|which|during|through|through|above|below|per|each)\b)[\w&’'/-]+ ?){1,6})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Following();

    [GeneratedRegex(@"\s*\b(?:(?:is|are|was|were|be|being|has|have|had|will|would|to|that|which|reaching|totall?ing|amounting|standing|valued|worth|of|at|by|up|from|expected|projected|estimated|forecast|planned|set|rise|rising|rose|grow|growing|grew|increase|increasing|increased|reach|reached|exceed|exceeding|exceeded|surpass|surpassed|surpassing|achieve|total|hit|hitting|stand|stood|raised|lifted|brought|expanded|,)\s*)+$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?:[,;:(]|\b(?:its|their|the|an?|achieve|achieving|propel|propelling|bring|bringing|raise|raising|lift|lifting|push|pushing|expand|expanding|grow|growing|boost|boosting|see|seeing|make|making|keep|keeping|increase|increasing|and|with|while|where|arrange|arranging|accumulate|accumulating|invest|investing|attract|attracting|reach|reaching|to|annual|adding|add|implementing|establishing|building|surpassing|exceeding|over|sales|achieved)\b|[A-Z]\w+[’']s\b)", RegexOptions.None, 1000)]
    private static partial Regex Cuts();
}
