using System.Buffers;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Amounts;
using Lianghui.Text;

namespace Lianghui.Analysis.Promises;

/// <summary>A clause of a review that states a number.</summary>
/// <param name="Object">What was done, without number and verb.</param>
/// <param name="Value">The number in <paramref name="Unit"/>.</param>
/// <param name="Unit">Unit after normalising (万 and 亿 multiplied out).</param>
/// <param name="Span">The clause.</param>
internal sealed record ReviewClause(string Object, decimal Value, string Unit, TextSpan Span);

/// <summary>Cuts a review into clauses with numbers.</summary>
internal static partial class ReviewClauses
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("，；。、！\n,;");

    internal static IEnumerable<ReviewClause> Of(string text, TextSpan section)
    {
        var folded = Folding.Fold(text);
        var start = section.Start;
        while (start < section.End)
        {
            var length = text.AsSpan(start, section.End - start).IndexOfAny(Ends);
            var end = length < 0 ? section.End : start + length;
            if (end > start && ChineseAmounts.In(folded, TextSpan.Between(start, end)) is [var amount])
            {
                var span = TextSpan.Between(start, end);
                yield return new ReviewClause(Bare(folded[start..amount.Whole.Start] + folded[Math.Min(end, amount.Whole.End)..end]), amount.Point, amount.NormUnit, span);
            }

            start = end + 1;
        }
    }

    /// <summary>The object alone: verbs of doing and reaching are left out.</summary>
    internal static string Bare(string words) => Verbs().Replace(words, "");

    [GeneratedRegex("新建成?|改建|扩建|新增|建成|建设|完成|实现|达到?|累计|全年|共|新改扩建|改造|开工|投用|发放|推出|培育|引进|培养|以上|左右|超过?|突破|[\\s“”\"()（）]", RegexOptions.None, 1000)]
    private static partial Regex Verbs();
}
