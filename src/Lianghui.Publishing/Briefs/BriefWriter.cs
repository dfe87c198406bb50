using System.Text;
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

    /// <summary>Writes the page beside its final name first, so that an interruption leaves no half file.</summary>
    public static async Task WriteHtmlAsync(BriefModel model, Language language, string path, CancellationToken stop)
    {
        var html = await HtmlAsync(model, language);
        var part = path + ".part";
        await File.WriteAllTextAsync(part, html, new UTF8Encoding(false), stop);
        File.Move(part, path, overwrite: true);
    }
}
