namespace Lianghui.Extraction.Sections;

/// <summary>Ways of numbering that open a paragraph.</summary>
internal enum MarkerKind
{
    /// <summary>No number.</summary>
    None,

    /// <summary>第一部分.</summary>
    Division,

    /// <summary>一、.</summary>
    Part,

    /// <summary>（一） or ㈠.</summary>
    Paren,

    /// <summary>一是 or 一要.</summary>
    Yi,

    /// <summary>第一，.</summary>
    Ordinal,

    /// <summary>1. or （1）.</summary>
    Arabic,

    /// <summary>A dash.</summary>
    Dash,
}

/// <summary>The number that opens a paragraph.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Number">Its value; 0 for a dash or none.</param>
/// <param name="Length">Characters up to the words.</param>
internal readonly record struct Marker(MarkerKind Kind, int Number, int Length);

/// <summary>Reads the number that opens a paragraph of folded text.</summary>
internal static class MarkerReader
{
    /// <summary>The marker; kind None if there is none.</summary>
    public static Marker Read(ReadOnlySpan<char> text)
    {
        var marker = text.IsEmpty ? default : text[0] switch
        {
            '(' or '〔' or '[' or '﹙' => Bracketed(text),
            >= '㈠' and <= '㈩' => new Marker(MarkerKind.Paren, text[0] - '㈠' + 1, 1),
            '第' => Ordinal(text),
            '—' or '-' => Dash(text),
            >= '0' and <= '9' => Arabic(text),
            _ => Chinese(text),
        };
        return marker with { Length = SkipSpaces(text, marker.Length) };
    }

    /// <summary>A Chinese number from one to ninety-nine, and how many characters it takes; 0 if there is none.</summary>
    public static (int Number, int Length) Numeral(ReadOnlySpan<char> text)
    {
        var (value, at) = (0, 0);
        for (; at < text.Length && at < 3; at++)
        {
            var digit = "一二三四五六七八九".IndexOf(text[at]) + 1;
            if (text[at] == '十')
            {
                value = value == 0 ? 10 : value * 10;
            }
            else if (digit > 0 && value % 10 == 0)
            {
                value += digit;
            }
            else
            {
                break;
            }
        }

        return (value, at);
    }

    private static Marker Chinese(ReadOnlySpan<char> text)
    {
        var (number, length) = Numeral(text);
        if (number == 0 || length >= text.Length)
        {
            return default;
        }

        return text[length] switch
        {
            '、' or '﹑' or '.' or ':' => new Marker(MarkerKind.Part, number, length + 1),
            ',' when length + 1 < text.Length && number < 20 => new Marker(MarkerKind.Part, number, length + 1),
            '是' or '要' when number < 20 => new Marker(MarkerKind.Yi, number, length + 1),
            ' ' when length + 1 < text.Length => new Marker(MarkerKind.Part, number, length + 1),
            _ => default,
        };
    }

    private static Marker Bracketed(ReadOnlySpan<char> text)
    {
        var inner = text[1..];
        var (number, length) = Numeral(inner);
        if (number > 0 && length < inner.Length && IsClosing(inner[length]))
        {
            return new Marker(MarkerKind.Paren, number, SkipStop(text, length + 2));
        }

        var arabic = Digits(inner, out var digits);
        return digits is > 0 and < 3 && digits < inner.Length && IsClosing(inner[digits])
            ? new Marker(MarkerKind.Arabic, arabic, SkipStop(text, digits + 2))
            : default;
    }

    /// <summary>（一）、 is written too.</summary>
    private static int SkipStop(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '、' or '.' or ':' ? at + 1 : at;

    private static bool IsClosing(char c) => c is ')' or '〕' or ']' or '﹚';

    private static Marker Ordinal(ReadOnlySpan<char> text)
    {
        var (number, length) = Numeral(text[1..]);
        var at = length + 1;
        if (number == 0 || at >= text.Length)
        {
            return default;
        }

        return text[at..].StartsWith("部分") ? new Marker(MarkerKind.Division, number, SkipStop(text, at + 2))
            : text[at] is ',' or '、' or ':' or '﹑' ? new Marker(MarkerKind.Ordinal, number, at + 1)
            : default;
    }

    private static Marker Arabic(ReadOnlySpan<char> text)
    {
        var number = Digits(text, out var length);
        return length is > 0 and < 3 && length + 1 < text.Length && text[length] is '.' or '、' or '．' or '﹒'
            && !char.IsAsciiDigit(text[length + 1])
                ? new Marker(MarkerKind.Arabic, number, length + 1)
                : default;
    }

    private static Marker Dash(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is '—' or '-')
        {
            length++;
        }

        return length >= 2 || (length == 1 && text[0] == '—') ? new Marker(MarkerKind.Dash, 0, length) : default;
    }

    private static int Digits(ReadOnlySpan<char> text, out int length)
    {
        var value = 0;
        for (length = 0; length < text.Length && length < 4 && char.IsAsciiDigit(text[length]); length++)
        {
            value = (value * 10) + text[length] - '0';
        }

        return value;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
