using System.Text.RegularExpressions;
using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>A province named in a text.</summary>
/// <param name="Code">Code of the place.</param>
/// <param name="Span">The name.</param>
internal sealed record PlaceMention(string Code, TextSpan Span);

/// <summary>Finds the provinces that a text names, in English and Chinese; parts of compounds and of institutions' names do not count.</summary>
internal static partial class NamedPlaces
{
    private static readonly (string Name, string Code)[] Names =
    [
        .. Places.All.SelectMany(p => new[] { (p.Full, p.Code), (p.English, p.Code), (p.Short, p.Code) })
            .Concat([("Xizang", "XZ"), ("Nei Mongol", "NM")]).DistinctBy(n => n.Item1).OrderByDescending(n => n.Item1.Length),
    ];

    private static readonly Regex Any = new(
        string.Join('|', Names.Select(n => char.IsAsciiLetter(n.Name[0]) ? $@"\b{Regex.Escape(n.Name)}\b" : Regex.Escape(n.Name))),
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    private static readonly Dictionary<string, string> Codes = Names.ToDictionary(n => n.Name, n => n.Code, StringComparer.Ordinal);

    /// <summary>The names in a stretch of folded text, in order.</summary>
    public static IReadOnlyList<PlaceMention> In(string folded, TextSpan span)
    {
        var found = new List<PlaceMention>();
        for (var match = Any.Match(folded, span.Start, span.Length); match.Success; match = match.NextMatch())
        {
            var name = new TextSpan(match.Index, match.Length);
            if (!IsCompound(folded, name) && !Institution().IsMatch(folded.AsSpan(name.End, Math.Min(24, folded.Length - name.End))))
            {
                found.Add(new PlaceMention(Codes[match.Value], name));
            }
        }

        return found;
    }

    // Beijing-Tianjin-Hebei, Guangdong-Hong Kong-Macao; 京津冀 is no name of a province.
    private static bool IsCompound(string folded, TextSpan name) =>
        (name.Start > 1 && folded[name.Start - 1] is '-' or '—' && char.IsLetter(folded[name.Start - 2]))
        || (name.End + 1 < folded.Length && folded[name.End] is '-' or '—' && char.IsAsciiLetterUpper(folded[name.End + 1]));

    [GeneratedRegex("^(?: (?:University|College|Institute|Securities|Stock|Airlines|Bank|Group|Academy|[A-Z][a-z]+ (?:Machinery|Group|Co))|大学|学院|证券|银行|航空|路|东路|西路|晚报|日报)", RegexOptions.None, 1000)]
    private static partial Regex Institution();
}
