using Lianghui.Publishing.Figures;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>A cell of a table: its text, a number where it is one, and the theme that colours it.</summary>
/// <param name="Text">What is printed; empty for a blank.</param>
/// <param name="Number">The value for a workbook.</param>
/// <param name="Fill">Background as RRGGBB; null for none.</param>
/// <param name="Ink">Text colour as RRGGBB; null for the default.</param>
public sealed record BriefCell(string Text, decimal? Number = null, string? Fill = null, string? Ink = null);

/// <summary>A table of the brief, for Word, workbook and Markdown.</summary>
/// <param name="Name">Short name, for a sheet.</param>
/// <param name="Caption">What it shows, with n and rule.</param>
/// <param name="Header">Column heads.</param>
/// <param name="Rows">Rows.</param>
public sealed record BriefTable(
    string Name, string Caption, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<BriefCell>> Rows);

/// <summary>The brief's figures as tables.</summary>
public static class BriefTables
{
    /// <summary>Targets, first places, ranks, evidence.</summary>
    public static IReadOnlyList<BriefTable> Of(BriefModel model, Language language) =>
        [Targets(model, language), FirstPlaces(model, language), Ranks(model, language), Evidence(model, language)];

    private static BriefTable Targets(BriefModel model, Language l) => new(
        l.Pick("Targets", "目标"),
        l.Pick($"Growth targets of {model.Year} with their wording, last year's target and growth reached ({model.WithTarget.Count} of 31)",
            $"{model.Year}年增长目标及措辞、上年目标与实绩（{model.WithTarget.Count}/31）"),
        [l.Pick("Place", "地区"), l.Pick($"Target {model.Year}", $"{model.Year}年目标"), l.Pick("Low %", "下限%"), l.Pick("High %", "上限%"),
            l.Pick($"Target {model.Year - 1}", $"{model.Year - 1}年目标"), l.Pick($"Reached {model.Year - 1} %", $"{model.Year - 1}年实绩%"), l.Pick("Note", "证据号")],
        [.. model.Places.Select(p => (IReadOnlyList<BriefCell>)
        [
            new BriefCell(Names.Place(p.Place, l)),
            new BriefCell(p.Target is { } t ? TargetWording.Long(t.Value.Low, t.Value.High, t.Value.Comparator, t.Value.Unit, l)
                : p.Report is null ? l.Pick("no report in the library", "库中无报告") : l.Pick("not stated", "未提出")),
            Number(p.Target?.Value.Low),
            Number(p.Target?.Value.High),
            new BriefCell(p.Previous is { } b ? TargetWording.Long(b.Low, b.High, b.Comparator, "%", l) : l.Pick("not in the library", "未入库")),
            Number(p.Outturn?.Growth),
            Number(p.Target is null ? null : model.NoteOf(p.Target.Id)?.Number),
        ])]);

    private static BriefTable FirstPlaces(BriefModel model, Language l) => new(
        l.Pick("First places", "首位主题"),
        l.Pick($"Places that put a theme first, second or third (first subject of the heading; {model.WithTasks.Count} of 31; government self-building left out)",
            $"把某主题排在第一、二、三位的地区数（标题首个主题；{model.WithTasks.Count}/31；不含政府自身建设）"),
        [l.Pick("Theme", "主题"), "1", "2", "3", l.Pick("First in", "列首位的地区")],
        [.. Names.Themes.Where(t => t != "government")
            .Select(t => (Theme: t, Counts: Enumerable.Range(1, 3).Select(r => At(model, t, r)).ToList()))
            .Where(r => r.Counts.Exists(c => c.Count > 0))
            .OrderByDescending(r => r.Counts[0].Count).ThenByDescending(r => r.Counts[1].Count)
            .Select(r => (IReadOnlyList<BriefCell>)
            [
                new BriefCell(Names.Theme(r.Theme, l)), .. r.Counts.Select(c => Number(c.Count == 0 ? null : c.Count)),
                new BriefCell(string.Join(l.Pick(", ", "、"), r.Counts[0].Select(p => Names.Place(p, l)))),
            ])]);

    private static BriefTable Ranks(BriefModel model, Language l)
    {
        var ranks = model.Places.SelectMany(p => p.Tasks).Select(t => t.Value.Rank).DefaultIfEmpty(0).Max();
        return new BriefTable(
            l.Pick("Task ranks", "任务位次"),
            l.Pick("Theme of the task at each rank", "各位次任务的主题"),
            [l.Pick("Place", "地区"), .. Enumerable.Range(1, ranks).Select(r => r.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            [.. model.WithTasks.Select(p => (IReadOnlyList<BriefCell>)
            [
                new BriefCell(Names.Place(p.Place, l)),
                .. Enumerable.Range(1, ranks).Select(r => p.Tasks.FirstOrDefault(t => t.Value.Rank == r) is { } task
                    ? Theme(task.Value.Theme, l) : new BriefCell("")),
            ])]);
    }

    private static BriefTable Evidence(BriefModel model, Language l) => new(
        l.Pick("Evidence", "证据"),
        l.Pick("Where each number stands: quote, source, version (SHA-256 of the stored text), span in UTF-16 units", "每个数字的出处：引文、来源、文本版本（SHA-256）、区间（UTF-16 单位）"),
        [l.Pick("Note", "证据号"), l.Pick("Place", "地区"), l.Pick("About", "内容"), l.Pick("Quote", "引文"), l.Pick("Source", "来源"),
            l.Pick("Version", "版本"), l.Pick("Start", "起点"), l.Pick("Length", "长度"), "id"],
        [.. model.Notes.Select(n => (IReadOnlyList<BriefCell>)
        [
            Number(n.Number), new BriefCell(Names.Place(n.Place, l)), new BriefCell(n.About),
            new BriefCell(n.Evidence.Quote.Length > 0 ? n.Evidence.Quote : l.Pick("text not in the library", "原文未入库")),
            new BriefCell(n.Evidence.Source), new BriefCell(n.Evidence.Version), Number(n.Evidence.Start), Number(n.Evidence.Length),
            new BriefCell(n.FactId),
        ])]);

    private static IReadOnlyList<string> At(BriefModel model, string theme, int rank) =>
        [.. model.WithTasks.Where(p => p.Tasks.Any(t => t.Value.Rank == rank && t.Value.Theme == theme)).Select(p => p.Place)];

    private static BriefCell Theme(string theme, Language l)
    {
        var (fill, ink) = ThemeColours.Of(theme);
        return new BriefCell(ThemeLabels.Short(theme, l), null, fill[1..], ink[1..]);
    }

    private static BriefCell Number(decimal? value) => new(TargetWording.Number(value), value);
}
