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

    [Fact]
    public void One_place_is_compared_by_mentions_and_windows_over_longer_words_are_left_out()
    {
        var library = new TextLibrary()
            .Add("GD", 2024, "工作。大力发展纸鸢产业。另建灯塔，推广旱船。" + new string('1', 400))
            .Add("GD", 2025, """
                工作。做强纸鸢产业。办好纸鸢产业，又抓纸鸢产业、扩纸鸢产业。纸鸢产业，纸鸢产业。
                新修月亮河道。加固月亮水坝。清理月亮沙洲。再管月亮湿地。
                云上书屋。云上书屋，建云上书屋。
                """);
        var radar = PhraseRadar.Compute(library, 2025, 2024);
        Assert.True(radar.IsByMentions);
        Assert.Equal(RadarMove.Riser, radar.Phrases.Single(p => p.Phrase == "纸鸢产业").Move);
        Assert.Equal((RadarMove.Newcomer, 3), radar.Phrases.Where(p => p.Phrase == "云上书屋").Select(p => (p.Move, p.Mentions)).Single());
        Assert.DoesNotContain(radar.Phrases, p => p.Phrase == "月亮");
    }

    [Fact]
    public void Risers_of_real_consecutive_years_of_one_place_are_found()
    {
        var radar = PhraseRadar.Compute(TextLibrary.OfEverything(), 2025, 2024, scope: new(new(["GD"])));
        Assert.Contains(radar.Phrases, p => p is { Phrase: "低空经济", Move: RadarMove.Riser });
        Assert.DoesNotContain(radar.Phrases, p => p.Phrase is "加强基础" or "推进医疗" or "促进民族" or "健全国");
    }
}
