namespace Lianghui.Cli.Tests;

/// <summary>Short reports of an invented province, written for the tests, under the names of real places.</summary>
internal static class Reports
{
    public static string Of(string place = "广东省", int year = 2025, string growth = "增长5%左右", string more = "") => $"""
        政府工作报告
        ——{year}年1月15日在{place}第十四届人民代表大会第三次会议上
        {place}省长　李明
        各位代表：
        现在，我代表省人民政府向大会报告工作，请予审议。
        一、{year - 1}年工作回顾
        过去一年，全省上下团结奋斗，地区生产总值增长5.1%，粮食总产量达到六百万吨。
        二、{year}年工作总体要求和主要目标
        今年经济社会发展的主要预期目标是：地区生产总值{growth}，一般公共预算收入增长3%，城镇新增就业20万人以上。
        三、{year}年重点工作
        （一）大力提振消费，全方位扩大内需。开展消费品以旧换新。
        （二）以科技创新引领现代化产业体系建设。支持企业牵头攻关。
        （三）深化重点领域改革。优化营商环境。
        （四）扩大高水平对外开放。稳住外贸规模。
        （五）推进乡村全面振兴。抓好春耕备耕。
        （六）切实保障和改善民生。办好一批实事。
        各位代表！让我们携手并肩，为完成全年任务而努力奋斗！
        {more}
        """;
}
