using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Sections;
using Lianghui.Matching;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>Which reports and which of their sections a count goes over.</summary>
/// <param name="Query">Places and years.</param>
/// <param name="Sections">Roles that count; null for all but the annex.</param>
/// <param name="Kinds">Kinds of document; null for provincial reports.</param>
/// <param name="Without">Roles that do not count, on top of <paramref name="Sections"/>; null for none.</param>
public sealed record TermScope(
    FactQuery Query,
    IReadOnlySet<SectionRole>? Sections = null,
    IReadOnlyList<string>? Kinds = null,
    IReadOnlySet<SectionRole>? Without = null)
{
    /// <summary>All roles, the annex too; as <see cref="Sections"/> it counts what is not cut into sections as well.</summary>
    public static IReadOnlySet<SectionRole> AllRoles { get; } = Enum.GetValues<SectionRole>().ToHashSet();

    /// <summary>Reads the texts of the scope; reports whose text is not in the library are left out.</summary>
    public IReadOnlyList<ScopedText> Read(ILibraryReader library)
    {
        var query = Query with { Kinds = Kinds ?? Query.Kinds ?? [ReportKinds.Provincial] };
        return LibraryPhrases.Attached(library) is { } phrases
            ? phrases.Texts(query, index => Read(library, query, index))
            : Read(library, query, null);
    }

    private static List<ScopedText> Read(ILibraryReader library, FactQuery query, PhraseIndex? index)
    {
        var sections = library.Sections(query).ToLookup(s => s.Evidence.Version, StringComparer.Ordinal);
        var reports = library.Reports(query);
        var scanned = library.Texts(reports.Select(r => r.Version).Where(v => index?.DocumentOf(v) is null));
        var texts = new List<ScopedText>();
        foreach (var report in reports)
        {
            var own = sections[report.Version].Select(s => s.Value).ToList();
            if (index?.DocumentOf(report.Version) is { } document)
            {
                texts.Add(new ScopedText(report, () => library.Text(report.Version)!, own, index, document));
            }
            else if (scanned.TryGetValue(report.Version, out var text))
            {
                texts.Add(new ScopedText(report, text, own));
            }
        }

        return texts;
    }

    /// <summary>The section's role at an offset, and whether a mention there counts.</summary>
    public (SectionRole? Role, bool Counts) At(ScopedText text, int offset)
    {
        var role = text.RoleAt(offset);
        return (role, Counts(role));
    }

    /// <summary>Whether a mention in a section of this role counts; null stands for text that is not cut into sections.</summary>
    public bool Counts(SectionRole? role)
    {
        if (role is { } r)
        {
            return (Sections is null ? r != SectionRole.Annex : Sections.Contains(r)) && Without?.Contains(r) != true;
        }

        return Sections is null || Sections.Count == AllRoles.Count;
    }

    /// <summary>Number of characters at which a mention counts, line ends apart: what rates are per.</summary>
    public long Characters(ScopedText text)
    {
        var characters = 0L;
        foreach (var (role, span) in text.Stretches())
        {
            characters += Counts(role) ? span.Length - text.Folded.AsSpan(span.Start, span.Length).Count('\n') : 0;
        }

        return characters;
    }
}
