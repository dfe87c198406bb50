using Lianghui.Extraction;

namespace Lianghui.Corpus.Tests;

/// <summary>Which texts are versions of one report.</summary>
public class VersionRulesTest
{
    [Theory]
    [InlineData("省第十四届人民代表大会第三次会议", "第十四届人民代表大会第三次会议")]
    [InlineData("第十四届人民代表大会第三次会议", "十四届三次会议")]
    public void A_session_is_known_by_its_numbers(string one, string other) =>
        Assert.Equal(VersionRules.SessionKey(one), VersionRules.SessionKey(other));

    [Theory]
    [InlineData(ReportKinds.Provincial, true, 1)]
    [InlineData(ReportKinds.District, true, 2)]
    [InlineData(ReportKinds.District, false, 1)]
    public void A_text_without_a_session_joins_where_no_other_report_can_be_meant(string kind, bool complete, int reports) =>
        Assert.Equal(reports, Visible(Report("A", kind, "第八届人民代表大会第一次会议"), Report("B", kind, null, complete)).Count);

    [Fact]
    public void Documents_of_an_unknown_year_are_never_versions_of_each_other() => Assert.Equal(
        2, Visible(Report("A", ReportKinds.Conference, null, year: 0), Report("B", ReportKinds.Conference, null, year: 0)).Count);

    [Fact]
    public void Articles_that_tell_of_one_session_are_not_versions_of_each_other() => Assert.Equal(
        2, Visible(Report("A", ReportKinds.Article, "八届一次会议") with { Title = null }, Report("B", ReportKinds.Article, "八届一次会议") with { Title = null }).Count);

    [Fact]
    public void A_whole_text_is_current_before_an_official_one_and_that_before_a_longer_one()
    {
        var longer = Report("A", ReportKinds.Provincial, null) with { Chars = 99 };
        var official = Report("B", ReportKinds.Provincial, null) with { Source = "https://www.example.gov.cn/a" };
        var part = official with { Version = "C", Complete = false, Chars = 999 };
        Assert.Equal("B", Assert.Single(Visible(longer, official, part)).Version);
    }

    private static List<ReportRecord> Visible(params ReportRecord[] reports) => [.. VersionRules.Visible(reports, r => r)];

    private static ReportRecord Report(string version, string kind, string? session, bool complete = true, int year = 2021) => new(
        new ReportKey("440303", year, kind, session), "工作报告", null, null, null, null, 10, version, complete, null, "a.txt", FactOrigin.Text);
}
