using System.Globalization;
using Lianghui.Publishing.Figures;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>A cell of a table: its text, a number where it is one, and the theme that colours it.</summary>
/// <param name="Text">What is printed; empty for a blank.</param>
/// <param name="Number">The value for a workbook.</param>
/// <param name="Fill">Background as RRGGBB; null for none.</param>
/// <param name="Ink">Text colour as RRGGBB; null for the default.</param>
/// <param name="Link">Anchor that the cell leads to; null for none.</param>
/// <param name="Anchor">Anchor of the cell itself; null for none.</param>
public sealed record BriefCell(string Text, decimal? Number = null, string? Fill = null, string? Ink = null, string? Link = null, string? Anchor = null)
{
    /// <summary>A number, or a blank for none.</summary>
    public static BriefCell Of(decimal? value, string? link = null, string? anchor = null) => new(TargetWording.Number(value), value, Link: link, Anchor: anchor);
}

/// <summary>A table of the brief, for Word, workbook and Markdown.</summary>
/// <param name="Name">Short name, for a sheet.</param>
/// <param name="Caption">What it shows, with n and rule.</param>
/// <param name="Header">Column heads.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Source">Where its numbers come from.</param>
public sealed record BriefTable(
    string Name, string Caption, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<BriefCell>> Rows, string Source);

/// <summary>The brief's figures as tables.</summary>
public static class BriefTables
{
    /// <summary>The tables in the order of the brief; those without rows are left out.</summary>
    /// <param name="model">The brief.</param>
    /// <param name="language">Its language.</param>
    /// <param name="compact">Whether evidence is gathered into few columns and rows, for paper; a workbook has it in full.</param>
    public static IReadOnlyList<BriefTable> Of(BriefModel model, Language language, bool compact = false) =>
    [
        .. new[]
        {
            Targets(model, language), PartTables.Indicators(model, language), FirstPlaces(model, language), Ranks(model, language),
            PartTables.Phrases(model, language), PartTables.Newcomers(model, language), PartTables.Apart(model, language), UptakeTable.Of(model, language), PartTables.Missing(model, language),
            compact ? EvidenceTables.ShortNotes(model, language) : EvidenceTables.Notes(model, language),
            compact ? EvidenceTables.ShortFindings(model, language) : EvidenceTables.Findings(model, language),
        }.Where(t => t.Rows.Count > 0),
    ];

    /// <summary>The first sheet of a workbook: what it is, the judgements, the method.</summary>
    public static BriefTable About(BriefModel model, Language l) => new(
        l.Pick("About", "说明"),
        BriefWords.Title(model, l),
        [l.Pick("What", "内容"), l.Pick("Text", "文字"), l.Pick("Rule", "规则")],
        [
            [new BriefCell(l.Pick("Scope", "范围")), new BriefCell(BriefWords.Lede(model, l)), new BriefCell("")],
            .. model.Headlines.Select(h => (IReadOnlyList<BriefCell>)[new BriefCell(l.Pick("Judgement", "要点")), new BriefCell(l.Pick(h.English, h.Chinese)), new BriefCell(l.Pick(h.Arithmetic, h.ChineseArithmetic))]),
            .. BriefWords.Method(model, l).Select(m => (IReadOnlyList<BriefCell>)[new BriefCell(l.Pick("Method", "方法")), new BriefCell(m), new BriefCell("")]),
        ],
        Source(model, l));

    internal static string Source(BriefModel model, Language l) =>
        l.Pick($"Source: Lianghui, coded from the provinces' government work reports of {model.Year}, {model.GeneratedBy}", $"来源：Lianghui，据{model.Year}年各省政府工作报告编码，{model.GeneratedBy}");

