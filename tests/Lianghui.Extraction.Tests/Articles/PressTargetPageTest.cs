using System.Globalization;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Articles;

/// <summary>The examples of docs/extractors/press-targets.md, run.</summary>
public class PressTargetPageTest
{
    public static TheoryData<string, string> Examples =>
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "docs", "extractors", "press-targets.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| sentence", StringComparison.Ordinal))
            .Select(l => l.Split('|')).Select(c => (c[1].Trim(), c[2].Trim())),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_sentence_gives_its_records(string sentence, string records) =>
        Assert.Equal(records, string.Join("; ", PressTargetReader.Read(StoredText.Parse(sentence), written: new DateOnly(2025, 1, 20)).Select(t => string.Create(
            CultureInfo.InvariantCulture, $"{t.Place} {t.Year} {t.Target.Indicator} {t.Target.Low:0.##}–{t.Target.High:0.##} {t.Target.Comparator}"))));

    [Fact]
    public void A_line_of_one_place_needs_no_name_and_its_quotes_stand_in_it()
    {
        var text = StoredText.Parse("地区生产总值增长6%左右，城镇新增就业20万人以上；去年增长5.5%。");
        var found = PressTargetReader.Read(text, 2026, home: "HI");
        Assert.Equal([("HI", 2026, "gdp", 6m), ("HI", 2026, "jobs", 20m)], found.Select(t => (t.Place, t.Year, t.Target.Indicator, t.Target.Low!.Value)));
        Assert.All(found, t => Assert.Contains(t.Target.Wording, t.Target.Span.Of(text.Value), StringComparison.Ordinal));
    }
}
