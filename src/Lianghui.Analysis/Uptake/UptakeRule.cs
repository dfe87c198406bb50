namespace Lianghui.Analysis.Uptake;

/// <summary>The rule by which a sentence counts as taken up; what measures one sentence was chosen on the even numbers of <c>tests/gold/uptake-pairs.csv</c>, what the measures add, on drawings 1 to 4 of <c>uptake-cells.csv</c>.</summary>
public static class UptakeRule
{
    /// <summary>A shared string counts as verbatim from this many characters on, punctuation left out.</summary>
    public const int Shortest = 4;

    /// <summary>Share of the sentence's characters in shared strings from which it is verbatim.</summary>
    public const double Verbatim = 0.6;

    /// <summary>Score from which a sentence that is not verbatim is near.</summary>
    public const double Near = 0.7;

    /// <summary>Rarities of shared subject terms count as much as a whole clause where they add up to this.</summary>
    public const double TermsPerUnit = 3;

    /// <summary>The heaviest shared string counts as much as a whole clause where its pairs of characters weigh this.</summary>
    public const double RunPerUnit = 12;

    /// <summary>Score from which a report takes a central sentence up: that of its closest sentence, and what the measures add.</summary>
    public const double TakenUp = 1.3;

    /// <summary>What it adds that the report's plans name all of the sentence's measures.</summary>
    public const double AllMeasures = 0.9;

    /// <summary>Of a sentence that names no measure of the codebook this share counts as named.</summary>
    public const double UnknownMeasures = 0.7;

    /// <summary>What each measure of a sentence adds: the more it asks for, the sooner a report has something of it.</summary>
    public const double EachMeasure = 0.14;

    /// <summary>By how much a sentence of the report that names a measure is preferred as evidence.</summary>
    internal const double NamedInSentence = 0.3;

    /// <summary>What the measures of a sentence add to its score.</summary>
    /// <param name="measures">How many it names.</param>
    /// <param name="named">How many of them the report's plans name.</param>
    public static double OfMeasures(int measures, int named) =>
        (AllMeasures * (measures == 0 ? UnknownMeasures : named / (double)measures)) + (EachMeasure * measures);

    /// <summary>Length of the strings by which a report's share of the centre's text is measured.</summary>
    public const int ShareLength = 8;

    /// <summary>Share of a task's units (heading and sentences) that makes it verbatim or near where its heading is not.</summary>
    public const double TaskVerbatim = 0.5;

    /// <inheritdoc cref="TaskVerbatim"/>
    public const double TaskNear = 1.0 / 3;

    /// <summary>The rule in words, as findings print it.</summary>
    public const string Words =
        "verbatim: shared strings of 4 characters or more cover 60% of the sentence; near: score 1.3 or more, which is the likeness of the two closest clauses (0 to 1) + rarity of subject terms shared within three clauses / 3 "
        + "+ weight of the heaviest shared string / 12 + 0.9 x share of the sentence's measures (codebook/measures.csv) that the report's plans name, 0.63 for a sentence without one, + 0.14 for each measure; "
        + "what is rare in the session's reports weighs more, what opens clauses less; a task is verbatim where its heading or half of its sentences "
        + "are, near where its heading or a third of its sentences are taken up; reviews, openings and annexes of reports do not count";
}
