using Lianghui.Publishing.Figures;
using Lianghui.Publishing.Rendering;
using Lianghui.Publishing.Stylesheets;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>Writes a brief as a file that stands alone.</summary>
public static class BriefWriter
{
    /// <summary>The brief as one HTML page without scripts.</summary>
    public static async Task<string> HtmlAsync(BriefModel model, Language language) =>
        await ComponentRenderer.RenderAsync<BriefPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Model"] = model,
            ["Language"] = language,
            ["SvgLink"] = "data:image/svg+xml;charset=utf-8," + Uri.EscapeDataString(await TargetsSvgAsync(model, language)),
        });

    /// <summary>The dot-and-range figure as an SVG file of its own, with its looks, title and source line.</summary>
    public static async Task<string> TargetsSvgAsync(BriefModel model, Language language)
    {
        var html = await ComponentRenderer.RenderAsync<DotRangeFigure>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model, ["Language"] = language });
        var from = html.IndexOf('>', html.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        var drawing = html[from..html.IndexOf("</svg>", StringComparison.Ordinal)];
        var height = new DotRange(model).Height;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="dots" width="720" height="{height + 76}" viewBox="0 0 720 {height + 76}"><style>{Looks}</style><rect width="720" height="{height + 76}" fill="#ffffff"/>
            <text x="8" y="18" style="font-weight:600">{System.Security.SecurityElement.Escape(BriefTables.Of(model, language)[0].Caption)}</text><g transform="translate(0 24)">{drawing}</g>
            <text class="tick" x="8" y="{height + 44}">{language.Pick($"● exact  ○ around (左右)  ▶ floor (以上)  ●–● range  | target of {model.Year - 1}  × growth reached in {model.Year - 1}", $"● 定值  ○ 左右  ▶ 以上  ●–● 区间  | {model.Year - 1}年目标  × {model.Year - 1}年实际增速")}</text>
            <text class="tick" x="8" y="{height + 66}">{System.Security.SecurityElement.Escape(BriefTables.Source(model, language))} · n = {model.WithTarget.Count} · {model.Date:yyyy-MM-dd}</text></svg>
            """;
    }

    // The figure's rules with the light tokens written out, for a file without the style sheet.
    private static string Looks { get; } = string.Join('\n', StyleSheet.Shared.Split('\n').Where(l => l.StartsWith('.') && (l.Contains("dot", StringComparison.Ordinal) || l.StartsWith(".floor", StringComparison.Ordinal)
            || l.StartsWith(".range", StringComparison.Ordinal) || l.StartsWith(".stretch", StringComparison.Ordinal) || l.StartsWith(".before", StringComparison.Ordinal) || l.StartsWith(".outturn", StringComparison.Ordinal))))
        .Replace("var(--ink)", "#17211f", StringComparison.Ordinal).Replace("var(--soft)", "#55605d", StringComparison.Ordinal).Replace("var(--line)", "#dfdcd3", StringComparison.Ordinal)
        .Replace("var(--accent)", "#0b5c63", StringComparison.Ordinal).Replace("var(--warm)", "#a8431c", StringComparison.Ordinal).Replace("var(--paper)", "#ffffff", StringComparison.Ordinal)
        .Replace("font-family: inherit", "font-family: sans-serif", StringComparison.Ordinal);
}
