using System.Globalization;
using System.Security;
using System.Text;
using Lianghui.Publishing.Figures;
using Lianghui.Publishing.Formats;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>Writes the brief's figures as files for slides: SVG, and PNG through Chromium where it is installed.</summary>
public static class BriefFigures
{
    /// <summary>Writes into a folder, made if it is not there; returns the files.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(BriefModel model, Language language, string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (var (name, svg) in new[] { ("targets", await BriefWriter.TargetsSvgAsync(model, language)), ("tiles", Tiles(model, language)), ("themes", Themes(model, language)) })
        {
            var path = Path.Combine(folder, $"lianghui-{name}-{model.Year}-{language.Code}");
            await File.WriteAllTextAsync(path + ".svg", svg, new UTF8Encoding(false), stop);
            files.Add(path + ".svg");
            if (ChromiumPrinter.IsInstalled)
            {
                await ChromiumPrinter.PictureAsync(svg, path + ".png", stop);
                files.Add(path + ".png");
            }
        }

        return files;
    }

    private static string Tiles(BriefModel model, Language l)
    {
        const int side = 84;
        var values = model.WithTarget.Select(p => (p.Target!.Value.Low ?? p.Target.Value.High)!.Value).DefaultIfEmpty(5).ToList();
        var rows = TileLayout.All.Max(t => t.Row) + 1;
        var body = new StringBuilder();
        foreach (var (place, row, column) in TileLayout.All)
        {
            var target = model.Places.First(p => p.Place == place).Target?.Value;
            var (fill, ink) = (target?.Low ?? target?.High) is { } v ? TargetScale.Of(v, values.Min(), values.Max()) : ("#f3f1eb", "#55605d");
            var (x, y) = (8 + (column * side), 34 + (row * side));
            body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{side - 4}\" height=\"{side - 4}\" rx=\"6\" fill=\"{fill}\"/>{Text(x + (side / 2) - 2, y + 32, 13, ink, l.IsChinese ? Names.Place(place, l) : place, "middle")}{Text(x + (side / 2) - 2, y + 54, 17, ink, target is null ? "·" : TargetWording.Short(target.Low, target.High, target.Comparator), "middle", 700)}");
        }

        return Frame(8 * side, rows * side, l.Pick($"Growth targets of {model.Year}, percent: ≈ around, ≥ floor, – range", $"{model.Year}年增长目标，%：≈ 左右，≥ 以上，– 区间"), body, model, l, model.WithTarget.Count);
    }

    private static string Themes(BriefModel model, Language l)
    {
        var themes = ThemePlaces.Of(model);
        var body = new StringBuilder();
        for (var i = 0; i < themes.Count; i++)
        {
            var y = 40 + (i * 26);
            body.Append(Text(280, y + 14, 13, "#17211f", Names.Theme(themes[i].Theme, l), "end"));
            var x = 290m;
            for (var r = 0; r < 3; r++)
            {
                var width = themes[i].Counts[r].Count * 400m / Math.Max(1, model.WithTasks.Count);
                body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y}\" width=\"{width:0.#}\" height=\"18\" fill=\"{ThemeColours.Of(themes[i].Theme).Fill}\" opacity=\"{1 - (r * 0.33):0.##}\"/>");
                x += width;
            }

            body.Append(Text((int)x + 8, y + 14, 12, "#55605d", string.Join(" · ", themes[i].Counts.Select(c => c.Count.ToString(CultureInfo.InvariantCulture))), "start"));
        }

        return Frame(800, 46 + (themes.Count * 26), l.Pick("Provinces that put a theme first · second · third", "把某主题排在第一·二·三位的省份数"), body, model, l, model.WithTasks.Count);
    }

    private static string Frame(int width, int height, string title, StringBuilder body, BriefModel model, Language l, int n) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width + 16}\" height=\"{height + 64}\" viewBox=\"0 0 {width + 16} {height + 64}\" font-family=\"sans-serif\"><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>{Text(8, 20, 15, "#17211f", title, "start", 700)}{body}{Text(8, height + 54, 11, "#55605d", $"{BriefTables.Source(model, l)} · n = {n} · {model.Date:yyyy-MM-dd}", "start")}</svg>");

    private static string Text(int x, int y, int size, string colour, string words, string anchor, int weight = 400) => string.Create(
        CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\" text-anchor=\"{anchor}\">{SecurityElement.Escape(words)}</text>");
}
