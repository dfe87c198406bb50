using System.CommandLine;

namespace Lianghui.Cli.Verbs;

/// <summary><c>reports</c>: what is in the library.</summary>
internal static class ReportsVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var verb = new FactVerb("reports", """
            List the reports in the library, of all years unless --year is given. Each row is the current version of a report.

            Examples:
              lianghui reports
              lianghui reports --year 2025 --group yangtze-delta --format json
            """, "place", "year", "kind", "title", "speaker", "session", "delivered", "published", "chars", "version", "complete");
        return verb.Build((_, library, query) => library.Reports(query).Select(r => FactRows.Of(r).Add(FactRows.TitleEvidence(library, r))));
    }
}
