namespace Lianghui.Corpus.Recodings;

/// <summary>A fact that another coding gives otherwise.</summary>
/// <param name="Before">As it was; null if it is new.</param>
/// <param name="After">As it is; null if it is gone.</param>
internal sealed record FactDifference(FactLine? Before, FactLine? After)
{
    /// <summary>added, removed or changed.</summary>
    public string Change => Before is null ? "added" : After is null ? "removed" : "changed";

    /// <summary>The fact.</summary>
    public FactLine Fact => After ?? Before!;

    /// <summary>The columns that differ.</summary>
    public IEnumerable<string> Columns => Before is { } before && After is { } after
        ? after.Cells.Where(c => before.Cells.GetValueOrDefault(c.Key) != c.Value).Select(c => c.Key)
        : [];

    /// <summary>
    /// Compares two codings of a text. A fact is the same whatever its number in the text; else it is matched by where its evidence begins and
    /// what it is about, then by where it begins alone.
    /// </summary>
    public static IReadOnlyList<FactDifference> Between(IReadOnlyList<FactLine> before, IReadOnlyList<FactLine> after)
    {
        var (old, now) = (before.ToList(), after.ToList());
        Pairs(old, now, line => (line.Table, line.Json));
        var changed = Pairs(old, now, line => (line.Table, line.Start, line.Subject));
        changed.AddRange(Pairs(old, now, line => (line.Table, line.Start)));
        return [.. changed, .. old.Select(line => new FactDifference(line, null)), .. now.Select(line => new FactDifference(null, line))];
    }

    /// <summary>Takes out of both lists what has the same key, and gives the pairs.</summary>
    private static List<FactDifference> Pairs<TKey>(List<FactLine> before, List<FactLine> after, Func<FactLine, TKey> key)
        where TKey : notnull
    {
        var waiting = after.GroupBy(key).ToDictionary(g => g.Key, g => new Queue<FactLine>(g));
        var pairs = new List<FactDifference>();
        foreach (var line in before.ToList())
        {
            if (waiting.TryGetValue(key(line), out var queue) && queue.TryDequeue(out var match))
            {
                before.Remove(line);
                after.Remove(match);
                pairs.Add(new FactDifference(line, match));
            }
        }

        return pairs;
    }
}
