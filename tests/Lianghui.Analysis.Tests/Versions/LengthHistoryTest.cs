using Lianghui.Analysis.Versions;
using Lianghui.Corpus;
using Lianghui.Extraction;

namespace Lianghui.Analysis.Tests.Versions;

public sealed class LengthHistoryTest
{
    private static readonly ReportRecord[] Others = [Of(2020, 15_000), Of(2021, 16_000), Of(2022, 17_000), Of(2023, 18_000), Of(2024, 19_000), Of(2001, 5_000), Of(2022, 90_000, "HB")];

    [Theory]
    [InlineData(17_000, false)]
    [InlineData(10_000, false)]
    [InlineData(9_000, true)]
    [InlineData(30_000, false)]
    [InlineData(31_000, true)]
    public void A_report_far_from_the_length_of_the_nearest_years_is_told(int chars, bool told)
    {
        Assert.Equal(17_000, LengthHistory.Usual(Others, Of(2025, chars)));
        Assert.Equal(told, LengthHistory.Check(Others, Of(2025, chars)) is not null);
    }

    [Fact]
    public void A_place_without_other_whole_reports_has_no_usual_length()
    {
        Assert.Null(LengthHistory.Usual(Others, Of(2025, 9_000, "GD")));
        Assert.Null(LengthHistory.Check([Of(2024, 30_000, complete: false), Of(2025, 9_000)], Of(2025, 9_000)));
    }

    private static ReportRecord Of(int year, int chars, string place = "YN", bool complete = true) => new(
        new ReportKey(place, year, ReportKinds.Provincial, null), null, null, null, null, null, chars, $"{place}{year}", complete, null, "a", FactOrigin.Text);
}
