using Lianghui.Corpus;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Web.Pages;

/// <summary>The same indicator in two reports.</summary>
/// <param name="Indicator">Code.</param>
/// <param name="Left">First report's target.</param>
/// <param name="Right">Second report's target.</param>
public sealed record TargetPair(string Indicator, Fact<Target>? Left, Fact<Target>? Right);

/// <summary>Tasks of the same theme in two reports: the k-th of one beside the k-th of the other.</summary>
/// <param name="Theme">Code.</param>
/// <param name="Left">First report's task.</param>
/// <param name="Right">Second report's task.</param>
public sealed record TaskPair(string Theme, Fact<TaskEntry>? Left, Fact<TaskEntry>? Right);

/// <summary>Aligns the facts of two reports.</summary>
internal static class Alignment
{
    internal static IReadOnlyList<TargetPair> Targets(ILibraryReader library, (string Place, int Year) a, (string Place, int Year) b) => Pair(
        library.Targets(Of(a)), library.Targets(Of(b)), t => t.Value.Indicator + "/" + t.Value.Of, (k, l, r) => new TargetPair((l ?? r)!.Value.Indicator, l, r));

    /// <summary>The pairs in the order of the first report's list, then what only the second has.</summary>
    internal static IReadOnlyList<TaskPair> Tasks(ILibraryReader library, (string Place, int Year) a, (string Place, int Year) b) => Pair(
        [.. library.Tasks(Of(a)).Where(t => t.Value.Level == 1)], [.. library.Tasks(Of(b)).Where(t => t.Value.Level == 1)],
        t => t.Value.Theme, (k, l, r) => new TaskPair(k, l, r));

    private static FactQuery Of((string Place, int Year) of) => new([of.Place], of.Year, of.Year, [Extraction.ReportKinds.Provincial, "national-report"]);

    private static List<TPair> Pair<T, TPair>(
        IReadOnlyList<Fact<T>> left, IReadOnlyList<Fact<T>> right, Func<Fact<T>, string> key, Func<string, Fact<T>?, Fact<T>?, TPair> make)
    {
        var rest = right.ToList();
        var pairs = new List<TPair>();
        foreach (var fact in left)
        {
            var other = rest.Find(f => key(f) == key(fact));
            rest.Remove(other!);
            pairs.Add(make(key(fact), fact, other));
        }

        pairs.AddRange(rest.Select(f => make(key(f), null, f)));
        return pairs;
    }
}
