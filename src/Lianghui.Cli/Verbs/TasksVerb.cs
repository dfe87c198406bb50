using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Analysis.Tasks;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Extraction.Tasks;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>tasks</c>: ordered tasks with their themes; counts with <c>--by</c>, moves with <c>--vs</c>.</summary>
internal static class TasksVerb
{
    private static readonly CodebookOption Theme = new("--theme", "themes.csv", "theme");

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var level = new Option<int>("--level") { Description = "2 prints the leads below the tasks too", DefaultValueFactory = _ => 1 };
        level.AcceptOnlyFromAmong("1", "2");
        var by = new Option<CountBy?>("--by") { Description = "count themes by rank: theme (first subject), heading (all subjects) or leads" };
        var vs = new Option<int?>("--vs") { Description = "adds previousRank and move against this year" };
        var unique = new Option<bool>("--unique") { Description = "only priorities that one province alone has, under the rule of --by (default: theme)" };
        var government = new Option<bool>("--with-government") { Description = "government self-building takes part in the counts of --by" };
        var verb = new FactVerb("tasks", """
            Print this year's major tasks in the order of the report, each with its theme.

            Examples:
              lianghui tasks --year 2025 --place Chongqing --level 2
              lianghui tasks --year 2025 --theme domestic-demand --format csv
              lianghui tasks --year 2025 --by heading
              lianghui tasks --year 2025 --unique --by leads
              lianghui tasks --year 2026 --vs 2025 --place Guangdong
            """, "place", "year", "level", "rank", "parent", "heading", "theme", "facet", "also", "codedBy");
        return verb.Build(
            (parsed, library, query) => parsed.GetValue(unique) ? Unique(library, query, parsed.GetValue(by) ?? CountBy.Theme)
                : parsed.GetValue(by) is { } rule ? Counts(parsed, library, query, rule, parsed.GetValue(government))
                : Tasks(parsed, library, query, parsed.GetValue(level), parsed.GetValue(vs)),
            level, Theme.Option, by, vs, unique, government);
    }

    private static IEnumerable<Row> Tasks(ParseResult parsed, ILibraryReader library, FactQuery query, int deepest, int? vs)
    {
        var codes = Theme.Codes(parsed);
        var all = library.Tasks(query);
        var moves = vs is { } earlier ? Moves(library, query, all, earlier) : null;
        return all.Where(f => f.Value.Level <= deepest && codes?.Contains(f.Value.Theme) != false)
            .Select(f => moves is null ? FactRows.Of(f) : WithMove(f, moves.GetValueOrDefault(f.Id)));
    }

    private static Dictionary<string, TaskMove> Moves(ILibraryReader library, FactQuery query, IReadOnlyList<Fact<TaskEntry>> all, int earlier)
    {
        var before = library.Tasks(query with { FromYear = earlier, ToYear = earlier }).ToLookup(t => t.Place, StringComparer.Ordinal);
        return all.GroupBy(t => t.Report).SelectMany(g => TaskMoves.Of([.. g], [.. before[g.Key.Place]]))
            .ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
    }

    private static Row WithMove(Fact<TaskEntry> fact, TaskMove? move) => FactRows.Of(fact)
        .Add("previousRank", move?.PreviousRank).Add("move", move?.Move);

    // Unique among all provinces of the year, whichever places are asked for.
    private static IEnumerable<Row> Unique(ILibraryReader library, FactQuery query, CountBy by)
    {
        var all = library.Tasks(query with { Places = null, Kinds = [Extraction.ReportKinds.Provincial] }).GroupBy(t => t.Year).ToList();
        foreach (var year in all)
        {
            var n = year.Select(t => t.Place).Distinct(StringComparer.Ordinal).Count();
            Console.Error.WriteLine($"{year.Key}: unique among {n} provinces, by {by.ToString().ToLowerInvariant()}.");
        }

        return all.SelectMany(y => ThemeCounts.Unique([.. y], by)).Where(t => query.Places is not { Count: > 0 } places || places.Contains(t.Place)).Select(t => FactRows.Of(t));
    }

    private static IEnumerable<Row> Counts(ParseResult parsed, ILibraryReader library, FactQuery query, CountBy by, bool government)
    {
        var codes = Theme.Codes(parsed);

        // A column of provinces counts provinces; the nation and cities are counted where they are named.
        var counted = query.Places is { Count: > 0 } ? query : query with { Kinds = [Extraction.ReportKinds.Provincial] };
        return library.Tasks(counted).GroupBy(t => t.Year).SelectMany(year => ThemeCounts.Of([.. year], by, government)
            .Where(c => codes?.Contains(c.Theme) != false)
            .OrderBy(c => c.Rank).ThenByDescending(c => c.Places.Count).ThenBy(c => c.Theme, StringComparer.Ordinal)
            .Select(c => new Row().Add("year", year.Key).Add("theme", c.Theme).Add("rank", c.Rank).Add("provinces", c.Places.Count)
                .Add("within", c.WithinPlaces.Count).Add("of", c.N).Add("by", by.ToString().ToLowerInvariant()).Add("places", c.Places)));
    }
}
