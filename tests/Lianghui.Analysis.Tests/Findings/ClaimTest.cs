using Lianghui.Analysis.Claims;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Tests.Findings;

/// <summary>Claims, the same with one number, name or year altered, and judgements; no altered claim may be supported.</summary>
public class ClaimTest
{
    private static readonly Lazy<MemoryLibrary> Reports = new(() => RealLibrary.Of(MemoryLibrary.Shipped, 2025));

    [Theory]
    [InlineData("13 provinces set 2024 targets above 2023 growth", "14 provinces set 2024 targets above 2023 growth")]
    [InlineData("thirteen provinces set 2024 targets above their 2023 growth", "twelve provinces set 2024 targets above their 2023 growth")]
    [InlineData("the weighted target for 2025 is 5.3%", "the weighted target for 2025 is 5.4%")]
    [InlineData("2025年加权平均目标为5.3%", "2024年加权平均目标为5.3%")]
    [InlineData("the median target of 2025 is 5.25%", "the median target of 2024 is 5.25%")]
    [InlineData("Tianjin raised its 2025 growth target", "Hainan raised its 2025 growth target")]
    [InlineData("6 provinces set growth targets of 6% or more in 2025", "7 provinces set growth targets of 6% or more in 2025")]
    [InlineData("27 provinces set CPI targets of around 2% in 2025", "27 provinces set CPI targets of around 3% in 2025")]
    [InlineData("Guangdong's 2025 target is around 5%", "Guangdong's 2025 target is above 5%")]
    [InlineData("Jiangsu and Shandong set 2025 targets above 5%", "Jiangsu and Guangdong set 2025 targets above 5%")]
    [InlineData("Tibet set a 2025 target of at least 7%", "Tibet set a 2025 target of at least 8%")]
    [InlineData("Qinghai set a 2025 target of around 4.5%", "Qinghai set a 2025 target of around 5.5%")]
    [InlineData("Tibet grew 6.3% in 2024", "Tibet grew 6.3% in 2023")]
    [InlineData("Qinghai lists environmental protection as its top task in 2025", "Hubei lists environmental protection as its top task in 2025")]
    [InlineData("29 provinces mention “低空经济” in 2025", "28 provinces mention “低空经济” in 2025")]
    [InlineData("26 provinces mention “首发经济” in 2025", "27 provinces mention “首发经济” in 2025")]
    [InlineData("28 provinces mention “以旧换新” in 2025", "28 provinces mention “银发经济” in 2025")]
    public void A_true_claim_is_supported_and_the_altered_one_is_not(string claim, string altered)
    {
        Assert.Equal("supported", ClaimChecker.Check(Reports.Value, claim).Verdict);
        Assert.Equal("contradicted", ClaimChecker.Check(Reports.Value, altered).Verdict);
    }

    [Theory]
    [InlineData("20 of 31 provinces rank domestic demand first in 2025")]
    [InlineData("18 of 31 provinces rank domestic demand first in 2025")]
    [InlineData("18 provinces set retail targets in 2025")]
    [InlineData("15 provinces lowered their growth targets in 2025")]
    public void A_number_that_only_some_rules_give_depends(string claim)
    {
        var answer = ClaimChecker.Check(Reports.Value, claim);
        Assert.Equal("depends", answer.Verdict);
        Assert.NotEmpty(answer.Alternatives);
    }

    [Theory]
    [InlineData("Fujian accounts for 85% of references to Taiwan in 2025")]
    [InlineData("26 provinces mention 首发经济 in 2025, 25 more than in 2024")]
    [InlineData("Tianjin raised its 2025 growth target from 4.5% to 6%")]
    [InlineData("Tianjin raised its 2025 growth target by 2 points to around 5%")]
    [InlineData("Six provinces, including Guangdong, target 6% or more in 2025")]
    [InlineData("The GDP-weighted target for 2025 is 5.26%, the lowest since 2000")]
    [InlineData("20 provinces put domestic demand first in 2025, up from 3 in 2024")]
    public void A_claim_with_a_part_that_is_not_read_is_never_borne_out(string claim) =>
        Assert.Contains(ClaimChecker.Check(Reports.Value, claim).Verdict, Unsettled);

    private static readonly string[] Unsettled = ["unknown", "contradicted"];

    [Theory]
    [InlineData("19 of 31 provinces rank domestic demand first in 2025", "contradicted")]
    [InlineData("扩大内需被20个省份列为2025年首要任务", "depends")]
    [InlineData("More than half of provinces put domestic demand first in 2025", "supported")]
    [InlineData("no province put the marine economy first in 2025", "supported")]
    [InlineData("Domestic demand is the top priority of 65% of provinces in 2025", "depends")]
    [InlineData("two provinces have ecology in their top three in 2025", "depends")]
    [InlineData("all provinces but Tianjin lowered or kept their growth targets in 2025", "supported")]
    [InlineData("除天津外，各省2025年增长目标均下调或持平", "supported")]
    [InlineData("only Tianjin raised its growth target in 2025", "supported")]
    [InlineData("2025年31个省份中有16个目标高于上年实际增速", "supported")]
    [InlineData("In 2025 the lowest growth target is that of Qinghai, around 4.5%", "supported")]
    [InlineData("青海2025年增长目标最低", "supported")]
    [InlineData("青海2025年增长目标最高", "contradicted")]
    [InlineData("2025年目标的中位数为5.25%", "supported")]
    [InlineData("retail targets average 5.67% in 2025", "depends")]
    [InlineData("2024年西藏经济增长6.3%", "supported")]
    [InlineData("18 of 24 references to Taiwan in 2025 come from Fujian", "depends")]
    [InlineData("2025年提到“低空经济”的省份有29个", "supported")]
    [InlineData("Shanghai mentions “低空经济” more often than Guangdong in 2025", "contradicted")]
    [InlineData("19 of 30 provinces rank domestic demand first in 2025", "contradicted")]
    [InlineData("2023年广东GDP突破13万亿元", "supported")]
    [InlineData("2023年江苏GDP突破13万亿元", "contradicted")]
    [InlineData("2035年广东GDP突破20万亿元", "unknown")]
    public void Phrasings_of_both_languages(string claim, string verdict)
    {
        var answer = ClaimChecker.Check(Reports.Value, claim);
        Assert.True(answer.Verdict == verdict, $"{answer.Verdict}: {answer.Rule} {string.Join("; ", answer.Alternatives)}");
    }

    [Theory]
    [InlineData("The provinces are more pragmatic this year")]
    [InlineData("今年的目标更加务实")]
    [InlineData("It is likely that the centre will be cautious")]
    public void A_judgement_is_an_opinion(string claim) => Assert.Equal("opinion", ClaimChecker.Check(Reports.Value, claim).Verdict);

    [Theory]
    [InlineData("26 provinces mention “专项行动”, up from one last year, in 2025")]
    [InlineData("qwerty")]
    [InlineData("")]
    public void What_the_library_cannot_tell_is_unknown(string claim) => Assert.Equal("unknown", ClaimChecker.Check(Reports.Value, claim).Verdict);
}
