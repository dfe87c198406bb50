using System.Text;
using Lianghui.Text;

namespace Lianghui.Extraction.Scoring;

/// <summary>Texts are compared by their letters and digits: punctuation, spaces and full-width forms apart.</summary>
internal static class TextKey
{
    /// <summary>The first characters that count.</summary>
    public static string Of(string text, int length = int.MaxValue)
    {
        var key = new StringBuilder();
        foreach (var c in Folding.Fold(text))
        {
            if (key.Length < length && char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }

    /// <summary>Whether two headings begin alike: eight characters, or as many as the shorter has.</summary>
    public static bool SameStart(string one, string other)
    {
        var (a, b) = (Of(one, 8), Of(other, 8));
        var length = Math.Min(a.Length, b.Length);
        return length > 0 && string.CompareOrdinal(a, 0, b, 0, length) == 0;
    }

    /// <summary>A number as the key prints it; empty for none.</summary>
    public static string Of(decimal? number) =>
        number is { } n ? (n / 1.0000000000m).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture) : "";
}
