using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianghui.Publishing.Wording;

/// <summary>
/// Characters that turn the direction of writing around (U+061C, U+200E to U+200F, U+202A to U+202E, U+2066 to U+2069). Shown as they are they would
/// reorder the text around them, so wherever a reader looks they are printed by their number; data (JSON, CSV) keeps them.
/// </summary>
public static partial class DirectionMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The text with each mark as <c>⟨U+202E⟩</c>.</summary>
    public static string Shown(string text) => text.AsSpan().IndexOfAny(Marks) < 0
        ? text : string.Concat(text.Select(c => Marks.Contains(c) ? Name(c) : c.ToString()));

    /// <summary>The same for rendered HTML, where a mark may stand as a character reference or as an escape of JSON.</summary>
    internal static string ShownInHtml(string html) =>
        Shown(Escaped().Replace(html, m => Name((char)int.Parse(m.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    private static string Name(char mark) => string.Create(CultureInfo.InvariantCulture, $"⟨U+{(int)mark:X4}⟩");

    [GeneratedRegex("(?:&#x(?<code>61C|200[EF]|202[A-E]|206[6-9]);|\\\\u(?<code>061C|200[EF]|202[A-E]|206[6-9]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();
}
