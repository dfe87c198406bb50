using System.Text;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Formats;

/// <summary>The brief as Markdown (GitHub's tables).</summary>
internal static class MarkdownBrief
{
    internal static string Write(BriefModel model, Language language)
    {
        var text = new StringBuilder($"# {BriefWords.Title(model, language)}\n\n{BriefWords.Lede(model, language)}\n");
        foreach (var line in model.Headlines)
        {
            text.Append($"\n- {Escape(language.Pick(line.English, line.Chinese))} ({Escape(language.Pick(line.Arithmetic, line.ChineseArithmetic))})");
        }

        foreach (var table in BriefTables.Of(model, language, compact: true))
        {
            text.Append($"\n\n## {table.Name}\n\n{table.Caption}\n\n");
            text.Append($"| {string.Join(" | ", table.Header.Select(Escape))} |\n|{string.Concat(Enumerable.Repeat("---|", table.Header.Count))}\n");
            foreach (var row in table.Rows)
            {
                text.Append($"| {string.Join(" | ", row.Select(c => Escape(c.Text)))} |\n");
            }
        }

        text.Append($"\n\n## {language.Pick("Method", "方法")}\n\n");
        foreach (var line in BriefWords.Method(model, language))
        {
            text.Append($"- {line}\n");
        }

        return text.ToString();
    }

    // A cell keeps to its cell, and no text of a report becomes markup.
    private static string Escape(string text) => DirectionMarks.Shown(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("`", "\\`", StringComparison.Ordinal).Replace('\n', ' ');
}
