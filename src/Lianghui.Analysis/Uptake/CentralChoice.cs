using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Central;
using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>Finds the central documents that a user means.</summary>
public static class CentralChoice
{
    /// <summary>
    /// The documents: <c>all</c> conferences on economic work, the one of a year (of the meeting, <c>2024</c>), or the document whose version begins or whose source
    /// ends with what is given. Without a choice: the conference that steers the year asked for, else the newest whose session has reports in the library.
    /// </summary>
    public static IReadOnlyList<ReportRecord> Find(ILibraryReader library, string? from, int? year)
    {
        var all = CentralSource.List(library);
        var conferences = all.Where(r => r.Key.Kind == ReportKinds.Conference && IsEconomic(library, r)).ToList();
        var words = from?.Replace("CEWC", "", StringComparison.OrdinalIgnoreCase).Trim();
        if (words is { Length: > 0 } and not "all" && !(words.Length == 4 && words.All(char.IsAsciiDigit)))
        {
            return [.. all.Where(r => Means(r, words)).Take(1)];
        }

        return words switch
        {
            "all" => conferences,
            { Length: 4 } => [.. conferences.Where(r => r.Delivered?.Year == int.Parse(words, System.Globalization.CultureInfo.InvariantCulture)).TakeLast(1)],
            _ => [.. conferences.Where(r => year is { } y ? r.Key.Year == y : library.Reports(FactQuery.Provincial(r.Key.Year)).Any(p => p.Origin == FactOrigin.Text)).TakeLast(1)],
        };
    }

    /// <summary>What can be chosen, in words.</summary>
    public static string Known(ILibraryReader library) => string.Join(", ", CentralSource.List(library)
        .Where(r => r.Key.Kind != ReportKinds.National).Select(r => $"{r.Delivered:yyyy-MM-dd} {r.Title ?? r.Key.Kind} ({r.Version[..8]})"));

    private static bool Means(ReportRecord record, string words) =>
        (words.Length >= 6 && record.Version.StartsWith(words, StringComparison.OrdinalIgnoreCase))
        || record.Source.EndsWith(words, StringComparison.OrdinalIgnoreCase)
        || (words.Length > 4 && Path.GetFileNameWithoutExtension(record.Source).Equals(words, StringComparison.OrdinalIgnoreCase));

    private static bool IsEconomic(ILibraryReader library, ReportRecord record) => library.Text(record.Version) is { } text
        && CentralReader.Read(StoredText.Parse(text[..Math.Min(text.Length, 1500)]), record.Key.Kind).Body == "economic-work-conference";
}
