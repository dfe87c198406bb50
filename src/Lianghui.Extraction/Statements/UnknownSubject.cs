using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>A quantity whose subject is no indicator of the codebook becomes <c>other</c> with its own words: nothing is dropped in silence.</summary>
internal static partial class UnknownSubject
{
    private const int LongestSubject = 24;

    /// <summary>The statement; null where the words before the number are no subject.</summary>
    internal static Statement? Read(string text, Clause clause, QuantityToken token)
    {
        var start = clause.Tokens[0] == token ? clause.Span.Start : token.Span.Start - token.Before.Length + 1;
        var before = text[start..token.Span.Start];
        var subject = Verbs().Replace(before, "").Trim('、', ' ', '\n');
        if (subject.Length is < 2 or > LongestSubject || token.Value.Unit is null || !subject.Any(c => c > '\u2E7F'))
        {
            return null;
        }

        var (low, high, comparator) = Bounds.Of(token.Value, token.Before, token.Value.After);
        return new Statement("other", subject, low, high, token.Value.Unit, comparator, null, null,
            TextSpan.Between(start, token.Span.End), token.Span, "", clause, Bounds.Falls(token.Before));
    }

    [GeneratedRegex("(?:力争|确保|争取|实现|完成|预期|预计|年均)*(?:增长|下降|降低|减少|提高|控制|稳定|保持|达到|达|提升|不低于|不超过|超过|突破|高于|低于|为|在|到|至|约|于)+$", RegexOptions.None, 1000)]
    private static partial Regex Verbs();
}
