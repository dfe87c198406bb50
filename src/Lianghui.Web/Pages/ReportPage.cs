using Lianghui.Corpus;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Text;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>A section in the reader's margin, with the tasks below it.</summary>
/// <param name="Role">Role code.</param>
/// <param name="Start">Offset.</param>
/// <param name="Heading">Its heading or first sentence.</param>
/// <param name="Tasks">Offset and heading of its tasks.</param>
public sealed record ReaderSection(string Role, int Start, string Heading, IReadOnlyList<(int Start, string Heading)> Tasks);

/// <summary>What the report reader shows.</summary>
/// <param name="Report">The report; null for the list of reports.</param>
/// <param name="Reports">All reports of the list.</param>
/// <param name="Paragraphs">Paragraphs with their coded spans.</param>
/// <param name="Sections">Sections with their headings.</param>
/// <param name="Facts">What the span that the address names says, where it is coded.</param>
/// <param name="Found">How often the word looked for stands in the text; null where none was.</param>
public sealed record ReportModel(
    ReportRecord? Report,
    IReadOnlyList<ReportRecord> Reports,
    IReadOnlyList<ReaderParagraph> Paragraphs,
    IReadOnlyList<ReaderSection> Sections,
    IReadOnlyList<CodedSpan> Facts,
    int? Found);

internal static class ReportPage
{
    private static readonly string[] Columns = ["place", "year", "kind", "title", "speaker", "session", "delivered", "published", "chars", "version", "complete"];

    internal static PageResult? Build(PageRequest request, string? version)
    {
        if (version is null)
        {
            var year = request.Number("year", 1949, 2200);
            var reports = request.Library.Reports(new FactQuery(FromYear: year, ToYear: year));
            return Result(request, new ReportModel(null, reports, [], [], [], null), request.Language.Pick("Reports", "报告"));
        }

        var report = version.Length == 64 && version.All(char.IsAsciiHexDigit) ? request.Library.Reports(new FactQuery(Version: version)).FirstOrDefault(r => r.Version == version) : null;
        return report is null ? null : Result(
            request, Read(request, report), $"{Names.Place(report.Key.Place, request.Language)} {report.Key.Year}");
    }

    private static ReportModel Read(PageRequest request, ReportRecord report)
    {
        var text = request.Library.Text(report.Version);
        var here = request.Number("start", 0, int.MaxValue) is { } start
            ? new TextSpan(start, Math.Min(request.Number("length", 0, 100_000) ?? 0, Math.Max(0, (text?.Length ?? 0) - start))) : (TextSpan?)null;
        var spans = text is null ? [] : ReportSpans.Of(request.Library, report.Version, request.Language);
        var found = text is null ? [] : ReportSpans.Find(text, request.Text("find")).ToList();
        return new ReportModel(
            report,
            [],
            text is null ? [] : ReaderText.Cut(text, [.. spans, .. found], here),
            Sections(request, report.Version),
            here is { } h ? [.. spans.Where(s => s.Span == h || (s.Span.Contains(h) && s.Kind is not "task"))] : [],
            request.Text("find") is null ? null : found.Count);
    }

    private static IReadOnlyList<ReaderSection> Sections(PageRequest request, string version)
    {
        var query = new FactQuery(Version: version);
        var tasks = request.Library.Tasks(query).Where(t => t.Evidence.Version == version && t.Value.Level == 1).ToList();
        return [.. request.Library.Sections(query).Where(s => s.Evidence.Version == version).Select(s => new ReaderSection(
            FactRows.Code(s.Value.Role),
            s.Value.Span.Start,
            s.Evidence.Quote,
            [.. tasks.Where(t => s.Value.Span.Contains(t.Evidence.Span)).Select(t => (t.Evidence.Start, t.Value.Heading))]))];
    }

    private static PageResult Result(PageRequest request, ReportModel model, string title) => new(
        title, typeof(ReportView), model, [.. (model.Report is null ? model.Reports : [model.Report]).Select(FactRows.Of)], Columns);
}
