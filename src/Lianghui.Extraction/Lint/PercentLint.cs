using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Extraction.Lint;

/// <summary>Percentages above a hundred where they cannot be (shares, coverage, falls), and structures that do not add up to a hundred.</summary>
internal static partial class PercentLint
{
    public static IEnumerable<LintFlag> Read(StoredText text, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            foreach (var flag in Shares(text, sentence).Concat(Structures(text, sentence)))
            {
                yield return flag;
            }
        }
    }

    private static IEnumerable<LintFlag> Shares(StoredText text, Sentence sentence)
    {
        var pattern = sentence.English ? English() : Chinese();
        for (var match = pattern.Match(text.Folded, sentence.Span.Start, sentence.Span.Length); match.Success; match = match.NextMatch())
        {
            var value = Number(match.Groups["n"].Value);
            if (value > 100 && !Free().IsMatch(match.Groups["what"].Value))
            {
                yield return new LintFlag("percentage", "error", new TextSpan(match.Index, match.Length), null,
                    string.Create(CultureInfo.InvariantCulture, $"{match.Groups["what"].Value.Trim()} cannot be {value}%: a share or a fall ends at 100%"));
            }
        }
    }

    /// <summary>三次产业结构 5.1:40.2:54.7 must add up to a hundred.</summary>
    private static IEnumerable<LintFlag> Structures(StoredText text, Sentence sentence)
    {
        for (var match = Structure().Match(text.Folded, sentence.Span.Start, sentence.Span.Length); match.Success; match = match.NextMatch())
        {
            var sum = Number(match.Groups["a"].Value) + Number(match.Groups["b"].Value) + Number(match.Groups["c"].Value);
            if (sum is > 90 and < 110 && Math.Abs(sum - 100) > 0.35m)
            {
                yield return new LintFlag("total", "error", new TextSpan(match.Groups["a"].Index, match.Groups["c"].Index + match.Groups["c"].Length - match.Groups["a"].Index), "100",
                    string.Create(CultureInfo.InvariantCulture, $"the three shares add up to {sum}, not to 100"));
            }
        }
    }

    private static decimal Number(string digits) => decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex("(?<what>占比|占(?:全[国省市区]|[\\u4e00-\\u9fff]{0,12}?)(?:的)?(?:比重|比例)?|比重|覆盖率|合格率|达标率|优良率|普及率|入学率|参保率|就业率|城镇化率|失业率|脱贫率|下降|减少|降低|压减|(?:优良|达标)(?:水体|天数)?比例)(?:[为达到至超过约]|分别|提高到|上升到){0,4}(?<n>\\d{3,4}(?:\\.\\d+)?)%", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?<what>account(?:s|ed|ing)? for|share of|coverage (?:rate )?(?:of|reached)|(?:employment|unemployment|enrol?lment|literacy|urbani[sz]ation|qualification) rate (?:of|reached|was)|(?:fell|dropped|declined|decreased) by) (?:about |over |more than |nearly )?(?<n>\d{3,4}(?:\.\d+)?) ?(?:%|per ?cent)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex English();

    // What may pass a hundred: provisions, completion, ratios to something else.
    [GeneratedRegex("拨备|完成|自给|产销|周转|预算|计划|目标|任务", RegexOptions.None, 1000)]
    private static partial Regex Free();

    [GeneratedRegex("(?:三次产业|产业结构|三产|产业)[^。;]{0,24}?(?<a>\\d{1,2}(?:\\.\\d+)?)[:∶](?<b>\\d{1,2}(?:\\.\\d+)?)[:∶](?<c>\\d{1,2}(?:\\.\\d+)?)(?![\\d.:∶])", RegexOptions.None, 1000)]
    private static partial Regex Structure();
}
