namespace Lianghui.Text;

/// <summary>
/// Folds full-width forms to half-width, one character to one character, so that an offset in the folded text
/// is an offset in the text (docs/decisions/0004-folding.md).
/// </summary>
public static class Folding
{
    /// <summary>Folds one character: U+FF01–U+FF5E to ASCII, U+3000 to a space, dashes and tildes of ranges to their plain forms.</summary>
    public static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '﹪' => '%',
        '•' or '・' or '‧' or '∙' => '·',
        '–' or '―' or '─' or '━' or '‒' or '−' => '—',
        '∼' or '〜' or '～' => '~',
        _ => c,
    };

    // One look-up a character; the table fits the second-level cache.
    private static readonly char[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => Fold((char)c))];

    /// <summary>Folds a text; the result has the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (chars, source) =>
    {
        var table = Table;
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = table[source[i]];
        }
    });
}
