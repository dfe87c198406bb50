using System.CommandLine;
using Lianghui.Analysis.Versions;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Text;

namespace Lianghui.Cli.Verbs;

/// <summary><c>versions</c>: all texts of a report, and how they differ from the current one.</summary>
internal static class VersionsVerb
{
    private static readonly Option<bool> Sentences = new("--sentences") { Description = "print each sentence in which the current version differs from another" };

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var verb = new FactVerb("versions", """
            List all texts that the library holds of each report, the current one first, and count the sentences in which the current one differs.

            Examples:
              lianghui versions --place GD --year 2025
              lianghui versions --place GD --year 2025 --sentences --format csv
            """, "place", "year", "kind", "version", "current", "complete", "official", "chars", "usualChars", "source", "added", "removed", "changed");
        return verb.Build((parsed, library, query) => Groups(library, query).SelectMany(g => parsed.GetValue(Sentences) ? Changes(library, g) : Rows(library, g)), Sentences);
    }

    /// <summary>The versions of each report, the current one first. A query for any version asks for those that are not current too.</summary>
    private static IEnumerable<List<ReportRecord>> Groups(ILibraryReader library, FactQuery query)
    {
        var current = library.Reports(query).Select(r => r.Version).ToHashSet(StringComparer.Ordinal);
        return library.Reports(query with { Version = "" }).Where(r => library.Text(r.Version) is not null)
            .GroupBy(r => (r.Key.Place, r.Key.Year, r.Key.Kind)).Select(g => g.OrderByDescending(r => current.Contains(r.Version)).ToList());
    }

    private static IEnumerable<Row> Rows(ILibraryReader library, List<ReportRecord> versions) => versions.Select((r, i) =>
    {
        var changes = i == 0 ? [] : TextDifference.Compare(library.Text(r.Version)!, library.Text(versions[0].Version)!);
        return Head(r).Add("current", i == 0).Add("complete", r.Complete).Add("official", VersionRules.IsOfficial(r.Source)).Add("chars", r.Chars).Add("usualChars", LengthHistory.Usual(library.Reports(new FactQuery([r.Key.Place])), r)).Add("source", r.Source)
            .Add("added", changes.Count(c => c.Kind == ChangeKind.Added)).Add("removed", changes.Count(c => c.Kind == ChangeKind.Removed))
            .Add("changed", changes.Count(c => c.Kind == ChangeKind.Changed)).Add(FactRows.TitleEvidence(library, r));
    });

    private static IEnumerable<Row> Changes(ILibraryReader library, List<ReportRecord> versions)
    {
        var now = library.Text(versions[0].Version)!;
        return versions.Skip(1).SelectMany(other =>
        {
            var before = library.Text(other.Version)!;
            return TextDifference.Compare(before, now).Select(c => Head(other).Add("change", c.Kind.ToString().ToLowerInvariant()).Add("before", Cut(before, c.Before))
                .Add(c.Span is { } span ? new Evidence(versions[0].Version, span.Start, span.Length, Cut(now, span)!, versions[0].Source)
                    : new Evidence(other.Version, c.Before!.Value.Start, c.Before.Value.Length, Cut(before, c.Before)!, other.Source)));
        });
    }

    private static Row Head(ReportRecord r) => new Row().Add("place", r.Key.Place).Add("year", r.Key.Year).Add("kind", r.Key.Kind).Add("version", r.Version);

    private static string? Cut(string text, TextSpan? span) => span is { } s ? text.Substring(s.Start, s.Length) : null;
}
