using System.Text;

namespace Lianghui.Documents.Html;

/// <summary>
/// Finds the article that a page keeps in a script's variable or in JSON: the longest Chinese string, or all Chinese strings in their order
/// of one name where none of them holds the most (a list of paragraphs). Escapes are read, nothing is run.
/// </summary>
internal static class ScriptText
{
    private const int Shortest = 200;
    private const int Deepest = 3;

    /// <summary>The article in a script or JSON, unescaped; null if there is none.</summary>
    internal static string? Longest(string code) => Longest(code, 0);

    private static string? Longest(string code, int depth)
    {
        var parts = Strings(code).Select(s => (s.Key, Value: Read(s.Value, depth))).ToList();
        var all = parts.Sum(p => Chinese(p.Value));
        if (all <= Shortest)
        {
            return null;
        }

        var best = parts.MaxBy(p => Chinese(p.Value)).Value;
        var key = parts.GroupBy(p => p.Key, StringComparer.Ordinal).MaxBy(g => g.Sum(p => Chinese(p.Value)))!;
        return Chinese(best) * 2 > all ? best : string.Join('\n', key.Select(p => p.Value));
    }

    // A string may be encoded, and may be JSON that holds strings in turn.
    private static string Read(string text, int depth)
    {
        var read = EncodedText.Read(text);
        return read.Length > Shortest && depth < Deepest && read.AsSpan().TrimStart() is ['{' or '[', ..] ? Longest(read, depth + 1) ?? "" : read;
    }

    // Each string with the name that stands before it; entries of a list have the list's.
    private static IEnumerable<(string Key, string Value)> Strings(string code)
    {
        var key = "";
        for (var at = 0; at < code.Length;)
        {
            var quote = code.AsSpan(at).IndexOfAny('"', '\'', '`');
            if (quote < 0)
            {
                break;
            }

            at += quote;
            var end = Close(code, at);
            var text = code.AsSpan(at + 1, end - at - 1);
            at = end + 1;
            if (text.Length < 40 && code.AsSpan(Math.Min(at, code.Length)).TrimStart() is [':', ..])
            {
                key = text.ToString();
            }
            else if (!text.IsEmpty)
            {
                yield return (key, Unescape(text));
            }
        }
    }

    // Index of the quote that closes; a line end closes a broken string, except within backquotes.
    private static int Close(string code, int open)
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
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            var escaped = text[++i];
            if (escaped is 'u' or 'x' && EncodedText.Code(text[(i + 1)..], escaped == 'u' ? 4 : 2) is { } code)
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
}
