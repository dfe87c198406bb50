using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>Which reports and which of their sections a count goes over.</summary>
/// <param name="Query">Places and years.</param>
/// <param name="Sections">Roles that count; null for all but the annex.</param>
/// <param name="Kinds">Kinds of document; null for provincial reports.</param>
public sealed record TermScope(
    FactQuery Query, IReadOnlySet<SectionRole>? Sections = null, IReadOnlyList<string>? Kinds = null)
{
    /// <summary>Reads the texts of the scope; reports whose text is not in the library are left out.</summary>
    public IReadOnlyList<ScopedText> Read(ILibraryReader library)
    {
        var query = Query with { Kinds = Kinds ?? Query.Kinds ?? [ReportKinds.Provincial] };
        var sections = library.Sections(query).ToLookup(s => s.Evidence.Version, StringComparer.Ordinal);
        return [.. library.Reports(query)
            .Select(r => (Report: r, Text: library.Text(r.Version)))
            .Where(r => r.Text is not null)
            .Select(r => new ScopedText(r.Report, r.Text!, [.. sections[r.Report.Version].Select(s => s.Value)]))];
    }

    /// <summary>The section's role at an offset, and whether a mention there counts.</summary>
    public (SectionRole? Role, bool Counts) At(ScopedText text, int offset)
    {
        var role = text.RoleAt(offset);
        var counts = Sections is null ? role != SectionRole.Annex : role is { } r && Sections.Contains(r);
        return (role, counts);
    }
}

/// <summary>A report's text, folded once, with its sections.</summary>
public sealed class ScopedText(ReportRecord report, string text, IReadOnlyList<Section> sections)
{
    /// <summary>The report.</summary>
    public ReportRecord Report { get; } = report;

    /// <summary>The stored text.</summary>
    public string Text { get; } = text;

    /// <summary>The folded text; same offsets.</summary>
    public string Folded { get; } = Folding.Fold(text);

    /// <summary>Sections in order.</summary>
    public IReadOnlyList<Section> Sections { get; } = sections;

    /// <summary>Role of the section at an offset; the annex also where only its start is known.</summary>
    public SectionRole? RoleAt(int offset)
    {
        foreach (var section in Sections)
        {
            if (section.Span.Contains(offset))
            {
                return section.Role;
            }
        }

        return Report.AnnexStart is { } start && offset >= start ? SectionRole.Annex : null;
    }
}
