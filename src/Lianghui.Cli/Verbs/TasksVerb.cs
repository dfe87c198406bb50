using System.CommandLine;

namespace Lianghui.Cli.Verbs;

/// <summary><c>tasks</c>: ordered tasks with their themes.</summary>
internal static class TasksVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var theme = new CodebookOption("--theme", "themes.csv", "theme");
        var level = new Option<int>("--level") { Description = "2 prints the leads below the tasks too", DefaultValueFactory = _ => 1 };
        level.AcceptOnlyFromAmong("1", "2");
        var verb = new FactVerb("tasks", """
            Print this year's major tasks in the order of the report, each with its theme.

            Examples:
              lianghui tasks --year 2025 --place Chongqing --level 2
              lianghui tasks --year 2025 --theme domestic-demand --format csv
            """, "place", "year", "level", "rank", "parent", "heading", "theme", "facet", "also", "codedBy");
        return verb.Build(
            (parsed, library, query) =>
            {
                var (codes, deepest) = (theme.Codes(parsed), parsed.GetValue(level));
                return library.Tasks(query)
                    .Where(f => f.Value.Level <= deepest && codes?.Contains(f.Value.Theme) != false)
                    .Select(FactRows.Of);
            },
            level, theme.Option);
    }
}
