using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Statements;
using Lianghui.Extraction.Targets;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>Reads targets of named provinces in Chinese press prose by the grammar of reports: what stands between two places is the first one's.</summary>
internal static partial class ChineseTargets
{
    /// <summary>The targets of sentences that tell what is aimed for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its Chinese sentences.</param>
    /// <param name="year">The year that the text is of; null where unknown.</param>
    /// <param name="home">The place that it speaks of where it names none.</param>
    public static IEnumerable<PressTarget> In(StoredText text, IEnumerable<Sentence> sentences, int? year, string? home)
    {
        IReadOnlyList<string> current = home is null ? [] : [home];
        var (paragraph, aiming) = (-1, false);
        foreach (var sentence in sentences)
        {
            // A paragraph without a place of its own speaks of the home; within one, places and aims go on.
            (current, aiming) = sentence.Paragraph == paragraph ? (current, aiming) : (home is null ? [] : [home], false);
            paragraph = sentence.Paragraph;
            var words = sentence.Span.Of(text.Folded);
            var first = words.Split('；', ';')[0];
            aiming = Aims().IsMatch(words) || ((aiming || home is not null) && !Past().IsMatch(first));
            foreach (var (places, span) in Stretches(text, sentence, current))
            {
                current = places;
                var said = YearWord().Match(words) is { Success: true } own ? int.Parse(own.Groups[1].Value, CultureInfo.InvariantCulture) : year;
                if (aiming && said is { } of)
                {
                    foreach (var target in Of(text, span))
                    {
                        foreach (var place in places)
                        {
                            yield return new PressTarget(place, of, target);
                        }
                    }
                }
            }
        }
    }

    // 甲、乙两省…: names that only list marks part share what follows them.
    private static IEnumerable<(IReadOnlyList<string> Places, TextSpan Span)> Stretches(StoredText text, Sentence sentence, IReadOnlyList<string> current)
    {
        var (places, from) = (current.ToList(), sentence.Span.Start);
        var fresh = false;
        foreach (var name in NamedPlaces.In(text.Folded, sentence.Span))
        {
            var listed = fresh && ListMark().IsMatch(text.Folded.AsSpan(from, name.Span.Start - from));
            if (!listed)
            {
                if (name.Span.Start > from && places.Count > 0)
                {
                    yield return ([.. places], TextSpan.Between(from, name.Span.Start));
                }

                places = [];
            }

            places.Add(name.Code);
            (from, fresh) = (name.Span.End, true);
        }

        if (places.Count > 0)
        {
            yield return ([.. places.Distinct(StringComparer.Ordinal)], TextSpan.Between(from, sentence.Span.End));
        }
    }

    // A clause that says what was reached is no target.
    private static IEnumerable<Target> Of(StoredText text, TextSpan span) => StatementReader.Read(text.Folded, span)
        .Where(s => (s.Low is not null || s.High is not null || s.Comparator is not "qualitative") && s.Prefix.Length == 0 && s.Indicator != "other"
            && !Reached().IsMatch(s.Clause.Span.Of(text.Folded)))
        .Select(s => TargetReader.ToTarget(text.Value, text.Folded, s, SectionRole.Targets)).Where(t => t.Of != "level");

    [GeneratedRegex("目标|预期|力争|定为|定在|设定|锚定|确定为|拟|计划|安排", RegexOptions.None, 1000)]
    private static partial Regex Aims();

    [GeneratedRegex("去年|上年|过去一年|同比|比上年|实现了|完成了|达到了|统计局", RegexOptions.None, 1000)]
    private static partial Regex Past();

    [GeneratedRegex("去年|上年|同比|比上年|实现了|完成了|达到了|实际", RegexOptions.None, 1000)]
    private static partial Regex Reached();

    [GeneratedRegex("^(?:[、和与及,]|以及|省|市|自治区){0,3}$", RegexOptions.None, 1000)]
    private static partial Regex ListMark();

    [GeneratedRegex("((?:19[5-9]|20[0-9])\\d)年", RegexOptions.None, 1000)]
    private static partial Regex YearWord();
}
