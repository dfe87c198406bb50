using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Sections;

/// <summary>Layouts that reports of other places and years have: roles of the sections, and headings of the tasks.</summary>
public class SectionLayoutTest
{
    private const string Opening = "政府工作报告\n各位代表：\n我代表省人民政府，向大会报告工作，请予审议。\n";
    private const string Targets = "主要预期目标是：地区生产总值增长5%左右，城镇新增就业30万人以上。\n";
    private const string Closing = "各位代表！让我们团结起来，为美好明天而奋斗！";

    public static TheoryData<string, string, string, string> Layouts => new()
    {
        {
            "parts are called 第一部分, tasks are numbered 一、",
            "第一部分 2030年工作回顾\n一、经济稳中有进。\n二、民生持续改善。\n第二部分 2031年工作安排\n" + Targets
                + "一、扩大内需\n多措并举。\n二、深化改革\n再下先手棋。\n三、改善民生\n办好实事。\n第三部分 加强政府自身建设\n依法行政。\n" + Closing,
            "opening review requirements targets tasks government closing",
            "扩大内需|深化改革|改善民生"
        },
        {
            "tasks are numbered as the parts are",
            "一、2030年工作回顾\n过去一年不平凡。\n二、2031年重点工作\n" + Targets
                + "一、扩大内需\n多措并举。\n二、深化改革\n再下先手棋。\n三、改善民生\n办好实事。\n四、守牢安全\n压实责任。\n三、加强政府自身建设\n依法行政。\n" + Closing,
            "opening review requirements targets tasks government closing",
            "扩大内需|深化改革|改善民生|守牢安全"
        },
        {
            "a part for the year holds requirements, targets and work as sub-parts",
            "一、2030年工作回顾\n过去一年不平凡。\n二、2031年工作安排\n（一）总体要求。坚持稳中求进。\n（二）主要目标。" + Targets
                + "（三）重点任务。要抓好以下工作：\n1.扩大内需。多措并举。\n2.深化改革。再下先手棋。\n3.改善民生。办好实事。\n4.守牢安全。压实责任。\n" + Closing,
            "opening review requirements targets tasks closing",
            "扩大内需|深化改革|改善民生|守牢安全"
        },
        {
            "headings without words of a report, in the first year of a plan",
            "一、“十五五”圆满收官，跨越发展写下新篇\n五年来，我们奋力拼搏。\n二、锚定“十六五”，奋力开创新局\n“十六五”时期，要坚持高质量发展。\n"
                + "三、干在2031年，确保“十六五”开好局\n今年是开局之年。\n" + Targets
                + "（一）扩大内需。多措并举。\n（二）深化改革。再下先手棋。\n（三）改善民生。办好实事。\n" + Closing,
            "opening review outlook requirements targets tasks closing",
            "扩大内需|深化改革|改善民生"
        },
        {
            "a first session: the term that ended, the coming term, this year",
            "一、过去五年工作回顾\n五年来成绩显著。\n二、今后五年的奋斗目标\n今后五年，要实现新跨越。\n（一）建强产业。\n（二）建美城乡。\n（三）建优环境。\n三、2031年工作建议\n"
                + Targets + "重点做好以下工作：\n（一）扩大内需。多措并举。\n（二）深化改革。再下先手棋。\n（三）改善民生。办好实事。\n" + Closing,
            "opening review outlook requirements targets tasks closing",
            "扩大内需|深化改革|改善民生"
        },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_layout_is_read(string name, string body, string roles, string tasks)
    {
        var coded = ReportCoder.Code(StoredText.Parse(Opening + body), new MetadataHints(PlaceOverride: "HI", YearOverride: 2031));
        Assert.Equal($"{name}: {roles}", $"{name}: {string.Join(' ', coded.Sections.Select(s => s.Role.ToString().ToLowerInvariant()))}");
        Assert.Equal(tasks, string.Join('|', coded.Tasks.Where(t => t.Level == 1).Select(t => t.Heading)));
    }
}
