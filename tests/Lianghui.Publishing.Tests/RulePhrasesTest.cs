using System.Text.RegularExpressions;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Tests;

/// <summary>Rules as findings print them, in Chinese: no English word is left, no number lost, and English pages keep their words.</summary>
public partial class RulePhrasesTest
{
    [Theory]
    [InlineData("gdp targets of 2025: GDP of 2024 (first announced); floors at their floor, ceilings at their ceiling, ranges at their midpoint")]
    [InlineData("gdp targets of 2025: contribution to growth: GDP of 2023 (first announced) × growth of 2024; floors at their floor, ceilings at their ceiling, ranges at their midpoint")]
    [InlineData("domestic-demand at rank 1 in 2025: by the first subject of the task")]
    [InlineData("by the first subject of the heading alone: 18 (not as claimed)")]
    [InlineData("retail targets of 2025: simple mean of the 18 places with a number in the target paragraph")]
    [InlineData("simple mean of the 22 places with a number in the target paragraph or the tasks: 5.64")]
    [InlineData("growth target down in 2025 against 2024: ranges at their midpoint")]
    [InlineData("growth target of 2025 above growth of 2024: growth as first announced, ranges at their midpoint")]
    [InlineData("target for gdp of 2025 of 6% or more: points of 6% or more")]
    [InlineData("lowest growth target of 2025")]
    [InlineData("Guangdong around 5%")]
    [InlineData("Qinghai: yes (rank 1 of 7)")]
    [InlineData("The library has the texts of 10 provinces of 2026; the count needs all 31.")]
    [InlineData("mean of 10 provinces 4.87, above the nation by 0.20 in 2 earlier years")]
    [InlineData("target of 2025: 5; mean of 10 provinces 5.15 then 4.87")]
    [InlineData("conference of 2025, report of 2025, 10 provinces")]
    [InlineData("Growth targets of 10 of 31 provinces were known; complete sets exist for 2024 and 2025 only.")]
    [InlineData("The library has no readout of the conference of December 2025; add it with: lianghui add FILE.")]
    public void Chinese_keeps_every_number_and_no_English_word(string rule)
    {
        var chinese = RulePhrases.In(rule, Language.Chinese);
        Assert.DoesNotMatch(Word(), chinese.Replace("GDP", "", StringComparison.Ordinal).Replace("lianghui add", "", StringComparison.Ordinal));
        Assert.Equal(Numbers(rule), Numbers(chinese));
        Assert.Equal(rule, RulePhrases.In(rule, Language.English));
    }

    [Theory]
    [InlineData("provinces-margin", "各省高出全国的幅度")]
    [InlineData("conference-order", "会议次序")]
    [InlineData("a phrase that nobody listed", "a phrase that nobody listed")]
    public void A_rule_has_its_name_and_what_is_not_listed_stays(string english, string chinese) => Assert.Equal(chinese, RulePhrases.In(english, Language.Chinese));

    // As a set: Chinese puts a year before what it is said of, and a bound that is said twice once.
    private static HashSet<string> Numbers(string text) => [.. Number().Matches(text.Replace("12月", "", StringComparison.Ordinal)).Select(m => m.Value)];

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
