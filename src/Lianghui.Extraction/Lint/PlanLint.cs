using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Extraction.Lint;

/// <summary>A five-year plan that is not that of the year spoken of (the table of plans by year is <c>codebook/plans.csv</c>).</summary>
internal static partial class PlanLint
{
    public static IEnumerable<LintFlag> Read(StoredText text, IReadOnlyList<Sentence> sentences, int? written)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var pattern = sentences[i].English ? English() : Chinese();
            for (var match = pattern.Match(text.Folded, sentences[i].Span.Start, sentences[i].Span.Length); match.Success; match = match.NextMatch())
            {
                if (PlanTable.Named(match.Groups["p"].Value) is { } plan && Wrong(text.Folded, sentences[i], match, plan, written) is var (year, why) && why is not null)
                {
                    yield return new LintFlag("wrong-plan", "error", new TextSpan(match.Groups["p"].Index, match.Index + match.Length - match.Groups["p"].Index),
                        Likely(year, sentences[i].English), why);
                }
            }
        }
    }

    /// <summary>The year it should fit and why it does not; no reason where it does.</summary>
    private static (int Year, string? Why) Wrong(string folded, Sentence sentence, Match match, FiveYearPlan plan, int? written)
    {
        var before = folded[Math.Max(sentence.Span.Start, match.Index - 60)..match.Index];
        var after = folded[(match.Index + match.Length)..Math.Min(sentence.Span.End, match.Index + match.Length + 60)];
        var edge = sentence.English ? EnglishEdge().Match(before) : ChineseEdge().Match(after);
        if (edge.Success && Spoken(before, after, written, sentence.English) is { } year)
        {
            var first = edge.Groups["first"].Success;
            var fits = first ? plan.First : plan.Last;
            return (year, fits == year || Math.Abs(fits - year) > 12 ? null
                : string.Create(CultureInfo.InvariantCulture, $"the {Ordinal(plan)} plan runs from {plan.First} to {plan.Last}, so {year} is not its {(first ? "first" : "last")} year"));
        }

        return written is { } now && now > plan.Last && sentence.English && EnglishAhead().IsMatch(folded[sentence.Span.Start..match.Index]) && !Past().IsMatch(sentence.Span.Of(folded))
            ? (now, string.Create(CultureInfo.InvariantCulture, $"the {Ordinal(plan)} plan ended in {plan.Last}, and the sentence speaks of what is still to come in {now}"))
            : (0, null);
    }

    /// <summary>The year that the clause names, else that of 今年, 明年, 去年, this or next year.</summary>
    private static int? Spoken(string before, string after, int? written, bool english)
    {
        if (english)
        {
            return Named().Match(after) is { Success: true } next ? Int(next) : Named().Matches(before) is { Count: > 0 } all ? Int(all[^1])
                : written is { } y && Next().IsMatch(before) ? y + 1 : written is { } t && This().IsMatch(before) ? t : null;
        }

        return Relative().Match(before) is not { Success: true } told ? null
            : told.Groups["y"].Success ? int.Parse(told.Groups["y"].Value, CultureInfo.InvariantCulture)
            : written is not { } now ? null : told.Value switch { "今年是" => now, "明年是" => now + 1, _ => now - 1 };
    }

    private static string? Likely(int year, bool english) => PlanTable.Of(year) is { } plan ? english ? $"{Ordinal(plan)} Five-Year Plan" : plan.Chinese : null;

    private static string Ordinal(FiveYearPlan plan) => plan.Number.ToString(CultureInfo.InvariantCulture) + (plan.Number switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static int Int(Match match) => int.Parse(match.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<p>\d{1,2}(?:st|nd|rd|th)|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth|Sixteenth)) (?:National )?Five[- ]Year Plan", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex English();

    [GeneratedRegex("[“\"'](?<p>(?:十[一二三四五六七]?|[八九])五)[”\"'](?:规划|计划)?", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?:(?<first>start(?:ing)?|first|opening|inaugural|beginning)|(?<last>final|last|concluding|closing)) year (?:of|for) (?:the )?[""“]?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishEdge();

    [GeneratedRegex("^(?:的|规划|计划|实施|发展)*(?:(?<first>开局之年|起步之年|开局年|第一年|首年)|(?<last>收官之年|收官年|最后一年|决胜收官))", RegexOptions.None, 1000)]
    private static partial Regex ChineseEdge();

    [GeneratedRegex(@"\b(?:needs? to|must|will|should|continues? to|going forward|to be)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishAhead();

    [GeneratedRegex(@"\b(?:had|did|achieved|completed|ended|has been completed|over the past)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Past();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\bnext year\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Next();

    [GeneratedRegex(@"\bthis year\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex This();

    [GeneratedRegex("(?:(?<y>20\\d\\d)年(?:既)?是|今年是|明年是|去年是)(?=[^。]{0,12}$)", RegexOptions.None, 1000)]
    private static partial Regex Relative();
}
