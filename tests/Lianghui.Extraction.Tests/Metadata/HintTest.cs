using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Metadata;

public class HintTest
{
    private const string Report = """
        2031年海南省政府工作报告
        2031年1月20日在海南省第八届人民代表大会第四次会议上
        各位代表：
        现在，我代表省人民政府，向大会报告工作，请审议。
        """;

    private const string Bare = """
        各位代表：
        现在，我代表省人民政府，向大会报告工作，请审议。
        """;

    [Fact]
    public void A_hint_does_not_overrule_the_text()
    {
        var metadata = Read(Report, new MetadataHints(PlaceHint: "QH", YearHint: 2030, TitleHint: "2030年青海省政府工作报告"));
        Assert.Equal(("HI", 2031), (metadata.Place, metadata.Year));
    }

    [Fact]
    public void An_override_does()
    {
        var metadata = Read(Report, new MetadataHints(PlaceOverride: "QH", YearOverride: 2030));
        Assert.Equal(("QH", 2030), (metadata.Place, metadata.Year));
    }

    [Fact]
    public void A_hint_fills_what_the_text_does_not_say()
    {
        var hints = new MetadataHints(TitleHint: "2031年政府工作报告（2031年1月9日在深圳市罗湖区第九届人民代表大会第二次会议上）", YearHint: 2031);
        var metadata = Read(Bare.Replace("省人民", "区人民", StringComparison.Ordinal), hints);
        Assert.Equal(("440303", 2031, "district-report"), (metadata.Place, metadata.Year, metadata.Kind));
        Assert.Equal("第九届人民代表大会第二次会议", metadata.Session);
        Assert.Equal(new DateOnly(2031, 1, 9), metadata.Delivered);
    }

    [Fact]
    public void A_report_without_a_place_is_told_with_the_remedy()
    {
        var issues = new List<Issue>();
        var metadata = MetadataReader.Read(StoredText.Parse(Bare), new MetadataHints(), issues);
        Assert.Equal((null, "other"), (metadata.Place, metadata.Kind));
        Assert.Contains("--place", issues.Single(i => i.Code == "no-place").Message, StringComparison.Ordinal);
    }

    private static ReportMetadata Read(string text, MetadataHints hints) => MetadataReader.Read(StoredText.Parse(text), hints, []);
}
