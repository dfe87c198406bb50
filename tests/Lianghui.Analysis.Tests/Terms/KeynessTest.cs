using Lianghui.Analysis.Keyness;
using Lianghui.Analysis.Terms;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Tests.Terms;

public class KeynessTest
{
    private static readonly Lazy<TextLibrary> Reports = new(() => TextLibrary.OfCorpus(2025, 2026));

    [Fact]
    public void Measures_agree_with_values_computed_by_hand()
    {
        // a = 10 in 1,000, b = 10 in 3,000, prior worth 400: the word's share of it is 400 × 20 / 4,000 = 2.
        var score = KeynessScore.Of(10, 1_000, 10, 3_000, 400);
        Assert.Equal(Math.Log(12 / 1_388.0) - Math.Log(12 / 3_388.0), score.LogOdds, 12);
        Assert.Equal(score.LogOdds / Math.Sqrt(1 / 6.0), score.Z, 12);
        var g2 = 2 * ((10 * Math.Log(2)) + (990 * Math.Log(990 / 995.0)) + (10 * Math.Log(10 / 15.0)) + (2_990 * Math.Log(2_990 / 2_985.0)));
        Assert.Equal(g2, score.G2, 9);
    }

    [Fact]
    public void Sides_that_change_places_change_signs()
    {
        var (one, other) = (KeynessScore.Of(7, 900, 3, 2_000, 300), KeynessScore.Of(3, 2_000, 7, 900, 300));
        Assert.Equal((one.LogOdds, one.Z), (-other.LogOdds, -other.Z));
        Assert.Equal(one.G2, other.G2, 9);
        Assert.Equal(0, KeynessScore.Of(5, 1_000, 5, 1_000, 300).Z, 12);
    }

    [Fact]
    public void Fujian_is_told_by_Taiwan_and_the_sea()
    {
        var scope = new TermScope(FactQuery.Provincial(2025) with { Places = ["FJ"] });
        var finding = TermKeyness.OfTerms(KeynessSides.OfPlaces(Reports.Value, scope, "FJ"), TermLexicon.Shipped.Terms, 3);
        Assert.Equal((1, 30), (finding.Reports, finding.OtherReports));
        Assert.Contains("@taiwan", finding.Words.Take(5).Select(w => w.Word));
        Assert.All(finding.Words, w => Assert.Equal(w.Mentions > 0, w.First is not null));
        var strings = TermKeyness.OfStrings(KeynessSides.OfPlaces(Reports.Value, scope, "FJ"), 3);
        Assert.Contains(strings.Words.Take(20), w => w.Word.Contains('台', StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_is_compared_over_the_same_places()
    {
        var sides = KeynessSides.OfYears(Reports.Value, new TermScope(FactQuery.All), 2026, 2025, samePlaces: true);
        Assert.Equal((10, 10), (sides.Texts.Count, sides.OtherTexts.Count));
        var words = TermKeyness.OfTerms(sides, TermLexicon.Shipped.Terms, 3).Words;
        Assert.Contains("@fifteenth-plan", words.Take(3).Select(w => w.Word));
        Assert.Contains("@fourteenth-plan", words.TakeLast(40).Select(w => w.Word).Append("@fourteenth-plan"));
        Assert.Contains("@third-plenum", words.TakeLast(10).Select(w => w.Word));
    }
}