    private static BriefTable Targets(BriefModel model, Language l) => new(
        l.Pick("Targets", "增长目标"),
        l.Pick($"Growth targets of {model.Year} with their wording, last year's target and growth reached ({model.WithTarget.Count} of 31)",
            $"{model.Year}年增长目标及措辞、上年目标与实绩（{model.WithTarget.Count}/31）"),
        [l.Pick("Place", "地区"), l.Pick($"Target {model.Year}", $"{model.Year}年目标"), l.Pick("Low %", "下限%"), l.Pick("High %", "上限%"),
            l.Pick($"Target {model.Year - 1}", $"{model.Year - 1}年目标"), l.Pick($"Reached {model.Year - 1} %", $"{model.Year - 1}年实绩%"), l.Pick("Note", "证据号")],
        [.. model.Places.Select(p => (IReadOnlyList<BriefCell>)
        [
            new BriefCell(Names.Place(p.Place, l)),
            new BriefCell(p.Target is { } t ? TargetWording.Long(t.Value.Low, t.Value.High, t.Value.Comparator, t.Value.Unit, l)
                : p.Report is null ? l.Pick("no report in the library", "库中无报告") : l.Pick("not stated", "未提出")),
            BriefCell.Of(p.Target?.Value.Low),
            BriefCell.Of(p.Target?.Value.High),
            new BriefCell(p.Previous is { } b ? TargetWording.Long(b.Low, b.High, b.Comparator, "%", l) : l.Pick("not in the library", "未入库")),
            BriefCell.Of(p.Outturn?.Growth),
            Note(model, p.Target?.Id),
        ])],
        Source(model, l) + l.Pick("; growth reached as first announced", "；实绩为首次公布数"));

    private static BriefTable FirstPlaces(BriefModel model, Language l) => new(
        l.Pick("First places", "首位主题"),
        l.Pick($"Places that put a theme first, second or third (first subject of the task; {model.WithTasks.Count} of 31; government self-building left out)",
            $"把某主题排在第一、二、三位的地区数（任务首个主题；{model.WithTasks.Count}/31；不含政府自身建设）"),
        [l.Pick("Theme", "主题"), "1", "2", "3", l.Pick("First in", "列首位的地区")],
        [.. ThemePlaces.Of(model).Select(r => (IReadOnlyList<BriefCell>)
            [
                new BriefCell(Names.Theme(r.Theme, l)), .. r.Counts.Select(c => BriefCell.Of(c.Count == 0 ? null : c.Count)),
                new BriefCell(string.Join(l.Pick(", ", "、"), r.Counts[0].Select(p => Names.Place(p, l)))),
            ])],
        Source(model, l));

    private static BriefTable Ranks(BriefModel model, Language l)
    {
        var ranks = model.Places.SelectMany(p => p.Tasks).Select(t => t.Value.Rank).DefaultIfEmpty(0).Max();
        return new BriefTable(
            l.Pick("Task ranks", "任务位次"),
            l.Pick("Theme of the task at each rank; each cell leads to its heading", "各位次任务的主题；每格通向其标题"),
            [l.Pick("Place", "地区"), .. Enumerable.Range(1, ranks).Select(r => r.ToString(CultureInfo.InvariantCulture))],
            [.. model.WithTasks.Select(p => (IReadOnlyList<BriefCell>)
            [
                new BriefCell(Names.Place(p.Place, l)),
                .. Enumerable.Range(1, ranks).Select(r => p.Tasks.FirstOrDefault(t => t.Value.Rank == r) is { } task
                    ? Theme(model, task, l) : new BriefCell("")),
            ])],
            Source(model, l));
    }

    private static BriefCell Theme(BriefModel model, Corpus.Fact<Extraction.Tasks.TaskEntry> task, Language l)
    {
        var (fill, ink) = ThemeColours.Of(task.Value.Theme);
        return new BriefCell(ThemeLabels.Short(task.Value.Theme, l), null, fill[1..], ink[1..], Link: $"note_{model.NoteOf(task.Id)?.Number}");
    }

    private static BriefCell Note(BriefModel model, string? id) =>
        id is not null && model.NoteOf(id)?.Number is { } number ? BriefCell.Of(number, $"note_{number}") : new BriefCell("");
}
