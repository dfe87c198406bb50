using System.Buffers;
using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>
/// A clause that leaves its values to the state: 节能降耗、碳排放强度完成国家下达目标. It is split over the members that it names;
/// a member without a code of its own becomes <c>other</c>.
/// </summary>
internal static partial class AssignedClause
{
    private static readonly SearchValues<string> Givers = SearchValues.Create(["国家", "上级", "按照", "目标", "要求"], StringComparison.Ordinal);

    // Looked for before the patterns are tried, for nearly no clause holds both.
    private static readonly SearchValues<string> Verbs = SearchValues.Create(["完成", "达到", "实现", "落实", "控制在", "符合", "衔接"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Orders = SearchValues.Create(["国家", "中央", "上级", "省", "约束性指标", "”", "\""], StringComparison.Ordinal);

    private static readonly char[] Joints = ['、', '和', '及', '与'];

    /// <summary>The statements of such a clause; none if it is no such clause.</summary>
    internal static List<Statement> Read(string text, Clause clause)
    {
        var words = text.AsSpan(clause.Span.Start, clause.Span.Length);
        if (clause.Tokens.Any(t => t is QuantityToken or ReferenceToken) || !words.ContainsAny(Verbs) || !words.ContainsAny(Orders) || !Verb().IsMatch(words) || !Giver().IsMatch(words))
        {
            return [];
        }

        var value = clause.Span;
        var found = clause.Tokens.OfType<IndicatorToken>().SelectMany(t => t.Cue.Indicators.Select(code => Make(code, t.Cue.Of, t.Span))).ToList();
        found.AddRange(Members(text, clause).Select(m => Make("other", m.Of(text), m)));
        return [.. found.OrderBy(s => s.ValueSpan.Start).Select(s => s with { ValueSpan = value })];

        Statement Make(string code, string? of, TextSpan at) =>
            new(code, of, null, null, null, "as-assigned", "assigned", null, clause.Span, at, "", clause, false);
    }

    // What is left of the subject between the joints once the members with a code are taken out.
    private static IEnumerable<TextSpan> Members(string text, Clause clause)
    {
        var span = Subject(text, clause);
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i == span.End || Joints.Contains(text[i]))
            {
                var member = Trim(text, TextSpan.Between(start, i));
                if (member.Length is >= 2 and <= 20 && !text.AsSpan(member.Start, member.Length).ContainsAny(Givers) && !clause.Tokens.Any(t => t.Span.Overlaps(member)))
                {
                    yield return member;
                }

                start = i + 1;
            }
        }
    }

    private static TextSpan Subject(string text, Clause clause)
    {
        var verb = Verb().Match(text, clause.Span.Start, clause.Span.Length);
        if (verb.Index - clause.Span.Start >= 4)
        {
            return TextSpan.Between(clause.Span.Start, verb.Index);
        }

        var giver = Giver().Match(text, clause.Span.Start, clause.Span.Length);
        var from = giver.Success ? Math.Max(giver.Index + giver.Length, verb.Index + verb.Length) : verb.Index + verb.Length;
        return TextSpan.Between(Math.Min(from, clause.Span.End), clause.Span.End);
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var head = Leading().Match(text, span.Start, span.Length);
        var start = span.Start + (head.Success ? head.Length : 0);
        var tail = Trailing().Match(text, start, span.End - start);
        return TextSpan.Between(start, tail.Success ? tail.Index : span.End);
    }

    [GeneratedRegex("(?:全面|如期|确保|坚决|不折不扣|按期|均|都|圆满)*(?:完成|达到|实现|落实|控制在|符合|统筹衔接|衔接)", RegexOptions.None, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex("(?:国家|中央|上级|省)[^,;。]{0,12}?(?:下达|要求|考核|目标|任务|标准|规定|审核|控制|指标)+(?:的|我省|我区|我市)*|[“\"][^”\"]{2,6}[”\"](?:期间|国家)*[^,;。]{0,20}(?:目标|任务|要求)|约束性指标", RegexOptions.None, 1000)]
    private static partial Regex Giver();

    [GeneratedRegex("^(?:的|主要|全面|确保|我省|我区|我市|全省|各项|期间|单位|等|[“\"][^”\"]{2,6}[”\"])+", RegexOptions.None, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex("(?:等)?(?:主要|各项|约束性|控制)?(?:指标|任务|目标|工作)*(?:目标任务)?(?:均|都|全部|全面)*$", RegexOptions.None, 1000)]
    private static partial Regex Trailing();
}
