using Lianghui.Analysis.Terms;
using Lianghui.Analysis.Wording;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests.Terms;

/// <summary>What the lexicon that ships must hold.</summary>
public class LexiconContentTest
{
    // Pairs of one family in which the same word counts for both on purpose.
    private static readonly string[] Shared =
        ["carbon-peak dual-carbon", "taiwan compatriots", "private-economy private-firms", "artificial-intelligence ai-agents"];

    [Fact]
    public void It_has_at_least_three_hundred_terms_in_both_languages() =>
        Assert.True(TermLexicon.Shipped.Terms.Count(t => t.English is not null && t.Family is not null) >= 300);

    [Fact]
    public void No_word_counts_for_two_terms_of_a_family()
    {
        var twice = TermLexicon.Shipped.Terms
            .SelectMany(t => t.Variants.Select(v => (Word: Folding.Fold(v).Trim('“', '”'), Term: t)))
            .DistinctBy(v => (v.Word, v.Term.Id))
            .Where(v => v.Term.Near.Count == 0)
            .GroupBy(v => (v.Word, v.Term.Family)).Where(g => g.Count() > 1)
            .Select(g => string.Join(' ', g.Select(v => v.Term.Id))).Except(Shared);
        Assert.Empty(twice);
    }

    [Fact]
    public void Names_and_words_are_unique_within_a_term_and_exclusions_can_work()
    {
        Assert.All(TermLexicon.Shipped.Terms, t =>
        {
            Assert.Equal(t.Variants.Count, t.Variants.Distinct().Count());
            Assert.DoesNotContain(t.Exclude, e => !t.Variants.Any(v => e.Contains(v, StringComparison.Ordinal)));
            Assert.DoesNotContain(t.Variants, v => t.Exclude.Contains(v));
        });
        Assert.Equal(TermLexicon.Shipped.Terms.Count, TermLexicon.Shipped.Terms.Select(t => t.English).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_scale_of_strength_has_one_level_for_a_word_of_a_kind()
    {
        Assert.Equal(StrengthCues.All.Count, StrengthCues.All.Select(c => (c.Text, c.Kind == "noun")).Distinct().Count());
        Assert.All(StrengthCues.All, c => Assert.InRange(c.Level, 1, 5));
    }
}
