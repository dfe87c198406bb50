using Lianghui.Analysis.Headlines;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Briefs;

/// <summary>The evidence behind one number or sentence of the brief, gathered place by place.</summary>
/// <param name="Key">Name of its anchor.</param>
/// <param name="English">What it is evidence of.</param>
/// <param name="Chinese">The same in Chinese.</param>
/// <param name="Inputs">The inputs.</param>
public sealed record BriefEvidence(string Key, string English, string Chinese, IReadOnlyList<HeadlineInput> Inputs)
{
    /// <summary>The evidence of judgements, indicators and phrases; that of targets and tasks stands in the notes.</summary>
    public static IReadOnlyList<BriefEvidence> Of(BriefModel model) =>
    [
        .. model.Headlines.Where(h => h.Inputs.Count > 0).Select(h => new BriefEvidence(OfHeadline(h), h.English, h.Chinese, h.Inputs)),
        .. model.Parts.Indicators.Select(i => new BriefEvidence(
            OfIndicator(i), Names.Indicator(i.Indicator, Language.English), Names.Indicator(i.Indicator, Language.Chinese), i.Inputs)),
        .. model.Parts.Phrases.Select(p => new BriefEvidence(OfPhrase(p), $"{p.Term.Chinese} {p.Term.English}", p.Term.Chinese, p.Inputs)),
    ];

    /// <summary>Anchor of a judgement.</summary>
    public static string OfHeadline(Headline headline) => "ev-" + headline.Key;

    /// <summary>How many sources a judgement has, in words.</summary>
    public static string Count(Headline headline, Language language) =>
        language.Pick($"{headline.Inputs.Count} source{(headline.Inputs.Count == 1 ? "" : "s")}", $"{headline.Inputs.Count}处依据");

    /// <summary>Anchor of an indicator.</summary>
    public static string OfIndicator(BriefIndicator indicator) => "ev-i-" + indicator.Indicator;

    /// <summary>Anchor of a phrase.</summary>
    public static string OfPhrase(BriefPhrase phrase) => "ev-p-" + phrase.Term.Id;
}
