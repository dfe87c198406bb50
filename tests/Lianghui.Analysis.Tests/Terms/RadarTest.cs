using Lianghui.Analysis.Radar;

namespace Lianghui.Analysis.Tests.Terms;

public class RadarTest
{
    [Fact]
    public void Radar_of_two_real_years_counts_like_a_naive_search()
    {
        var library = TextLibrary.OfCorpus(2025, 2026);
        var radar = PhraseRadar.Compute(library, 2026, 2025);
        Assert.Equal((10, 31), (radar.Reports, radar.PreviousReports));
        Assert.Contains(radar.Phrases.Take(50), p => p.Phrase == "投资于人");
        Assert.Contains(radar.Phrases.TakeLast(50), p => p.Phrase == "三中全会精神");
        Assert.All(radar.Phrases.Take(20), p => Assert.True(p.Provinces <= 10 && p.Mentions >= p.Provinces));
        Assert.All(radar.Phrases, p => Assert.Equal(p.PreviousProvinces == 0, p.Move == RadarMove.Newcomer));
    }

    [Fact]
    public void A_year_without_texts_gives_no_phrase_and_says_zero_reports()
    {
        var library = new TextLibrary().Add("GD", 2025, "各位代表：大力发展低空经济。");
        var radar = PhraseRadar.Compute(library, 2026, 2025);
        Assert.Equal((0, 1), (radar.Reports, radar.PreviousReports));
        Assert.Empty(radar.Phrases);
    }
}
