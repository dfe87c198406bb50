using System.CommandLine;
using Lianghui.Corpus;
using Lianghui.Text;

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
        return verb.Build((_, library, query) => library.Reports(query).Select(r => FactRows.Of(r).Add(Evidence(library, r))));
    }

    /// <summary>The title in the text; its first paragraph where the title is not printed in one piece.</summary>
    public static Evidence Evidence(ILibraryReader library, ReportRecord report)
    {
        var text = library.Text(report.Version);
        if (text is null)
        {
            return new Evidence(report.Version, 0, 0, "", report.Source);
        }

        var start = report.Title is { Length: > 0 } title ? text.IndexOf(title, StringComparison.Ordinal) : -1;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var span = start >= 0 ? new TextSpan(start, report.Title!.Length) : new TextSpan(0, end < 0 ? text.Length : end);
        return new Evidence(report.Version, span.Start, span.Length, span.Of(text), report.Source);
    }
}
