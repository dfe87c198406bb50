using System.Buffers;

namespace Lianghui.Extraction.Tasks;

/// <summary>Tells a lead, which says what will be done, from a statement or an address.</summary>
internal static class LeadWords
{
    private static readonly SearchValues<char> Sentence = SearchValues.Create("!?;");
    private static readonly string[] Statements = ["我们", "事关", "一头连着", "贵在", "需要", "离不开", "永远", "不仅", "取决于"];
    private static readonly string[] Openings = ["各位代表", "我们", "今年", "以上", "这是", "同志们", "同时", "此外", "让"];

    /// <summary>Whether a phrase is a lead.</summary>
    public static bool IsLead(ReadOnlySpan<char> phrase)
    {
        if (phrase.ContainsAny(Sentence) || phrase.Contains('是') && !IsEmphasis(phrase))
        {
            return false;
        }

        foreach (var opening in Openings)
        {
            if (phrase.StartsWith(opening))
            {
                return false;
            }
        }

        foreach (var word in Statements)
        {
            if (phrase.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>是 inside another word.</summary>
    private static bool IsEmphasis(ReadOnlySpan<char> phrase) =>
        phrase.Contains("就是", StringComparison.Ordinal) || phrase.Contains("实事求是", StringComparison.Ordinal);
}
