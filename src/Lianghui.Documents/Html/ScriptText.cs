using System.Text;

namespace Lianghui.Documents.Html;

/// <summary>Finds the article that a page keeps in a script's variable or in JSON, as the longest Chinese string; nothing is run.</summary>
internal static class ScriptText
{
    private const int Shortest = 200;

    /// <summary>The longest string with Chinese text in a script or JSON, unescaped; null if there is none.</summary>
    internal static string? Longest(ReadOnlySpan<char> code)
    {
        string? best = null;
        var most = Shortest;
        for (var at = 0; at < code.Length;)
        {
            var quote = code[at..].IndexOfAny('"', '\'', '`');
            if (quote < 0)
            {
                break;
            }

            at += quote;
            var end = Close(code, at);
            if (end - at > most && Unescape(code[(at + 1)..end]) is var text && Chinese(text) is var count && count > most)
            {
                (best, most) = (text, count);
            }

            at = end + 1;
        }

        return best;
    }

    // Index of the quote that closes; a line end closes a broken string, except within backquotes.
    private static int Close(ReadOnlySpan<char> code, int open)
    {
        for (var i = open + 1; i < code.Length; i++)
        {
            if (code[i] == '\\')
            {
                i++;
            }
            else if (code[i] == code[open] || (code[i] == '\n' && code[open] != '`'))
            {
                return i;
            }
        }

        return code.Length;
    }

    private static int Chinese(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
        }

        return count;
    }

    private static string Unescape(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            var escaped = text[++i];
            if (escaped is 'u' or 'x' && Code(text[(i + 1)..], escaped == 'u' ? 4 : 2) is { } code)
            {
                plain.Append((char)code);
                i += escaped == 'u' ? 4 : 2;
            }
            else
            {
                plain.Append(escaped switch { 'n' => '\n', 'r' or 't' or '\n' => ' ', _ => escaped });
            }
        }

        return plain.ToString();
    }

    private static int? Code(ReadOnlySpan<char> digits, int length) => digits.Length >= length
        && int.TryParse(digits[..length], System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code) ? code : null;
}
