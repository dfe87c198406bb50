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

    /// <summary>Folds a text; the result has the same length.</summary>
    public static string Fold(string text)
    {
        var first = FirstFolded(text);
        return first < 0
            ? text
            : string.Create(text.Length, (text, first), static (chars, state) =>
            {
                state.text.CopyTo(chars);
                for (var i = state.first; i < chars.Length; i++)
                {
                    chars[i] = Fold(chars[i]);
                }
            });
    }

    private static int FirstFolded(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) != text[i])
            {
                return i;
            }
        }

        return -1;
    }
}
