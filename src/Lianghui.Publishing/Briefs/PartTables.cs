using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>The tables of indicators, phrases, newcomers, who stands apart, and what is missing.</summary>
internal static class PartTables
{
    private const int MostNewcomers = 20;

    internal static BriefTable Indicators(BriefModel model, Language l) => new(
        l.Pick("Indicators", "各项指标"),
        l.Pick($"Indicators by the number of provinces that set a target for them in {model.Year}; a median only where all use one unit", $"{model.Year}年提出目标的省份数，按指标；单位一致时列中位数"),
        [l.Pick("Indicator", "指标"), l.Pick("With a number", "有数值"), l.Pick("In words only", "仅文字"), l.Pick("Median", "中位数"), l.Pick("Unit", "单位")],
        [.. model.Parts.Indicators.Select(i => (IReadOnlyList<BriefCell>)
        [
            new BriefCell(Names.Indicator(i.Indicator, l)), BriefCell.Of(i.Numeric, BriefEvidence.OfIndicator(i)),
            BriefCell.Of(i.Words == 0 ? null : i.Words, BriefEvidence.OfIndicator(i)), BriefCell.Of(i.Median), new BriefCell(i.Unit ?? ""),
        ])],
        BriefTables.Source(model, l));

    internal static BriefTable Phrases(BriefModel model, Language l) => new(
        l.Pick("Phrases", "词语"),
        model.Parts.PhrasesCompared
            ? l.Pick($"Terms that spread most since {model.Parts.Vs}: provinces with at least one mention, and mentions, annexes left out", $"较{model.Parts.Vs}年扩散最多的词条：至少提及一次的省份数与次数，不含附件")
            : l.Pick($"The most widespread term of each family: provinces with at least one mention, and mentions, annexes left out; too few texts of {model.Parts.Vs} are in the library to compare", $"各词族中最普遍的词条：至少提及一次的省份数与次数，不含附件；库中{model.Parts.Vs}年原文太少，不作比较"),
        [l.Pick("Phrase", "词语"), l.Pick("English", "英文"), l.Pick($"Provinces {model.Year}", $"{model.Year}年省份数"), l.Pick("of", "报告数"), l.Pick("Mentions", "次数"),
            l.Pick($"Provinces {model.Parts.Vs}", $"{model.Parts.Vs}年省份数"), l.Pick("of", "报告数")],
        [.. model.Parts.Phrases.Select(p => (IReadOnlyList<BriefCell>)
        [
            new BriefCell(p.Term.Chinese), new BriefCell(p.Term.English ?? Glossary.Find(p.Term.Chinese) ?? ""), BriefCell.Of(p.Now.Provinces, BriefEvidence.OfPhrase(p)),
            BriefCell.Of(p.Now.Reports), BriefCell.Of(p.Now.Mentions), p.Before is null ? new BriefCell(l.Pick("no text", "无原文")) : BriefCell.Of(p.Before.Provinces),
            p.Before is null ? new BriefCell("") : BriefCell.Of(p.Before.Reports),
        ])],
        BriefTables.Source(model, l) + l.Pick("; term lists in codebook/terms.yml", "；词表见 codebook/terms.yml"));

    internal static BriefTable Newcomers(BriefModel model, Language l)
    {
        var radar = model.Parts.Radar;
        return new BriefTable(
            l.Pick("Newcomers", "新词语"),
            l.Pick($"Phrases that are new or rose most since {model.Parts.Vs}, without a preset list ({radar?.Reports} and {radar?.PreviousReports} texts)", $"较{model.Parts.Vs}年新增或上升最多的词语，无预设词表（{radar?.Reports}与{radar?.PreviousReports}份）"),
            [l.Pick("Phrase", "词语"), l.Pick("English", "英文"), l.Pick($"Reports {model.Year}", $"{model.Year}年报告数"), l.Pick($"Reports {model.Parts.Vs}", $"{model.Parts.Vs}年报告数")],
            radar is null ? [] : [.. radar.Phrases.Where(p => p.Score > 0).Take(MostNewcomers).Select(p => (IReadOnlyList<BriefCell>)
            [
                new BriefCell(p.Phrase), new BriefCell(Glossary.Find(p.Phrase) ?? ""), BriefCell.Of(p.Provinces), p.PreviousProvinces == 0 ? new BriefCell(l.Pick("none", "无")) : BriefCell.Of(p.PreviousProvinces),
            ])],
            BriefTables.Source(model, l) + l.Pick("; signed root of the log-likelihood ratio (Dunning 1993)", "；对数似然比带号平方根（Dunning 1993）"));
    }

    internal static BriefTable Apart(BriefModel model, Language l) => new(
        l.Pick("Who stands apart", "与众不同"),
        l.Pick("First tasks and themes that no other province has", "其他省份所无的首位任务与主题"),
        [l.Pick("Place", "地区"), l.Pick("What", "内容"), l.Pick("As printed", "原文")],
        [.. model.Parts.Apart.Select(a => (IReadOnlyList<BriefCell>)[new BriefCell(Names.Place(a.Place, l)), new BriefCell(l.Pick(a.English, a.Chinese)), new BriefCell(a.Evidence.Quote)])],
        BriefTables.Source(model, l));

    internal static BriefTable Missing(BriefModel model, Language l) => new(
        l.Pick("What is missing", "缺失"),
        l.Pick("What the library lacks; it is never counted as zero", "库中所缺；从不计为零"),
        [l.Pick("Place", "地区"), l.Pick("Lacks", "缺少")],
        [.. model.Places.Select(p => (p.Place, Lack: p.Report is null ? l.Pick("report", "报告") : string.Join(l.Pick(", ", "、"), new[]
            {
                p.Target is null ? l.Pick("growth target", "增长目标") : null, p.Tasks.Count == 0 ? l.Pick("task list", "任务清单") : null,
                p.Previous is null ? l.Pick($"target of {model.Year - 1}", $"{model.Year - 1}年目标") : null, p.Outturn is null ? l.Pick($"growth of {model.Year - 1}", $"{model.Year - 1}年增速") : null,
            }.OfType<string>())))
            .Where(p => p.Lack.Length > 0).Select(p => (IReadOnlyList<BriefCell>)[new BriefCell(Names.Place(p.Place, l)), new BriefCell(p.Lack)])],
        BriefTables.Source(model, l));
}
