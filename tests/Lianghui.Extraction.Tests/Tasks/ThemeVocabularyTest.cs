using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Tasks;

/// <summary>Headings in the style of all provinces and of years since 2014, written and coded by hand for the test.</summary>
public class ThemeVocabularyTest
{
    [Fact]
    public void At_least_97_of_100_headings_of_other_places_and_years_are_coded_as_by_hand()
    {
        var rows = File.ReadLines(Path.Combine(Checkout.Root, "tests", "gold", "theme-headings.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        var wrong = rows.Where(r => Theme(r[0]) != r[1]).Select(r => $"{r[0]}: {r[1]}, coded {Theme(r[0])}").ToList();
        Assert.True(wrong.Count * 100 <= rows.Count * 3, string.Join('\n', wrong));
    }

    private static string Theme(string heading)
    {
        var text = StoredText.Parse(heading);
        return ThemeCoder.Code(text, new TextSpan(0, heading.Length), new TextSpan(heading.Length, 0)).Theme;
    }
}
