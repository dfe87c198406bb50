using Lianghui.Analysis.Radar;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

internal static class RadarPage
{
    private const int Most = 300;

    internal static PageResult Build(PageRequest request)
    {
        var radar = RecentRadars.Of(request.Library, request.Year, request.Vs);
        return new PageResult(
            request.Language.Pick($"Phrases of {radar.Year} against {radar.Previous}", $"{radar.Year}年对比{radar.Previous}年的词语"),
            typeof(RadarView),
            radar,
            [.. Ends(radar.Phrases).Select(p => new Row().Add("phrase", p.Phrase).Add("provinces", p.Provinces)
                .Add("previousProvinces", p.PreviousProvinces).Add("mentions", p.Mentions)
                .Add("previousMentions", p.PreviousMentions))],
            ["phrase", "provinces", "previousProvinces", "mentions", "previousMentions"]);
    }

    // The page's data are the two ends of the list; the API's radar has all of it, page by page.
    private static IEnumerable<RadarPhrase> Ends(IReadOnlyList<RadarPhrase> all) => all.Count <= 2 * Most ? all : all.Take(Most).Concat(all.Skip(all.Count - Most));
}
