using Lianghui.Text;

namespace Lianghui.Analysis.Headlines;

/// <summary>A computed sentence in both languages with the arithmetic behind its wording.</summary>
/// <param name="English">English sentence.</param>
/// <param name="Chinese">Chinese sentence.</param>
/// <param name="Arithmetic">How it follows from the numbers, with n.</param>
/// <param name="ChineseArithmetic">The same in Chinese.</param>
public sealed record Headline(string English, string Chinese, string Arithmetic, string ChineseArithmetic)
{
    /// <summary>Kebab-case name of the finding, the same in every year; part of its address.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it was computed from, place by place, each with its evidence.</summary>
    public IReadOnlyList<HeadlineInput> Inputs { get; init; } = [];
}

/// <summary>What one place contributes to a headline.</summary>
/// <param name="Place">Code.</param>
/// <param name="English">What counts there, in English.</param>
/// <param name="Chinese">The same in Chinese.</param>
/// <param name="Evidence">Where it stands; the first is this year's.</param>
public sealed record HeadlineInput(string Place, string English, string Chinese, IReadOnlyList<Evidence> Evidence);
