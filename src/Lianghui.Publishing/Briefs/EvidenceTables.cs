using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>Where each number of the brief stands.</summary>
internal static class EvidenceTables
{
    internal static BriefTable Notes(BriefModel model, Language l) => new(
        l.Pick("Evidence", "证据"),
        l.Pick("Where each target and task stands: quote, source, version (SHA-256 of the stored text), span in UTF-16 units", "每个目标与任务的出处：引文、来源、文本版本（SHA-256）、区间（UTF-16 单位）"),
        [l.Pick("Note", "证据号"), l.Pick("Place", "地区"), l.Pick("About", "内容"), l.Pick("Quote", "引文"), l.Pick("Source", "来源"),
            l.Pick("Version", "版本"), l.Pick("Start", "起点"), l.Pick("Length", "长度"), "id"],
        [.. model.Notes.Select(n => (IReadOnlyList<BriefCell>)
        [
            BriefCell.Of(n.Number, anchor: $"note_{n.Number}"), new BriefCell(Names.Place(n.Place, l)), new BriefCell(n.About == "gdp" ? l.Pick("growth target", "增长目标") : n.About.Replace("task", l.Pick("task", "任务"), StringComparison.Ordinal)),
            new BriefCell(n.Evidence.Quote.Length > 0 ? Quote(model, n.Evidence) : l.Pick("text not in the library", "原文未入库")),
            new BriefCell(Short(n.Evidence.Source)), new BriefCell(n.Evidence.Version), BriefCell.Of(n.Evidence.Start), BriefCell.Of(n.Evidence.Length),
            new BriefCell(n.FactId),
        ])],
        BriefTables.Source(model, l));

    internal static BriefTable Findings(BriefModel model, Language l) => new(
        l.Pick("Evidence of findings", "要点依据"),
        l.Pick("What judgements, indicators and phrases were counted from, place by place", "要点、指标与词语的逐省依据"),
        [l.Pick("Finding", "要点"), l.Pick("Place", "地区"), l.Pick("What counts", "计入内容"), l.Pick("Quote", "引文"), l.Pick("Source", "来源"), l.Pick("Version", "版本"), l.Pick("Start", "起点"), l.Pick("Length", "长度")],
        [.. BriefEvidence.Of(model).SelectMany(e => e.Inputs.Select((input, i) => (IReadOnlyList<BriefCell>)
        [
            new BriefCell(l.Pick(e.English, e.Chinese), Anchor: i == 0 ? e.Key : null), new BriefCell(Names.Place(input.Place, l)), new BriefCell(l.Pick(input.English, input.Chinese)),
            .. Evidence(model, input.Evidence.Count > 0 ? input.Evidence[0] : null),
        ]))],
        BriefTables.Source(model, l));

    /// <summary>The notes in five columns, for paper.</summary>
    internal static BriefTable ShortNotes(BriefModel model, Language l) => new(
        l.Pick("Evidence", "证据"),
        l.Pick("Where each target and task stands: quote, and version (first digits of its SHA-256) with offset and length in UTF-16 units", "每个目标与任务的出处：引文，文本版本（SHA-256 前几位）及位置与长度（UTF-16 单位）"),
        [l.Pick("Note", "证据号"), l.Pick("Place", "地区"), l.Pick("About", "内容"), l.Pick("Quote", "引文"), l.Pick("Where", "位置")],
        [.. Notes(model, l).Rows.Zip(model.Notes, (row, note) => (IReadOnlyList<BriefCell>)[row[0], row[1], row[2], row[3], new BriefCell(Where(note.Evidence))])],
        BriefTables.Source(model, l));

    /// <summary>One row a finding, for paper.</summary>
    internal static BriefTable ShortFindings(BriefModel model, Language l) => new(
        l.Pick("Evidence of findings", "要点依据"),
        l.Pick("What judgements, indicators and phrases were counted from: place, what counts, and where the first of it stands", "要点、指标与词语的依据：地区、计入内容及首处位置"),
        [l.Pick("Finding", "要点"), l.Pick("Counted from", "依据")],
        [.. BriefEvidence.Of(model).Select(e => (IReadOnlyList<BriefCell>)
        [
            new BriefCell(l.Pick(e.English, e.Chinese), Anchor: e.Key),
            new BriefCell(string.Join(l.Pick("; ", "；"), e.Inputs.Select(i => $"{Names.Place(i.Place, l)} {l.Pick(i.English, i.Chinese)}{(i.Evidence.Count > 0 ? $" ({Where(i.Evidence[0])})" : "")}"))),
        ])],
        BriefTables.Source(model, l));

    private static string Where(Text.Evidence e) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{(e.Version.Length > 8 ? e.Version[..8] : Short(e.Source))} {e.Start}+{e.Length}");

    private static string Quote(BriefModel model, Text.Evidence e) => model.Translations.Of(e.Quote) is { } machine ? $"{e.Quote} {machine}" : e.Quote;

    private static BriefCell[] Evidence(BriefModel model, Text.Evidence? e) => e is null ? [new(""), new(""), new(""), new(""), new("")]
        : [new(Quote(model, e)), new(Short(e.Source)), new(e.Version), BriefCell.Of(e.Start), BriefCell.Of(e.Length)];

    private static string Short(string source) => source.Contains("://", StringComparison.Ordinal) ? source : Path.GetFileName(source);
}
