namespace Lianghui.Analysis.Radar;

/// <summary>Merges phrases that tell the same story: a phrase inside a longer one with nearly its counts gives way to the longer one,
/// a longer one that is only a shorter one with a loose neighbour gives way to the shorter one.</summary>
internal static class PhraseMerge
{
    private const double Nearly = 0.75;

    /// <summary>The phrases that stay, by falling score.</summary>
    /// <param name="phrases">The phrases.</param>
    /// <param name="byMentions">Whether mentions are the measure, not reports.</param>
    public static IReadOnlyList<RadarPhrase> Merge(IReadOnlyList<RadarPhrase> phrases, bool byMentions = false)
    {
        var kept = new List<RadarPhrase>();
        foreach (var phrase in phrases
            .OrderByDescending(p => Math.Abs(p.Score))
            .ThenByDescending(p => p.Provinces + p.PreviousProvinces)
            .ThenByDescending(p => p.Phrase.Length)
            .ThenBy(p => p.Phrase, StringComparer.Ordinal))
        {
            var rival = kept.FindIndex(k => SameStory(k, phrase));
            if (rival < 0)
            {
                kept.Add(phrase);
            }
            else if (Swallows(phrase, kept[rival], byMentions))
            {
                kept[rival] = phrase;
            }
        }

        return [.. kept.Distinct().OrderByDescending(p => p.Score).ThenByDescending(p => p.Mentions)
            .ThenBy(p => p.Phrase, StringComparer.Ordinal)];
    }

    private static bool SameStory(RadarPhrase a, RadarPhrase b) =>
        a.Score * b.Score > 0
        && (a.Phrase.Contains(b.Phrase, StringComparison.Ordinal) || b.Phrase.Contains(a.Phrase, StringComparison.Ordinal) || Overlap(a.Phrase, b.Phrase));

    // The longer phrase wins only where it stands in nearly as many reports.
    private static bool Swallows(RadarPhrase longer, RadarPhrase shorter, bool byMentions) =>
        longer.Phrase.Length > shorter.Phrase.Length
        && longer.Phrase.Contains(shorter.Phrase, StringComparison.Ordinal)
        && Weight(longer, byMentions) >= Nearly * Weight(shorter, byMentions);

    private static int Weight(RadarPhrase p, bool byMentions) =>
        byMentions ? Math.Max(p.Mentions, p.PreviousMentions) : Math.Max(p.Provinces, p.PreviousProvinces);

    // Two windows over one longer expression: the end of one is the beginning of the other, by more than half.
    private static bool Overlap(string a, string b)
    {
        var least = (Math.Min(a.Length, b.Length) / 2) + 1;
        for (var n = Math.Min(a.Length, b.Length) - 1; n >= Math.Max(2, least); n--)
        {
            if (a.AsSpan(^n..).SequenceEqual(b.AsSpan(0, n)) || b.AsSpan(^n..).SequenceEqual(a.AsSpan(0, n)))
            {
                return true;
            }
        }

        return false;
    }
}
