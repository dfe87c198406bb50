using Lianghui.Analysis.Commitments;
using Lianghui.Analysis.Meetings;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the page of meetings and commitments shows.</summary>
/// <param name="Meetings">Meetings that articles tell of.</param>
/// <param name="Commitments">Commitments that articles tell of.</param>
public sealed record NewsModel(IReadOnlyList<MeetingFinding> Meetings, IReadOnlyList<CommitmentFinding> Commitments);

/// <summary>Who met, and who undertook what, as the library's articles tell it.</summary>
internal static class NewsPage
{
    internal static PageResult Build(PageRequest request)
    {
        var meetings = MeetingList.Of(request.Library, FactQuery.All);
        var commitments = CommitmentLedger.Of(request.Library, FactQuery.All with { Kinds = [ReportKinds.Article] });
        return new PageResult(
            request.Language.Pick("Meetings and commitments in the news", "新闻中的会议与承诺"), typeof(NewsView), new NewsModel(meetings, commitments),
            [.. meetings.Select(NewsRows.Of)], [.. NewsRows.MeetingColumns]);
    }
}
