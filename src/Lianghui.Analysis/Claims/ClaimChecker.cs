using System.Text.RegularExpressions;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Claims;

/// <summary>
/// Checks a sentence in English or Chinese: it is parsed into what, who, when and how many, computed under every rule that could be meant, and
/// answered with names. No language model: what is not parsed is said, with the forms that are.
/// </summary>
public static partial class ClaimChecker
{
    /// <summary>Forms that are understood, in Chinese.</summary>
    public static IReadOnlyList<string> ChineseForms { get; } =
    [
        "2025年31个省份中20个把扩大内需列为首位任务 · 71%的省份2025年把对外开放列入前四位 · 青海2025年把生态环境保护列为首位任务",
        "15个省份2025年下调了增长目标 · 16个省份2025年的目标高于2024年实际增速 · 2025年6个省份的增长目标在6%以上",
        "2025年加权平均目标为5.3% · 2025年增长目标中位数为5.25% · 2025年社零目标平均为5.67% · 18个省份2025年设定了社零目标",
        "广东2025年增长目标为5%左右 · 湖北2025年增长目标高于湖南 · 2025年增长目标最低的是青海 · 2024年西藏增长6.3%",
        "29个省份2025年提到“低空经济”",
    ];

    /// <summary>Forms that are understood, for help and for what is not.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    [
        "19 of 31 provinces rank domestic demand first in 2025 · 71% of provinces list opening up in their top four in 2025 · more than half of provinces …",
        "Qinghai lists environmental protection as its top task in 2025 · Fujian is the only province to list cross-strait integration as a priority in 2025",
        "Guangdong and Zhejiang moved domestic demand back in 2026",
        "13 provinces set 2024 targets above their 2023 growth",
        "15 provinces lowered their growth targets in 2025 · all provinces but Tianjin lowered or kept their 2025 targets",
        "the weighted target for 2025 is 5.3% · 加权平均目标为5.3% · the median target of 2025 is 5.25% · retail targets average 5.67% in 2025",
        "Hubei's 2025 growth target is higher than Hunan's · 16 provinces aim for faster growth in 2025 than they achieved in 2024",
        "Guangdong's 2025 target is around 5% · Tibet grew 6.3% in 2024 · the lowest 2025 target is Qinghai's",
        "6 provinces set growth targets of 6% or more in 2025 · 18 provinces set retail targets in 2025",
        "34 of 38 references to Taiwan come from Fujian in 2025 · 29 provinces mention “低空经济” in 2025 · mentions of “以旧换新” doubled in 2026",
        "Guangdong is the first province with a GDP above 13 trillion yuan in 2023",
    ];

    /// <summary>Checks a claim.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="sentence">The sentence, of at most 1,000 characters.</param>
    /// <param name="context">The year that <c>this year</c> and a claim without a year mean; null for the library's newest.</param>
    public static ClaimAnswer Check(ILibraryReader library, string sentence, int? context = null)
    {
        if (sentence.Trim().Length is 0 or > 1_000)
        {
            return Unparsed(sentence, "A claim has 1 to 1,000 characters.");
        }

        var claim = ClaimText.Read(library, sentence, context);
        return Read.Select(form => Guarded(form, library, claim)).FirstOrDefault(a => a is not null)
            ?? (Opinion.Is(claim.Text) ? claim.Answer("opinion", "It is a judgement that no count can settle.") : Unparsed(sentence, "It is not understood."));
    }

    // Claims with a number that is no count of places come first.
    private static readonly Func<ILibraryReader, ClaimText, ClaimAnswer?>[] Read =
    [
        LevelClaims.Try, MentionClaims.Try, TaskTrends.Try, ChangePredicates.Pairs, ChangePredicates.FromTo, TargetComparisons.Try, AggregateClaims.Try, Valued, Counted, ValueClaims.Try,
    ];

    private static ClaimAnswer? Guarded(Func<ILibraryReader, ClaimText, ClaimAnswer?> form, ILibraryReader library, ClaimText claim)
    {
        var own = claim.Fresh();
        return form(library, own) is { } answer ? UnreadClause.Guard(own, answer) : null;
    }

    // A value given to named places is no count of them.
    private static ClaimAnswer? Valued(ILibraryReader library, ClaimText claim) =>
        QuantifierReader.Read(claim) is { Measure: Measure.Named } && ClaimValue.Read(claim.Text) is not null ? ValueClaims.Try(library, claim) : null;

    // How many places × what is said of each.
    private static ClaimAnswer? Counted(ILibraryReader library, ClaimText claim)
    {
        if (QuantifierReader.Read(claim) is not { } quantifier)
        {
            return null;
        }

        var predicate = TermPredicates.Read(library, claim) ?? TargetPredicates.Read(library, claim) ?? TaskPredicates.Read(library, claim);
        return predicate is null ? null : Judge.Of(claim, Negation.Apply(claim, predicate), quantifier);
    }

    private static ClaimAnswer Unparsed(string claim, string why) =>
        new(claim, "unknown", $"{why} Forms that are understood: {string.Join(" · ", Forms)}", null, [], []);
}
