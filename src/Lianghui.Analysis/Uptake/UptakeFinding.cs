using Lianghui.Corpus;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>How a place's report takes up a central task.</summary>
/// <param name="Task">The task.</param>
/// <param name="Place">The place.</param>
/// <param name="Status"><c>verbatim</c>, <c>near</c> or <c>absent</c>.</param>
/// <param name="Verbatim">Units (heading and sentences) that are verbatim.</param>
/// <param name="Near">Units that are near.</param>
/// <param name="Of">All units.</param>
/// <param name="Heading">Status of the heading.</param>
/// <param name="OwnRank">Rank of the report's own first task of the same theme; null where it has none, so that an absent task can be told from one in the province's own words.</param>
/// <param name="Best">The unit that is taken up most closely; null where none is.</param>
public sealed record TaskUptake(TaskEntry Task, string Place, string Status, int Verbatim, int Near, int Of, string Heading, int? OwnRank, UptakeCell? Best)
{
    /// <summary>Share of the task's heading and sentences that are taken up, 0 to 1.</summary>
    public double TakenUp => (Verbatim + Near) / (double)Of;
}

/// <summary>How much of a report is the centre's.</summary>
/// <param name="Place">The place.</param>
/// <param name="Delivered">The day the report was delivered, else published; null where unknown.</param>
/// <param name="Days">Days from the conference to it; null where a day is unknown.</param>
/// <param name="Conveyed">Days on which the library's news has the place conveying the conference before that.</param>
/// <param name="Share">Share of its characters in strings of eight and more that the central document has, 0 to 1.</param>
/// <param name="Fresh">The same without strings that earlier central documents of the library have already.</param>
/// <param name="Chars">Characters without punctuation and annex.</param>
/// <param name="Report">The report.</param>
public sealed record PlaceUptake(string Place, DateOnly? Delivered, int? Days, IReadOnlyList<DateOnly> Conveyed, double Share, double Fresh, int Chars, ReportRecord Report);

/// <summary>What the reports of the next session take up of a central document.</summary>
/// <param name="Source">The document.</param>
/// <param name="Year">The year of the reports.</param>
/// <param name="Places">Places with a report, in the official order.</param>
/// <param name="Tasks">Tasks by place, task by task.</param>
/// <param name="Cells">Headings and sentences by place.</param>
public sealed record UptakeFinding(CentralSource Source, int Year, IReadOnlyList<string> Places, IReadOnlyList<TaskUptake> Tasks, IReadOnlyList<UptakeCell> Cells);
