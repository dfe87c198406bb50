using System.Globalization;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Growth;

/// <summary>Finds statements of the place's own GDP growth and keeps the four kinds apart.</summary>
public static class GrowthReader
{
    /// <summary>Reads the outturn, the past plan's average, the next plan's target and this year's target, in the order of the text.</summary>
    public static IReadOnlyList<GrowthStatement> Read(
        StoredText text, ReportMetadata metadata, IReadOnlyList<Section> sections, IReadOnlyList<Targets.Target> targets, IReadOnlyList<Outturn> outturns)
    {
        if (metadata.Year is not { } year)
        {
            return [];
        }

        var past = outturns.Where(o => o is { Indicator: "gdp", Of: null, Unit: "%" } && IsPlanOrYear(o.Period))
            .Select(o => new GrowthStatement(
                o.Period.Contains('-', StringComparison.Ordinal) ? GrowthKind.PastPlanAverage : GrowthKind.Outturn,
                o.Period, o.Low, o.High, o.Comparator, "real", o.Span))
            .DistinctBy(g => g.Kind);
        var target = targets.Where(t => t is { Indicator: "gdp", Of: null, Unit: "%" or null }).Take(1).Select(t => new GrowthStatement(
            GrowthKind.Target, Text(year), t.Low, t.High, t.Comparator, "real", t.Span));
        return [.. past.Concat(Next(text, sections, year)).Concat(target).OrderBy(g => g.Span)];
    }

    // Only a growth a year is a plan's target of growth; a level to be reached is none.
    private static IEnumerable<GrowthStatement> Next(StoredText text, IReadOnlyList<Section> sections, int year)
    {
        var folded = Folding.Fold(text.Value);
        return sections.Where(s => s.Role is SectionRole.Outlook or SectionRole.Requirements or SectionRole.Review)
            .SelectMany(s => Targets.TargetList.Sentences(folded, s.Span).Where(t => folded.AsSpan(t.Start, t.Length).Contains("年均", StringComparison.Ordinal))
                .SelectMany(t => OwnStatements.Read(folded, t)).Where(x => x is { Indicator: "gdp", Unit: "%" })
                .Where(x => folded.AsSpan(x.Clause.Span.Start, x.Clause.Span.Length).Contains("年均", StringComparison.Ordinal)
                    && (s.Role == SectionRole.Outlook || Ahead(folded, x.Clause.Span))))
            .Take(1)
            .Select(x => new GrowthStatement(
                GrowthKind.NextPlanTarget, $"{Text(year)}-{Text(year + 4)}", x.Low, x.High, x.Comparator, "real", x.Span));
    }

    private static bool Ahead(string folded, TextSpan clause)
    {
        var before = folded.AsSpan(Math.Max(0, clause.Start - 160), clause.End - Math.Max(0, clause.Start - 160));
        return before.Contains("今后五年", StringComparison.Ordinal) || before.Contains("未来五年", StringComparison.Ordinal);
    }

    // An average since 1978 is no average of the past plan.
    private static bool IsPlanOrYear(string period) => period.Split('-') is not [var from, var to]
        || int.Parse(to, CultureInfo.InvariantCulture) - int.Parse(from, CultureInfo.InvariantCulture) <= 5;

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
