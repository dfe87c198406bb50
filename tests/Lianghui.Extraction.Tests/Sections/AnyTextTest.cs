using FsCheck.Fluent;
using Lianghui.Extraction.Tests.Documents;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Sections;

/// <summary>Whatever a text says, coding does not throw, and its sections cover the text.</summary>
public class AnyTextTest
{
    private static readonly string[] Pieces =
    [
        "各位代表：", "各位代表！", "现在，我代表省人民政府，向大会报告工作。", "一、", "二、", "三、", "（一）", "（二）", "(三)", "一是", "二是", "第一部分", "1.", "——",
        "2030年工作回顾", "2031年重点工作", "“十六五”时期目标任务", "主要预期目标是：地区生产总值增长5%左右。", "扩大内需", "深化改革", "政府自身建设", "让我们团结起来！",
        "附件", "名词解释", "今年办好10件民生实事：", "新建公园20个；", "\n", "\n", "\n", "。", "：", "  ", "以科技创新为引领，", "坚持", "新质生产力", "城乡融合", "海南省", "第八届人民代表大会",
        "第四次会议", "2031年1月20日", "省长", "王 某", "A", "９％", "届", "年", "“", "第",
    ];

    [Fact]
    public void Any_sequence_of_the_words_of_reports_is_coded()
    {
        var texts = Gen.Elements(Pieces).ArrayOf().Select(p => string.Concat(p)).ToArbitrary();
        FsCheck.Check.One(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(1500).WithEndSize(120), Prop.ForAll(texts, Covers));
    }

    [Fact]
    public void Every_beginning_of_a_real_report_is_coded()
    {
        foreach (var report in RealReports.Provincial(2025).Values)
        {
            for (var tenth = 0; tenth < 10; tenth++)
            {
                Assert.True(Covers(report.Text.Value[..(report.Text.Value.Length * tenth / 10)]), report.File);
                Assert.True(Covers(report.Text.Value[(report.Text.Value.Length * tenth / 10)..]), report.File);
            }
        }
    }

    private static bool Covers(string text)
    {
        var stored = StoredText.Parse(text);
        var coded = ReportCoder.Code(stored);
        return coded.Sections.Sum(s => s.Span.Length) == stored.Value.Length;
    }
}
