using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Amounts;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Extraction.Lint;

/// <summary>
/// A sum of money that is to become ten times as much within a few years: 万亿 is a trillion and 亿 a hundred million, so a translated sum is often wrong by ten or more.
/// Two sums are of one thing where the words around them share a name of three words (English) or six characters before the verb (Chinese).
/// </summary>
internal static partial class GrowthLint
{
    private const decimal Factor = 10;
    private const int Reach = 90;

    private sealed record Sum(Amount Amount, string Name, bool Ahead, bool English, TextSpan Sentence);

    public static IEnumerable<LintFlag> Read(StoredText text, IReadOnlyList<Sentence> sentences)
    {
        var sums = sentences.SelectMany(s => Sums(text.Folded, s)).ToList();
        foreach (var high in sums.Where(s => s.Ahead))
        {
            var low = sums.Where(s => !s.Ahead && s.English == high.English && s.Amount.NormUnit == high.Amount.NormUnit
                && s.Amount.Point > 0 && high.Amount.Point >= Factor * s.Amount.Point && AreOne(s, high)).MaxBy(s => s.Amount.Point);
            if (low is not null)
            {
                yield return Flag(text.Value, low, high);
            }
        }
    }

    private static LintFlag Flag(string text, Sum low, Sum high)
    {
        var factor = high.Amount.Point / low.Amount.Point;
        var likely = Likely(high.Amount, low.Amount.Point);
        var (now, then) = (low.Amount.Span.Of(text), high.Amount.Span.Of(text));
        return new LintFlag(
            "impossible-growth", "error", high.Amount.Span, likely,
            string.Create(CultureInfo.InvariantCulture, $"{now} would become {then}, {factor:0.#} times as much")
                + (likely is null ? "" : $"; {likely} is likelier, since 万亿 is a trillion and not ten"), low.Amount.Span);
    }

    /// <summary>A tenth or a hundredth of the sum in its own words, where that is still more than now.</summary>
    private static string? Likely(Amount amount, decimal now)
    {
        var stated = amount.Low ?? amount.High ?? 0;
        foreach (var by in new[] { 10m, 100m })
        {
            if (amount.Point / by > now && amount.Point / by < Factor * now)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{stated / by:0.####} {amount.Unit}").Trim();
            }
        }

        return null;
    }

    private static IEnumerable<Sum> Sums(string folded, Sentence sentence)
    {
        foreach (var amount in (sentence.English ? EnglishAmounts.In(folded, sentence.Span) : ChineseAmounts.In(folded, sentence.Span)).Where(a => a.IsMoney))
        {
            var from = Math.Max(sentence.Span.Start, amount.Whole.Start - Reach);
            var before = folded[from..amount.Whole.Start];
            var after = folded[amount.Span.End..Math.Min(sentence.Span.End, amount.Span.End + 60)];
            if (sentence.English)
            {
                yield return new Sum(amount, $"{before} | {after}".ToLowerInvariant(), EnglishAhead().IsMatch($"{before}{amount.Whole.Of(folded)} {after}") && !Projected().IsMatch(before), true, sentence.Span);
            }
            else if (ChineseName().Match(before) is { Success: true } name)
            {
                yield return new Sum(amount, name.Groups["n"].Value, ChineseAhead().IsMatch(before), false, sentence.Span);
            }
        }
    }

    private static bool AreOne(Sum a, Sum b) => a.English
        ? Names(a.Name).Intersect(Names(b.Name), StringComparer.Ordinal).Any()
        : a.Name.Length >= 6 && b.Name.Length >= 6 && (a.Name.EndsWith(b.Name, StringComparison.Ordinal) || b.Name.EndsWith(a.Name, StringComparison.Ordinal));

    /// <summary>Every name of four words in a row, three where one is a figure of economics, without small words.</summary>
    private static IEnumerable<string> Names(string words)
    {
        var all = Word().Matches(words).Select(m => m.Value).ToList();
        for (var i = 0; i + 4 <= all.Count; i++)
        {
            var run = all[i..(i + 4)];
            if (!run.Exists(w => w is "yuan" or "billion" or "trillion" or "million" or "percent" or "the" or "of" or "|" or "by" or "to" or "and" or "in" or "a"))
            {
                yield return string.Join(' ', run);
            }
        }
    }

    [GeneratedRegex(@"\b(?:aim|aims|aiming|target|targets|plan|plans|within|by then|will|expects? to|strive|to exceed|to reach|surpassing|exceeding|by 20\d\d)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishAhead();

    [GeneratedRegex(@"\b(?:is|was|are|were) (?:projected|estimated|expected) to (?:reach|be|hit|total)\s*$|\b(?:reached|totall?ed|was|stood at|hit)\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Projected();

    [GeneratedRegex("(?<n>[\\u4e00-\\u9fff]{6,20})(?:将|可|有望|力争|预计)?(?:达到|达|突破|超过|超|增至|增加到|扩大到|提升到|提高到|迈上|跃上)$", RegexOptions.None, 1000)]
    private static partial Regex ChineseName();

    [GeneratedRegex("到20\\d\\d年|力争|目标|年内|[两二三五]年(?:内|后)|今年|到\"?[一二三四五六七八九十]+五", RegexOptions.None, 1000)]
    private static partial Regex ChineseAhead();

    [GeneratedRegex(@"[a-z][a-z'-]*|\|", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
