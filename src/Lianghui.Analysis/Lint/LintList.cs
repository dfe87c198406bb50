using Lianghui.Corpus;
using Lianghui.Extraction.Lint;
using Lianghui.Text;

namespace Lianghui.Analysis.Lint;

/// <summary>A flag with the document it stands in.</summary>
/// <param name="Flag">The flag.</param>
/// <param name="Report">The document.</param>
/// <param name="Evidence">The words.</param>
/// <param name="Other">The words it is held against; null without any.</param>
public sealed record LintFinding(LintFlag Flag, ReportRecord Report, Evidence Evidence, Evidence? Other);

/// <summary>The sanity desk over a library: what its reports and articles say that can hardly be meant.</summary>
public static class LintList
{
    /// <summary>The flags, document by document in the order of the text.</summary>
    public static IEnumerable<LintFinding> Of(ILibraryReader library, FactQuery query) => library.Reports(query)
        .Select(r => (Report: r, Value: library.Text(r.Version))).Where(d => d.Value is not null)
        .AsParallel().AsOrdered().SelectMany(d => In(d.Report, StoredText.Parse(d.Value!)));

    private static IEnumerable<LintFinding> In(ReportRecord report, StoredText text)
    {
        Evidence At(TextSpan span) => new(report.Version, span.Start, span.Length, span.Of(text.Value), report.Source);
        return Linter.Read(text, report.Key.Kind, report.Key.Year > 0 ? report.Key.Year : null)
            .Select(f => new LintFinding(f, report, At(f.Span), f.Other is { } other ? At(other) : null));
    }
}
