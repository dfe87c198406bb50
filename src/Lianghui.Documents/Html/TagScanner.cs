namespace Lianghui.Documents.Html;

/// <summary>Steps through the inside of a tag, with quotes as they are in real pages: there, missing, or never closed.</summary>
internal static class TagScanner
{
    /// <summary>Index of the bracket that ends a tag; the text's length if none does.</summary>
    /// <param name="html">The page.</param>
    /// <param name="at">Index after the tag's name.</param>
    internal static int End(string html, int at)
    {
        var text = html.AsSpan();
        while (at < html.Length && html[at] != '>')
        {
            if (!NextAttribute(text, ref at, out _, out _))
            {
                break;
            }
        }

        return Math.Min(at, html.Length);
    }

    /// <summary>Reads the next attribute; <paramref name="at"/> then stands after it.</summary>
    internal static bool NextAttribute(ReadOnlySpan<char> text, ref int at, out Range key, out Range value)
    {
        while (at < text.Length && (text[at] is '/' or '"' or '\'' or '=' || char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        (key, value) = (at..at, at..at);
        if (at >= text.Length || text[at] == '>')
        {
            return false;
        }

        var begin = at;
        while (at < text.Length && text[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        key = begin..at;
        var look = Skip(text, at);
        if (look < text.Length && text[look] == '=')
        {
            at = Skip(text, look + 1);
            value = Value(text, ref at);
        }

        return true;
    }

    private static Range Value(ReadOnlySpan<char> text, ref int at)
    {
        var begin = at;
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var close = text[(at + 1)..].IndexOf(text[at]);
            if (close >= 0)
            {
                begin++;
                at = begin + close + 1;
                return begin..(at - 1);
            }
        }

        while (at < text.Length && text[at] != '>' && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return begin..at;
    }

    private static int Skip(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
