using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace Lianghui.Documents.Html;

/// <summary>Character references as browsers read them: without their semicolon too, and the numbers of Windows code page 1252.</summary>
internal static partial class References
{
    // What browsers show for &#128; to &#159;.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    // A hard space that was escaped twice is a hard space.
    internal static string Read(string text) => !text.Contains('&', StringComparison.Ordinal) ? text
        : Reference().Replace(text, m => m.ValueSpan.EndsWith("amp;nbsp;", StringComparison.Ordinal) ? "\u00A0" : m.ValueSpan[1] == '#' ? Number(m.ValueSpan[2..].TrimEnd(';')) ?? m.Value : Name(m.Value));

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var isHex = digits[0] is 'x' or 'X';
        var known = int.TryParse(isHex ? digits[1..] : digits, isHex ? System.Globalization.NumberStyles.HexNumber : System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var code);
        return !known || code is 0 or > 0x10FFFF or >= 0xD800 and <= 0xDFFF ? "\uFFFD"
            : code is >= 0x80 and <= 0x9F ? Windows[code - 0x80].ToString() : char.ConvertFromUtf32(code);
    }

    private static string Name(string reference)
    {
        var whole = reference.EndsWith(';') ? reference : reference + ";";
        var decoded = WebUtility.HtmlDecode(whole);
        return decoded != whole ? decoded : HtmlEntityProvider.Resolver.GetSymbol(whole[1..]) ?? reference;
    }

    [GeneratedRegex("&(?:amp;nbsp;|#(?:\\d{1,8}|[xX][0-9a-fA-F]{1,7});?|[A-Za-z][A-Za-z0-9]{1,30};|(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|ensp|emsp|middot|copy)(?![A-Za-z0-9=]))", RegexOptions.None, 2000)]
    private static partial Regex Reference();
}
