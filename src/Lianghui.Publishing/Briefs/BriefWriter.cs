using Lianghui.Publishing.Rendering;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>Writes a brief as a file that stands alone.</summary>
public static class BriefWriter
{
    /// <summary>The brief as one HTML page without scripts.</summary>
    public static Task<string> HtmlAsync(BriefModel model, Language language) =>
        ComponentRenderer.RenderAsync<BriefPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Model"] = model,
            ["Language"] = language,
        });
}
