using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Central;

/// <summary>Finds the formulae of a stretch of text: quoted words, names that end like names, and short clauses.</summary>
public static partial class Formulae
{
    private const int Shortest = 5;
    private const int LongestClause = 14;

    /// <summary>The formulae in the order of their first place; each stands once.</summary>
    public static IReadOnlyList<Formula> In(StoredText text, IEnumerable<TextSpan> spans)
    {
        var found = new Dictionary<string, Formula>(StringComparer.Ordinal);
        foreach (var span in spans)
        {
            foreach (var formula in Quotes(text.Folded, span).Concat(Names(text.Folded, span)).Concat(Clauses(text.Folded, span)))
            {
                found.TryAdd(formula.Words, formula);
            }
        }

        return [.. found.Values.OrderBy(f => f.Span.Start)];
    }

    private static IEnumerable<Formula> Quotes(string folded, TextSpan span) =>
        Each(Quoted(), folded, span).Select(m => Of(m.Groups["w"], "quoted"));

    private static IEnumerable<Formula> Names(string folded, TextSpan span) =>
        Each(Named(), folded, span).Select(m => Of(m.Groups["w"], "named"));

    private static IEnumerable<Formula> Clauses(string folded, TextSpan span)
    {
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && !"，,。；;：:、!？?\n".Contains(folded[i]))
            {
                continue;
            }

            var clause = TextSpan.Between(start, i);
            if (clause.Length is >= Shortest and <= LongestClause && clause.Of(folded) is var words && words.All(c => c is >= '\u4E00' and <= '\u9FFF') && !Lead().IsMatch(words))
            {
                yield return new Formula(words, "clause", clause);
            }

            start = i + 1;
        }
    }

    /// <summary>The matches that lie in a span.</summary>
    internal static IEnumerable<Match> Each(Regex pattern, string text, TextSpan span)
    {
        for (var match = pattern.Match(text, span.Start, span.Length); match.Success; match = match.NextMatch())
        {
            yield return match;
        }
    }

    private static Formula Of(Group group, string kind) => new(group.Value, kind, new TextSpan(group.Index, group.Length));

    [GeneratedRegex("“(?<w>[^“”。\\n]{2,16})”", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("(?:实施|开展|发展|推进|建设|制定|打造|培育|健全|完善|建立)(?<w>[\\u4e00-\\u9fff]{2,12}?(?:专项行动|行动计划|行动方案|工程|经济|制度|试点))(?=[，,。；;、])", RegexOptions.None, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("^(?:会议|全会|[一二三四五六七八九十]+是)", RegexOptions.None, 1000)]
    private static partial Regex Lead();
}
