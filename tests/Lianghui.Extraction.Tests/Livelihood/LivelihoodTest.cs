using System.Globalization;
using Lianghui.Extraction.Livelihood;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Tests.Documents;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Livelihood;

public class LivelihoodTest
{
    public static TheoryData<string, string> Examples => PageExamples.Of("livelihood");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_holds(string text, string record)
    {
        var stored = StoredText.Parse(text);
        var section = new Section(1, SectionRole.Livelihood, new TextSpan(0, stored.Value.Length), new TextSpan(0, 4));
        var metadata = MetadataReader.Read(stored, new MetadataHints(), []);
        var pledges = LivelihoodReader.Read(stored, metadata, [section], []);
        Assert.Equal(record, string.Join('\n', pledges.Select(Line)));
    }

    [Fact]
    public void Pledges_and_their_amounts_are_the_characters_they_point_at()
    {
        foreach (var report in RealReports.All)
        {
            foreach (var pledge in report.Coded.Livelihood!)
            {
                Assert.Equal(pledge.Text, pledge.Span.Of(report.Text.Value).Replace("\n", "", StringComparison.Ordinal));
                Assert.All(pledge.Amounts, a => Assert.EndsWith(a.Unit, a.Span.Of(report.Text.Folded), StringComparison.Ordinal));
                Assert.All(pledge.Amounts, a => Assert.True(pledge.Span.Contains(a.Span)));
            }
        }
    }

    /// <summary>Counted by reading the reports.</summary>
    [Theory]
    [InlineData("CQ", 2025, 15)]
    [InlineData("GZ", 2025, 10)]
    [InlineData("ZJ", 2025, 10)]
    [InlineData("GS", 2025, 10)]
    [InlineData("HN", 2025, 10)]
    [InlineData("SX", 2025, 15)]
    [InlineData("JL", 2025, 6)]
    [InlineData("GD", 2025, 10)]
    [InlineData("YN", 2025, 10)]
    [InlineData("GD", 2026, 10)]
    [InlineData("CQ", 2026, 15)]
    [InlineData("HB", 2025, 0)]
    [InlineData("HI", 2025, 0)]
    public void Lists_of_real_reports_have_as_many_pledges(string place, int year, int count) =>
        Assert.Equal(count, RealReports.Provincial(year)[place].Coded.Livelihood!.Count);

    private static string Line(LivelihoodPledge pledge) =>
        $"{pledge.Number} {pledge.Text} | " + string.Join(", ", pledge.Amounts.Select(a =>
            string.Create(CultureInfo.InvariantCulture, $"{a.Comparator} {a.Value}{a.Unit}")));
}
