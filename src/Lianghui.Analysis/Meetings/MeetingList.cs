using Lianghui.Analysis.Articles;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Meetings;
using Lianghui.Text;

namespace Lianghui.Analysis.Meetings;

/// <summary>A meeting, with every account of it.</summary>
/// <param name="Meeting">The fullest account.</param>
/// <param name="Evidence">Where that account stands.</param>
/// <param name="Emphasis">Its sentences on what was emphasised.</param>
/// <param name="Sources">Evidence of all accounts, the fullest first.</param>
public sealed record MeetingFinding(Meeting Meeting, Evidence Evidence, IReadOnlyList<string> Emphasis, IReadOnlyList<Evidence> Sources);

/// <summary>The meetings that the articles of a library tell of; one meeting told by several articles is one meeting with several sources.</summary>
public static class MeetingList
{
    /// <summary>The meetings by day (those without a day last), then place.</summary>
    public static IReadOnlyList<MeetingFinding> Of(ILibraryReader library, FactQuery query)
    {
        var told = LibraryArticles.Of(library, query).SelectMany(a => a.Content.Meetings.Where(m => m.Body != "press-conference").Select(m => (Article: a, Meeting: m)))
            .Where(t => LibraryArticles.Matches(query, t.Meeting.Place, t.Meeting.Date?.Year)).ToList();
        var groups = new List<List<(LibraryArticle Article, Meeting Meeting)>>();
        foreach (var account in told)
        {
            if (groups.Find(g => g.Exists(other => AreOne(other.Meeting, account.Meeting))) is { } group)
            {
                group.Add(account);
            }
            else
            {
                groups.Add([account]);
            }
        }

        return [.. groups.Select(Merge).OrderBy(f => f.Meeting.Date ?? DateOnly.MaxValue).ThenBy(f => Places.Order(f.Meeting.Place)).ThenBy(f => f.Evidence.Version, StringComparer.Ordinal).ThenBy(f => f.Evidence.Start)];
    }

    /// <summary>Two accounts are of one meeting where place, day and body agree, and neither names it so that the other cannot mean it.</summary>
    internal static bool AreOne(Meeting a, Meeting b) => a.Place == b.Place && a.Body == b.Body
        && (a.Date is not null && b.Date is not null ? a.Date == b.Date && (a.Body != "conference" || NamesAgree(a, b)) : Undated(a, b));

    /// <summary>An account without a day is of the meeting of the same full name, unless the two name different chairs.</summary>
    private static bool Undated(Meeting a, Meeting b) =>
        MeetingNames.Same(a.Name, b.Name) && (a.Chair is null || b.Chair is null || a.Chair == b.Chair);

    private static bool NamesAgree(Meeting a, Meeting b) =>
        (a.Chair is not null && a.Chair == b.Chair) || MeetingNames.Agree(a.Name, b.Name) || (a.FirstOfYear && b.FirstOfYear);

    private static MeetingFinding Merge(List<(LibraryArticle Article, Meeting Meeting)> accounts)
    {
        var ordered = accounts.OrderByDescending(a => Fullness(a.Meeting)).ToList();
        var (article, best) = ordered[0];
        var chaired = ordered.Select(a => a.Meeting).FirstOrDefault(m => m.Part == "chaired") ?? ordered.Select(a => a.Meeting).FirstOrDefault(m => m.Chair is not null) ?? best;
        var merged = best with
        {
            Date = best.Date ?? ordered.Select(a => a.Meeting.Date).FirstOrDefault(d => d is not null),
            Chair = chaired.Chair,
            Office = chaired.Office,
            Part = chaired.Part,
            Venue = best.Venue ?? ordered.Select(a => a.Meeting.Venue).FirstOrDefault(v => v is not null),
            Subject = best.Subject ?? ordered.Select(a => a.Meeting.Subject).FirstOrDefault(s => s is not null),
            FirstOfYear = ordered.Exists(a => a.Meeting.FirstOfYear),
        };
        return new MeetingFinding(merged, article.At(best.Span), [.. best.Emphasis.Select(s => article.At(s).Quote)], [.. ordered.Select(a => a.Article.At(a.Meeting.Span))]);
    }

    private static int Fullness(Meeting m) => (m.Chair is null ? 0 : m.Part == "chaired" ? 3 : 2) + (m.Subject is null ? 0 : 1) + (m.Venue is null ? 0 : 1) + Math.Min(3, m.Emphasis.Count);
}

/// <summary>Compares the names of meetings by the words that tell them apart.</summary>
internal static class MeetingNames
{
    private static readonly string[] Common = ["the", "of", "and", "meeting", "conference", "provincial", "municipal", "work", "a", "an", "for", "on", "annual"];

    /// <summary>Whether two names share at least half of the shorter one's telling words, or one of them has none.</summary>
    public static bool Agree(string a, string b)
    {
        var (first, second) = (Words(a), Words(b));
        return first.Count == 0 || second.Count == 0 || first.Intersect(second, StringComparer.Ordinal).Count() * 2 >= Math.Min(first.Count, second.Count);
    }

    /// <summary>Whether all telling words of the shorter name, two at least, stand in the other.</summary>
    public static bool Same(string a, string b)
    {
        var (first, second) = (Words(a), Words(b));
        var shorter = Math.Min(first.Count, second.Count);
        return shorter >= 2 && first.Intersect(second, StringComparer.Ordinal).Count() == shorter;
    }

    private static List<string> Words(string name) => char.IsAsciiLetterOrDigit(name.FirstOrDefault())
        ? [.. name.ToLowerInvariant().Split([' ', '-', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Common.Contains(w) && !w.All(char.IsAsciiDigit)).Distinct(StringComparer.Ordinal)]
        : [.. name.Zip(name.Skip(1), (x, y) => $"{x}{y}").Where(p => p is not ("会议" or "大会" or "工作" or "全省" or "作会")).Distinct(StringComparer.Ordinal)];
}
