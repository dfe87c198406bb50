using System.CommandLine;

namespace Lianghui.Cli.Verbs;

/// <summary><c>sections</c>: a report's sections.</summary>
internal static class SectionsVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var verb = new FactVerb("sections", """
            List the sections of each report with their roles. start and length are of the whole section, the evidence is its heading.

            Examples:
              lianghui sections --place Guangdong
              lianghui sections --year 2025 --format csv
            """, "place", "year", "order", "role", "heading", "start", "length");
        return verb.Build((_, library, query) => library.Sections(query).Select(f => FactRows.Of(f, f.Evidence.Quote)));
    }
}
