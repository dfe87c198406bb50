using Lianghui.Analysis.Meetings;

namespace Lianghui.Publishing.Tables;

/// <summary>What is read in articles, as rows.</summary>
public static class NewsRows
{
    /// <summary>Keys of a row of <c>meetings</c>.</summary>
    public static IReadOnlyList<string> MeetingColumns { get; } =
        ["date", "until", "place", "body", "name", "firstOfYear", "venue", "chair", "office", "part", "subject", "emphasis", "accounts", "sources", "evidence"];

    /// <summary>A row of <c>meetings</c>.</summary>
    public static Row Of(MeetingFinding f) => new Row()
        .Add("date", f.Meeting.Date).Add("until", f.Meeting.Until).Add("place", f.Meeting.Place).Add("body", f.Meeting.Body).Add("name", f.Meeting.Name)
        .Add("firstOfYear", f.Meeting.FirstOfYear).Add("venue", f.Meeting.Venue).Add("chair", f.Meeting.Chair).Add("office", f.Meeting.Office).Add("part", f.Meeting.Part)
        .Add("subject", f.Meeting.Subject).Add("emphasis", f.Emphasis).Add("accounts", f.Sources.Count)
        .Add("sources", f.Sources.Select(s => s.Source).Distinct(StringComparer.Ordinal).ToList()).Add(f.Evidence);
}
