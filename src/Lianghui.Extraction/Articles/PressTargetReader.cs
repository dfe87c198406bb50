using Lianghui.Extraction.Amounts;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Statements;
using Lianghui.Extraction.Targets;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>
/// Reads the targets of named places in a press account (docs/extractors/press-targets.md): Chinese by the grammar of reports, place by place,
/// English as the statements of articles are. Opinions and last year's figures are left out.
/// </summary>
public static class PressTargetReader
{
    private static readonly HashSet<string> Indicators = [.. CodebookFiles.Rows("indicators.csv").Select(r => r("code"))];

    /// <summary>The targets, one for each place and indicator, in the order of the text.</summary>
    /// <param name="text">The article, or a line of it.</param>
    /// <param name="year">The year of the targets; null takes the year that the text gives each.</param>
    /// <param name="written">The day it was written; null where it must be read from the text.</param>
    /// <param name="home">The place that it speaks of where it names none.</param>
    public static IReadOnlyList<PressTarget> Read(StoredText text, int? year = null, DateOnly? written = null, string? home = null)
    {
        var sentences = SentenceCutter.Cut(text);
        var day = ArticleDayReader.Read(text, written ?? (year is { } y ? new DateOnly(y, 1, 1) : null));
        var chinese = ChineseTargets.In(text, sentences.Where(s => !s.English), day.Year, home);
        var told = StatementFinder.Read(text, sentences, day)
            .Where(s => s is { Kind: "target", Year: not null, Amount: not null } && !s.IsOpinion && s.Places.Count == 1 && Indicators.Contains(s.Indicator ?? ""))
            .Select(s => new PressTarget(s.Places[0], s.Year!.Value, Target(text, s)));
        return [.. chinese.Concat(told).Where(t => t.Year == (year ?? t.Year)).GroupBy(t => (t.Place, t.Year, t.Target.Indicator, t.Target.Of)).Select(g => g.First()).OrderBy(t => t.Target.Span)];
    }

    private static Target Target(StoredText text, ArticleStatement said)
    {
        var (amount, indicator) = (said.Amount!, said.Indicator!);
        var unit = amount.Unit.Length > 0 ? Percent(amount) ? "%" : amount.Unit : null;
        return new Target(
            indicator, null, amount.Low, amount.High, unit, Norm.Of(indicator, unit, amount.Low), Norm.Of(indicator, unit, amount.High), amount.Comparator,
            null, null, "expected", null, amount.Whole.Of(text.Value), SectionRole.Targets, said.Span);
    }

    private static bool Percent(Amount amount) => amount.NormUnit == "%";
}
