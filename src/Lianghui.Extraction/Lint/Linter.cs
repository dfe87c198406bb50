using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Extraction.Lint;

/// <summary>The sanity desk: reads a report or article, English or Chinese, for what can hardly be meant (docs/extractors/lint.md).</summary>
public static class Linter
{
    /// <summary>Codes of the rules, in the order of the documentation.</summary>
    public static IReadOnlyList<string> Rules { get; } = ["impossible-growth", "wrong-plan", "percentage", "total", "two-offices", "chinese-left", "calque"];

    /// <summary>The flags in the order of the text.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="kind">Kind of the document.</param>
    /// <param name="year">Its year: the one a report sets targets for, the one an article was written in; null where unknown.</param>
    public static IReadOnlyList<LintFlag> Read(StoredText text, string kind, int? year)
    {
        var sentences = SentenceCutter.Cut(text);
        // A central document is spoken in the year before the one that it steers.
        var written = kind == ReportKinds.Article ? ArticleDayReader.Read(text).Year ?? year
            : Central.CentralReader.IsCentral(kind) ? year - 1 : year;
        var flags = GrowthLint.Read(text, sentences)
            .Concat(PlanLint.Read(text, sentences, written))
            .Concat(PercentLint.Read(text, sentences))
            .Concat(TotalLint.Read(text, sentences))
            .Concat(kind == ReportKinds.Article ? OfficeLint.Read(text, sentences) : [])
            .Concat(TranslationLint.Read(text, sentences));
        return [.. flags.OrderBy(f => f.Span.Start).ThenBy(f => f.Rule, StringComparer.Ordinal)];
    }
}
