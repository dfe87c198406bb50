using System.CommandLine;
using Lianghui.Analysis.Groups;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>contrast --group</c>: a group against the rest.</summary>
internal static class ContrastVerb
{
    private static readonly string[] Columns = ["year", "group", "finding", "in", "of", "share", "restIn", "restOf", "restShare", "toReverse", "names", "restNames"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var top = new Option<int>("--top") { Description = "themes count among the first k tasks", DefaultValueFactory = _ => 3 };
        return FindingVerb.Build("contrast", """
            A group (--group, or places with --place) against the rest: both shares, the names, and how many places would have to differ to reverse it.

            Examples:
              lianghui contrast --year 2025 --group major-economies
              lianghui contrast --year 2025 --place Guangdong,Jiangsu,Zhejiang --top 1
            """, Columns, [top], (parsed, library, query) =>
        {
            var places = query.Places is { Count: > 0 } chosen ? chosen
                : throw new UsageException($"Name a group (--group) or places (--place). Groups: {string.Join(", ", Places.Groups.Select(g => g.Code))}.");
            if (parsed.GetValue(top) < 1)
            {
                throw new UsageException("--top takes a whole number from 1.");
            }

            var name = Places.Groups.FirstOrDefault(g => g.Places.ToHashSet(StringComparer.Ordinal).SetEquals(places))?.Code ?? string.Join(" ", places);
            return FindingVerb.Years(query).SelectMany(y => Contrasts.Of(library, y, places, parsed.GetValue(top)).Select(c => OutcomeRows.Of(c, y, name)));
        });
    }
}
