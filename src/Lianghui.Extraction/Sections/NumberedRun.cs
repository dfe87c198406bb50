namespace Lianghui.Extraction.Sections;

/// <summary>Blocks numbered in order, from one.</summary>
/// <param name="Kind">How they are numbered.</param>
/// <param name="Blocks">Indexes of the numbered blocks.</param>
/// <param name="Skipped">Numbers that are missing between them.</param>
internal sealed record NumberedRun(MarkerKind Kind, IReadOnlyList<int> Blocks, IReadOnlyList<int> Skipped);

/// <summary>Finds numbered runs in a stretch of blocks.</summary>
internal static class NumberedRuns
{
    /// <summary>All runs of a stretch; a number that starts anew begins another run.</summary>
    public static IReadOnlyList<NumberedRun> Find(Outline outline, int from, int to)
    {
        var runs = new List<NumberedRun>();
        foreach (var kind in new[] { MarkerKind.Part, MarkerKind.Paren, MarkerKind.Ordinal, MarkerKind.Yi, MarkerKind.Arabic })
        {
            AddRuns(outline, kind, from, to, runs);
        }

        return runs;
    }

    /// <summary>
    /// The first level of a stretch: the highest way of numbering that has at least <paramref name="fewest"/> entries;
    /// of several runs of one kind the longest, the later of equals. Where its runs start anew inside the entries of a lower
    /// way of numbering (1. over 一是), that one is the first level.
    /// </summary>
    public static NumberedRun? FirstLevel(Outline outline, int from, int to, int fewest)
    {
        var kinds = Find(outline, from, to).Where(r => r.Blocks.Count >= fewest).GroupBy(r => r.Kind).OrderBy(g => g.Key).ToList();
        var highest = kinds.FirstOrDefault();
        var outer = highest?.Count() > 1
            ? kinds.Find(g => g.Key > highest.Key && g.Count() == 1 && g.First().Blocks[0] < highest.Min(r => r.Blocks[0]))
            : null;
        return (outer ?? highest)?.OrderBy(r => r.Blocks.Count).ThenBy(r => r.Blocks[0]).Last();
    }

    /// <summary>A number alone on its line, or before a word or two: a broken line, no entry.</summary>
    private static bool IsTooShort(Outline outline, int block) => outline.Words(block).Length < 4;

    private static void AddRuns(Outline outline, MarkerKind kind, int from, int to, List<NumberedRun> runs)
    {
        var (blocks, skipped) = (new List<int>(), new List<int>());
        var last = 0;
        for (var i = from; i < to; i++)
        {
            var marker = outline.Blocks[i].Marker;
            if (marker.Kind != kind || IsTooShort(outline, i))
            {
                continue;
            }

            if (marker.Number == 1 && last > 0)
            {
                runs.Add(new NumberedRun(kind, blocks, skipped));
                (blocks, skipped, last) = ([], [], 0);
            }

            if (marker.Number > last && marker.Number <= last + 3)
            {
                skipped.AddRange(Enumerable.Range(last + 1, marker.Number - last - 1));
                blocks.Add(i);
                last = marker.Number;
            }
        }

        if (blocks.Count > 0)
        {
            runs.Add(new NumberedRun(kind, blocks, skipped));
        }
    }
}
