using System.Text.RegularExpressions;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Claims;

/// <summary>
/// Checks a sentence in English or Chinese: it is parsed into what, who, when and how many, computed under every rule that could be meant, and
/// answered with names. No language model: what is not parsed is said, with the forms that are.
/// </summary>
public static partial class ClaimChecker
{
    /// <summary>Forms that are understood, for help and for what is not.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    [
        "19 of 31 provinces rank domestic demand first in 2025",
        "71% of provinces list opening up in their top four in 2025",
        "Qinghai lists environmental protection as its top task in 2025",
        "13 provinces set 2024 targets above their 2023 growth",
        "15 provinces lowered their growth targets in 2025",
        "the weighted target for 2025 is 5.3% · 加权平均目标为5.3% · the median target of 2025 is 5.25%",
        "Guangdong's 2025 target is around 5% · Tibet grew 6.3% in 2024",
        "6 provinces set growth targets of 6% or more in 2025 · 18 provinces set retail targets in 2025",
        "34 of 38 references to Taiwan come from Fujian in 2025 · 29 provinces mention “低空经济” in 2025",
    ];

    /// <summary>Checks a claim.</summary>
    /// <param name="library">Where the facts are.</param>
    /// <param name="claim">The sentence, of at most 1,000 characters.</param>
    public static ClaimAnswer Check(ILibraryReader library, string claim)
    {
        var text = ClaimNumbers.Normalise(claim.Trim());
        if (text.Length is 0 or > 1_000)
        {
            return Unparsed(claim, "A claim has 1 to 1,000 characters.");
        }

        var year = YearOf(text) ?? library.NewestYear() ?? DateTime.UtcNow.Year;
        return TermClaims.Try(library, claim, text, year)
            ?? TargetClaims.Try(library, claim, text, year)
            ?? TaskClaims.Try(library, claim, text, year)
            ?? PlaceClaims.Try(library, claim, text, year)
            ?? (Judgement().IsMatch(text) ? new ClaimAnswer(claim, "opinion", "It is a judgement that no count can settle.", null, [], []) : Unparsed(claim, "It is not understood."));
    }

    private static ClaimAnswer Unparsed(string claim, string why) =>
        new(claim, "unknown", $"{why} Forms that are understood: {string.Join(" · ", Forms)}", null, [], []);

    // Of 2024 targets above 2023 growth the year is that of the targets: the later one, unless growth was reached in it.
    private static int? YearOf(string text)
    {
        var years = ClaimWords.Years(text);
        return years.Count == 0 ? null : years.Max();
    }

    [GeneratedRegex("pragmatic|ambitious|likely|unlikely|strong|weak|important|crucial|should|must|better|worse|impressive|cautious|bold|realistic|optimistic|pessimistic|signal|suggest|believe|expect|seem|appear to|challeng|difficult|priority is|key|success|fail|focus|prefer|务实|积极|稳健|重要|关键|困难|可能|应当|应该|意味着|表明|信号|雄心|乐观|谨慎|成功|有力|显著", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Judgement();
}
