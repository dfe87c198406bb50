using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Amounts;
using Lianghui.Extraction.Statements;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>Reads growth targets and GDP figures of named provinces in Chinese news prose.</summary>
internal static partial class ChineseFigures
{
    /// <summary>The targets and outturns of a sentence, a row for each place.</summary>
    public static IEnumerable<ArticleStatement> In(StoredText text, Sentence sentence, ArticleDay day)
    {
        var words = sentence.Span.Of(text.Folded);
        if (!Gdp().IsMatch(words))
        {
            yield break;
        }

        var places = NamedPlaces.In(text.Folded, sentence.Span);
        var last = sentence.Span.Start;
        IReadOnlyList<PlaceMention> current = [];
        foreach (var amount in ChineseAmounts.In(text.Folded, sentence.Span).Where(a => a.NormUnit is "%" || a.IsMoney))
        {
            var between = places.Where(p => p.Span.Start >= last && p.Span.End <= amount.Span.Start).ToList();
            current = between.Count > 0 ? between : current;
            var clause = text.Folded[last..amount.Span.Start];
            var kind = Aims().IsMatch(clause) || (!Reached().IsMatch(clause) && Aims().IsMatch(words)) ? "target" : "outturn";
            if (!Other().IsMatch(clause) && (kind == "target") != amount.IsMoney)
            {
                foreach (var place in current)
                {
                    yield return new ArticleStatement(kind, [place.Code], Year(words, day, kind), amount.IsMoney ? "gdp-level" : "gdp", amount, null, "article", null,
                        TextSpan.Between(place.Span.Start, amount.Whole.End), place.Span);
                }
            }

            last = amount.Whole.End;
        }
    }

    private static int? Year(string words, ArticleDay day, string kind) =>
        YearWord().Match(words) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : kind == "target" ? day.Year : day.Year - 1;

    [GeneratedRegex("GDP|生产总值|经济增长|增长目标|增速目标|经济增速|经济总量", RegexOptions.None, 1000)]
    private static partial Regex Gdp();

    [GeneratedRegex("目标|预期|力争|定为|设定|锚定|拟", RegexOptions.None, 1000)]
    private static partial Regex Aims();

    [GeneratedRegex("同比|实现|达到?了|完成|突破|比上年|去年", RegexOptions.None, 1000)]
    private static partial Regex Reached();

    [GeneratedRegex("零售|投资|进出口|出口|物价|消费价格|失业|就业|收入|财政|预算|工业", RegexOptions.None, 1000)]
    private static partial Regex Other();

    [GeneratedRegex("((?:19[5-9]|20[0-9])\\d)年", RegexOptions.None, 1000)]
    private static partial Regex YearWord();
}
