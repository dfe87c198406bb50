using Lianghui.Analysis.Meetings;
using Lianghui.Corpus;
using Lianghui.Text;

namespace Lianghui.Web.Pages;

/// <summary>Who delivered a place's reports, in which years.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Office">The office as printed on the newest of them; null where the text gives none.</param>
/// <param name="Reports">The reports, newest first.</param>
public sealed record PlaceSpeaker(string Name, string? Office, IReadOnlyList<ReportRecord> Reports);

/// <summary>A meeting of a place that an article of the library tells of, with who chaired it or spoke.</summary>
/// <param name="Name">The person as printed.</param>
/// <param name="Office">The office as printed; null where the text gives none.</param>
/// <param name="Meeting">The meeting's name as printed.</param>
/// <param name="Day">Its day; null where no article names one.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record PlaceMeeting(string Name, string? Office, string Meeting, DateOnly? Day, Evidence Evidence);

/// <summary>The people of a place: speakers of its reports, and officials whom articles name at its meetings.</summary>
/// <param name="Speakers">Newest first.</param>
/// <param name="Meetings">By day.</param>
public sealed record PlacePeople(IReadOnlyList<PlaceSpeaker> Speakers, IReadOnlyList<PlaceMeeting> Meetings)
{
    internal static PlacePeople Of(ILibraryReader library, string place, IReadOnlyList<ReportRecord> reports) => new(
        [.. reports.Where(r => r.Speaker is not null).GroupBy(r => r.Speaker!, StringComparer.Ordinal)
            .Select(g => new PlaceSpeaker(g.Key, g.First().Office, [.. g])).OrderByDescending(s => s.Reports[0].Key.Year)],
        [.. MeetingList.Of(library, new FactQuery([place])).Where(m => m.Meeting.Chair is not null)
            .Select(m => new PlaceMeeting(m.Meeting.Chair!, m.Meeting.Office, m.Meeting.Name, m.Meeting.Date, m.Evidence))]);
}
