using Lianghui.Extraction.Sections;

namespace Lianghui.Extraction.Tests.Sections;

public class PlanPeriodTest
{
    [Theory]
    [InlineData("“十五五”时期主要目标任务", 15)]
    [InlineData("关于“九五”计划", 9)]
    [InlineData("第十四个五年规划纲要", 14)]
    [InlineData("2031年重点工作", 0)]
    [InlineData("第十四届人民代表大会", 0)]
    public void A_heading_names_a_plan(string heading, int number) => Assert.Equal(number, PlanPeriod.Named(heading));

    [Theory]
    [InlineData(14, 2026, true)]
    [InlineData(14, 2025, true)]
    [InlineData(14, 2024, false)]
    [InlineData(15, 2026, false)]
    [InlineData(0, 2026, false)]
    public void A_plan_is_reviewed_when_it_has_ended(int number, int year, bool past) => Assert.Equal(past, PlanPeriod.IsPast(number, year));
}
