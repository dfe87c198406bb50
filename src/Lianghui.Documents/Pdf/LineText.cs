using System.Text;

namespace Lianghui.Documents.Pdf;

/// <summary>
/// Puts a line's words together. Typesetters leave gaps between Chinese characters and Latin ones, and stretch lines; these are no spaces.
/// A gap of a whole character between Chinese ones is (as in a name of two), and one between two Latin words is.
/// </summary>
internal static class LineText
{
    /// <summary>The line's characters, with the spaces that are real.</summary>
    /// <param name="words">The words from left to right.</param>
    /// <param name="isShort">Whether the line ends early and was therefore not stretched: there a small gap is a space too.</param>
    internal static string Of(IReadOnlyList<PageWord> words, bool isShort)
    {
        if (words.Count == 1)
        {
            return words[0].Text;
        }

        var text = new StringBuilder();
        var em = words.Select(w => (w.Right - w.Left) / w.Text.Sum(c => IsWide(c) ? 1 : 0.5)).Max();
        for (var i = 0; i < words.Count; i++)
        {
            text.Append(i == 0 ? "" : Gap(words[i - 1], words[i], em, isShort && words.Count <= 4)).Append(words[i].Text);
        }

        return text.ToString();
    }

    /// <summary>Whether a character is as wide as a Chinese one.</summary>
    internal static bool IsWide(char c) => c > '\u2E7F' || c is '“' or '”' or '‘' or '’' or '—' or '…';

    private static string Gap(PageWord before, PageWord after, double em, bool isShort)
    {
        var (last, first) = (before.Text[^1], after.Text[0]);
        var gap = after.Left - before.Right;
        return char.IsAsciiLetterOrDigit(last) && char.IsAsciiLetterOrDigit(first) && (char.IsAsciiLetter(last) || char.IsAsciiLetter(first)) ? " "
            : last is '.' or ',' or ';' or ':' && char.IsAsciiLetter(first) ? " "
            : !char.IsLetter(last) || !char.IsLetter(first) || !IsWide(last) || !IsWide(first) ? ""
            : gap >= 0.8 * em ? "\u3000" : isShort && gap >= 0.2 * em && before.Confidence >= 100 ? " " : "";
    }
}
