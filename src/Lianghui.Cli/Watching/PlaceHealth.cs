using System.Globalization;
using Lianghui.Corpus.Watching;

namespace Lianghui.Cli.Watching;

/// <summary>Notices when a place's sources stop answering, and when they answer again: after a number of rounds, so that one bad minute is no news.</summary>
/// <param name="patience">Rounds in a row that must fail.</param>
internal sealed class PlaceHealth(int patience)
{
    /// <summary>The place after a round, and what is to be announced.</summary>
    /// <param name="before">How it answered before; null for the first time.</param>
    /// <param name="place">Code.</param>
    /// <param name="year">Year of the reports.</param>
    /// <param name="error">The failure of this round; null where something was read.</param>
    /// <param name="source">The address that failed.</param>
    /// <param name="now">The time.</param>
    public (WatchedPlace Place, Announcement? News) After(WatchedPlace? before, string place, int year, string? error, string source, DateTimeOffset now)
    {
        var at = WatchTables.Time(now);
        if (error is null)
        {
            var back = before is { FailingSince: not null } && before.Failures >= patience ? News("portal-up", before.FailingSince, "the sources answer again", "") : null;
            return (new WatchedPlace(place, year, at, 0, null, null), back);
        }

        var after = new WatchedPlace(place, year, at, (before?.Failures ?? 0) + 1, before?.FailingSince ?? at, error);
        return (after, after.Failures == patience ? News("portal-down", after.FailingSince!, "the sources do not answer", error) : null);

        Announcement News(string kind, string since, string what, string detail) => new(
            Announcement.IdOf(kind, place, year.ToString(CultureInfo.InvariantCulture), since), at, kind, place, year, "",
            string.Create(CultureInfo.InvariantCulture, $"{ReportNews.Name(place)} {year}: {what}"), detail, source);
    }
}
