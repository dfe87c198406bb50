using Lianghui.Analysis.Meetings;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>How much of each report is the centre's text, and how many days lie between.</summary>
public static class CentreShare
{
    /// <summary>One finding for each report of the session, in the official order.</summary>
    public static IReadOnlyList<PlaceUptake> Of(ILibraryReader library, CentralSource source, FactQuery query)
    {
        var own = Strings(NormalText.Of(source.Text.Folded, new TextSpan(0, source.Text.Folded.Length)).Chars);
        var earlier = new HashSet<(ulong, ulong)>();
        foreach (var record in CentralSource.List(library).Where(r => r.Version != source.Record.Version && r.Delivered < source.Day && r.Delivered > source.Day?.AddYears(-6)))
        {
            if (library.Text(record.Version) is { } text)
            {
                earlier.UnionWith(Strings(NormalText.Of(Folding.Fold(text), new TextSpan(0, text.Length)).Chars));
            }
        }

        var conveyed = Conveyances(library, source);
        var session = query with { FromYear = source.Record.Key.Year, ToYear = source.Record.Key.Year, Kinds = [ReportKinds.Provincial] };
        return [.. UptakeReport.Of(library, session).OrderBy(r => Places.Order(r.Record.Key.Place)).Select(r => Of(r, source, own, earlier, conveyed))];
    }

    private static PlaceUptake Of(UptakeReport report, CentralSource source, HashSet<(ulong, ulong)> own, HashSet<(ulong, ulong)> earlier, ILookup<string, DateOnly> conveyed)
    {
        var chars = report.Whole.Chars;
        var day = report.Record.Delivered ?? report.Record.Published;
        return new PlaceUptake(
            report.Record.Key.Place, day, day is { } d && source.Day is { } start ? d.DayNumber - start.DayNumber : null,
            [.. conveyed[report.Record.Key.Place].Where(c => day is null || c <= day).Order()],
            Covered(chars, own.Contains) / (double)Math.Max(1, chars.Length),
            Covered(chars, k => own.Contains(k) && !earlier.Contains(k)) / (double)Math.Max(1, chars.Length), chars.Length, report.Record);
    }

    private static int Covered(string chars, Func<(ulong, ulong), bool> known)
    {
        var (covered, until) = (0, 0);
        for (var i = 0; i + UptakeRule.ShareLength <= chars.Length; i++)
        {
            if (known(Key(chars, i)))
            {
                covered += i + UptakeRule.ShareLength - Math.Max(i, until);
                until = i + UptakeRule.ShareLength;
            }
        }

        return covered;
    }

    private static HashSet<(ulong, ulong)> Strings(string chars)
    {
        var keys = new HashSet<(ulong, ulong)>();
        for (var i = 0; i + UptakeRule.ShareLength <= chars.Length; i++)
        {
            keys.Add(Key(chars, i));
        }

        return keys;
    }

    private static (ulong, ulong) Key(string chars, int at) => (GramTable.Key(chars.AsSpan(at, 4)), GramTable.Key(chars.AsSpan(at + 4, 4)));

    /// <summary>Meetings after the conference whose words name it.</summary>
    private static ILookup<string, DateOnly> Conveyances(ILibraryReader library, CentralSource source) => MeetingList.Of(library, FactQuery.All)
        .Where(m => source.Day is { } day && m.Meeting.Date is { } date && date >= day && date <= day.AddDays(120) && m.Meeting.Place != "CN"
            && m.Emphasis.Append(m.Meeting.Subject ?? "").Append(m.Evidence.Quote).Any(Names))
        .ToLookup(m => m.Meeting.Place, m => m.Meeting.Date!.Value, StringComparer.Ordinal);

    private static bool Names(string words) =>
        words.Contains("Central Economic Work Conference", StringComparison.OrdinalIgnoreCase) || words.Contains("中央经济工作会议", StringComparison.Ordinal);
}
