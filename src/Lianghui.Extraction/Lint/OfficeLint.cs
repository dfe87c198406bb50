using Lianghui.Extraction.Articles;
using Lianghui.Extraction.People;
using Lianghui.Text;

namespace Lianghui.Extraction.Lint;

/// <summary>An official who is named with two offices that do not go together: governor here, party secretary there.</summary>
internal static class OfficeLint
{
    private static readonly string[] Apart = ["Governor", "Party Secretary", "Mayor", "Minister", "省长", "省委书记", "市委书记", "市长", "部长", "自治区主席"];

    public static IEnumerable<LintFlag> Read(StoredText text, IReadOnlyList<Sentence> sentences)
    {
        var people = sentences.SelectMany(s => PeopleReader.In(text, s)).Where(p => p.Role == "official" && p.Office is not null).ToList();
        foreach (var person in people.GroupBy(p => p.Name, StringComparer.Ordinal))
        {
            var first = person.First();
            foreach (var other in person.Skip(1).Where(p => Differ(first, p)).Take(1))
            {
                yield return new LintFlag("two-offices", "doubt", other.OfficeSpan ?? other.Span, first.Office,
                    $"{first.Name} is named as {first.Office} before, and as {other.Office} here", first.OfficeSpan ?? first.Span);
            }
        }
    }

    private static bool Differ(Person a, Person b) => (a.Place is not null && b.Place is not null && a.Place != b.Place) || (Kind(a.Office!) is { } x && Kind(b.Office!) is { } y && x != y);

    /// <summary>Which office it is; the longest name that it holds.</summary>
    private static string? Kind(string office) => Apart.Where(k => office.Contains(k, StringComparison.OrdinalIgnoreCase)).MaxBy(k => k.Length) is { } kind
        ? (office.Contains("Vice", StringComparison.OrdinalIgnoreCase) || office.Contains("Deputy", StringComparison.OrdinalIgnoreCase) || office.Contains('副') ? "vice " : "") + kind : null;
}
