using System.Buffers;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Extraction.Statements;

/// <summary>A name under which reports speak of an indicator.</summary>
/// <param name="Text">The name, folded.</param>
/// <param name="Indicators">Codes; several for a joint name such as 一、二、三产增加值.</param>
/// <param name="Of">What exactly; null for the indicator's own measure.</param>
internal sealed record IndicatorCue(string Text, IReadOnlyList<string> Indicators, string? Of);

/// <summary>All names of indicators (<c>codebook/indicator-cues.csv</c>), longest first at each place of the text.</summary>
internal static class IndicatorCues
{
    private static readonly Dictionary<char, IndicatorCue[]> ByFirst = CodebookFiles.Rows("indicator-cues.csv")
        .Select(r => new IndicatorCue(r("cue"), r("indicators").Split('+'), r("of") is { Length: > 0 } of ? of : null))
        .GroupBy(c => c.Text[0])
        .ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.Text.Length).ToArray());

    // One look-up a character, for the look-up is what is done most.
    private static readonly IndicatorCue[]?[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => ByFirst.GetValueOrDefault((char)c))];

    /// <summary>A few short words of which every name, and every joint name, holds one: a sentence without them names no indicator.</summary>
    internal static SearchValues<string> Words { get; } = SearchValues.Create([.. Stems()], StringComparison.Ordinal);

    /// <summary>First characters of all names.</summary>
    internal static IEnumerable<char> Firsts => ByFirst.Keys;

    /// <summary>The longest name that stands at an offset; null if none does.</summary>
    internal static IndicatorCue? At(ReadOnlySpan<char> text, int start)
    {
        foreach (var cue in Table[text[start]] ?? [])
        {
            if (text[start..].StartsWith(cue.Text, StringComparison.Ordinal))
            {
                return cue;
            }
        }

        return null;
    }

    // The last two characters of a name, unless a stem that is there already stands in it; of PM2.5 the first two, for many sentences have .5 in them.
    private static List<string> Stems()
    {
        var stems = new List<string> { "收入", "生产总值", "增加值", "投资", "经济" };
        foreach (var name in ByFirst.Values.SelectMany(c => c).Select(c => c.Text))
        {
            if (!stems.Exists(s => name.Contains(s, StringComparison.Ordinal)))
            {
                stems.Add(name.Length <= 2 ? name : char.IsAsciiDigit(name[^1]) ? name[..2] : name[^2..]);
            }
        }

        return stems;
    }
}
