using System.Globalization;
using Lianghui.Extraction.Amounts;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Extraction.Lint;

/// <summary>Parts behind 其中 or “including” that are more than the whole before it.</summary>
internal static class TotalLint
{
    private static readonly string[] English = [", of which ", ", including "];

    public static IEnumerable<LintFlag> Read(StoredText text, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var words = sentence.Span.Of(text.Folded);
            var (at, length) = Including(words, sentence.English);
            if (at > 0 && Flag(text, sentence, sentence.Span.Start + at, length) is { } flag)
            {
                yield return flag;
            }
        }
    }

    private static (int At, int Length) Including(string words, bool english)
    {
        foreach (var mark in english ? English : [",其中"])
        {
            if (words.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
            {
                return (at, mark.Length);
            }
        }

        return (-1, 0);
    }

    private static LintFlag? Flag(StoredText text, Sentence sentence, int at, int length)
    {
        var end = text.Folded.AsSpan(at, sentence.Span.End - at).IndexOfAny('。', ';') is >= 0 and var stop ? at + stop : sentence.Span.End;
        var from = text.Folded.AsSpan(sentence.Span.Start, at - sentence.Span.Start).LastIndexOfAny(';', '。') + 1 + sentence.Span.Start;
        var whole = Amounts(text.Folded, TextSpan.Between(from, at), sentence.English) is [.., var last] ? last : null;
        if (whole is null || whole.NormUnit is "%" or "百分点" or "倍" || whole.Span.End < at - 3)
        {
            return null;
        }

        // 6.5、4万批: a scale that two numbers share reads as no count at all.
        if (!whole.IsMoney && decimal.Truncate(whole.Point) != whole.Point)
        {
            return null;
        }

        // 增加1500亿元，其中中央9500亿元: the part is one of the whole sum, not of what was added.
        var before = text.Folded.AsSpan(Math.Max(from, whole.Whole.Start - 6), whole.Whole.Start - Math.Max(from, whole.Whole.Start - 6));
        if (before.Contains('增') || before.Contains('比'))
        {
            return null;
        }

        var parts = Amounts(text.Folded, TextSpan.Between(at + length, end), sentence.English).Where(p => p.NormUnit == whole.NormUnit).ToList();
        var most = parts.Count > 0 ? parts.MaxBy(p => p.Point)! : null;
        return most is null || whole.Comparator == "at-least" || whole.Point <= 0 || most.Point <= whole.Point * 1.01m ? null
            : new LintFlag("total", "doubt", most.Span, null,
                string.Create(CultureInfo.InvariantCulture, $"a part of {most.Point} {most.NormUnit} is more than its whole of {whole.Point} {whole.NormUnit}"), whole.Span);
    }

    private static IReadOnlyList<Amount> Amounts(string folded, TextSpan span, bool english) =>
        english ? EnglishAmounts.In(folded, span) : ChineseAmounts.In(folded, span);
}
