using Lianghui.Corpus;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Text;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>A coded span of a report, for highlighting.</summary>
/// <param name="Span">The span.</param>
/// <param name="Kind"><c>target</c>, <c>growth</c>, <c>outturn</c>, <c>task</c>, <c>lead</c> or <c>section</c>.</param>
/// <param name="Label">What the fact says.</param>
/// <param name="Id">Identifier of the fact.</param>
public sealed record CodedSpan(TextSpan Span, string Kind, string Label, string Id);

/// <summary>What the report reader shows.</summary>
/// <param name="Report">The report; null for the list of reports.</param>
/// <param name="Reports">All reports of the library.</param>
/// <param name="Paragraphs">Paragraphs with their coded spans.</param>
/// <param name="Sections">Sections with their headings.</param>
public sealed record ReportModel(
    ReportRecord? Report,
    IReadOnlyList<ReportRecord> Reports,
    IReadOnlyList<ReaderParagraph> Paragraphs,
    IReadOnlyList<(string Role, int Start, string Heading)> Sections);

/// <summary>A paragraph cut into pieces at the edges of coded spans.</summary>
/// <param name="Start">Offset of the paragraph.</param>
/// <param name="Pieces">Text with the innermost coded span that covers it.</param>
public sealed record ReaderParagraph(int Start, IReadOnlyList<(string Text, CodedSpan? Coded, bool Here)> Pieces);

internal static class ReportPage
{
    internal static PageResult? Build(PageRequest request, string? version)
    {
        var reports = request.Library.Reports(FactQuery.All);
        if (version is null)
        {
            return Result(request, new ReportModel(null, reports, [], []), request.Language.Pick("Reports", "报告"));
        }

        var report = reports.FirstOrDefault(r => r.Version == version);
        if (report is null)
        {
            return null;
        }

        var text = request.Library.Text(version);
        var here = request.Number("start", 0, int.MaxValue) is { } start
            ? new TextSpan(start, request.Number("length", 0, 100_000) ?? 0) : (TextSpan?)null;
        var query = new FactQuery(Places: [report.Key.Place], FromYear: report.Key.Year, ToYear: report.Key.Year, Kinds: [report.Key.Kind]);
        var spans = text is null ? [] : Spans(request, query, version);
        var sections = request.Library.Sections(query).Where(s => s.Evidence.Version == version)
            .Select(s => (FactRows.Code(s.Value.Role), s.Value.Span.Start, s.Evidence.Quote)).ToList();
        return Result(
            request,
            new ReportModel(report, reports, text is null ? [] : ReaderText.Cut(text, spans, here), sections),
            $"{Names.Place(report.Key.Place, request.Language)} {report.Key.Year}");
    }

    private static IReadOnlyList<CodedSpan> Spans(PageRequest request, FactQuery query, string version)
    {
        var language = request.Language;
        var library = request.Library;
        return [.. library.Targets(query).Where(f => f.Evidence.Version == version).Select(f => new CodedSpan(f.Evidence.Span, "target",
                $"{Names.Indicator(f.Value.Indicator, language)}: {TargetWording.Long(f.Value.Low, f.Value.High, f.Value.Comparator, f.Value.Unit, language)}", f.Id)),
            .. library.Outturns(query).Where(f => f.Evidence.Version == version).Select(f => new CodedSpan(f.Evidence.Span, "outturn",
                $"{Names.Indicator(f.Value.Indicator, language)} {f.Value.Period}: {TargetWording.Long(f.Value.Low, f.Value.High, f.Value.Comparator, f.Value.Unit, language)}", f.Id)),
            .. library.Growth(query).Where(f => f.Evidence.Version == version).Select(f => new CodedSpan(f.Evidence.Span, "growth",
                $"{FactRows.Code(f.Value.Kind)} {f.Value.Period}: {TargetWording.Long(f.Value.Low, f.Value.High, f.Value.Comparator, "%", language)}", f.Id)),
            .. library.Tasks(query).Where(f => f.Evidence.Version == version).Select(f => new CodedSpan(f.Evidence.Span, f.Value.Level == 1 ? "task" : "lead",
                $"{f.Value.Rank}. {Names.Theme(f.Value.Theme, language)}", f.Id))];
    }

    private static PageResult Result(PageRequest request, ReportModel model, string title) => new(
        title, typeof(ReportView), model, [.. (model.Report is null ? model.Reports : [model.Report]).Select(FactRows.Of)],
        ["place", "year", "kind", "title", "version"]);
}
