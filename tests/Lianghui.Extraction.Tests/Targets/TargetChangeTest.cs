using System.Text.RegularExpressions;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tests.Documents;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Targets;

/// <summary>A change of a real target paragraph changes exactly the targets that it touches. The changed texts are made at run time.</summary>
public partial class TargetChangeTest
{
    public static TheoryData<string> Places => new(Codebooks.Places.All.Select(p => p.Code));

    [Theory]
    [MemberData(nameof(Places))]
    public void Another_number_changes_its_own_target_alone(string place)
    {
        var (text, targets) = Real(place);
        var chosen = targets.First(t => t is { Indicator: "gdp", Of: null, Low: not null });
        if (chosen.High is { } high && high != chosen.Low)
        {
            Assert.Skip("A range has two numbers.");
        }

        var at = text.IndexOf(Figure(chosen.Low!.Value), chosen.Span.Start, StringComparison.Ordinal);
        Assert.InRange(at, chosen.Span.Start, chosen.Span.End);
        var changed = text[..at] + "4.7" + text[(at + Figure(chosen.Low.Value).Length)..];
        var coded = Code(changed);
        Assert.Equal(targets.Where(t => t != chosen).Select(Key), coded.Where(t => !(t.Indicator == "gdp" && t.Of is null)).Select(Key));
        Assert.Equal(4.7m, coded.Single(t => t is { Indicator: "gdp", Of: null }).Low);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void About_and_at_least_exchanged_change_the_comparator_alone(string place)
    {
        var (text, targets) = Real(place);
        var chosen = targets.FirstOrDefault(t => t.Comparator is "about" or "at-least" && t.Stretch is null && Around(text, t) is not null);
        if (chosen is null)
        {
            Assert.Skip("No target of this report has 左右 or 以上 right behind its number.");
        }

        var (at, word) = Around(text, chosen)!.Value;
        var changed = text[..at] + (word == "左右" ? "以上" : "左右") + text[(at + 2)..];
        var coded = Code(changed);
        var after = Assert.Single(coded, t => t.Span.Start == chosen.Span.Start && t.Indicator == chosen.Indicator);
        Assert.Equal(word == "左右" ? "at-least" : "about", after.Comparator);
        Assert.Equal(chosen.Low, after.Low);
        Assert.Equal(targets.Where(t => t != chosen).Select(Key), coded.Where(t => t != after).Select(Key));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Full_width_digits_and_signs_change_nothing(string place)
    {
        var (text, targets) = Real(place);
        var section = Section(place);
        var wide = string.Concat(text.Select((c, i) => !section.Contains(i) ? c : c switch
        {
            >= '0' and <= '9' => (char)(c + 0xFEE0),
            '%' => '％',
            '.' => '．',
            _ => c,
        }));
        Assert.Equal(targets.Select(Key), Code(wide).Select(Key));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_line_broken_behind_a_semicolon_changes_nothing(string place)
    {
        var (text, targets) = Real(place);
        var section = Section(place);
        var at = text.IndexOfAny(['；', '，'], section.Start + (section.Length / 3));
        if (at < 0 || !section.Contains(at) || targets.Any(t => t.Span.Contains(at)))
        {
            Assert.Skip("No mark between two targets stands in this paragraph.");
        }

        Assert.Equal(targets.Select(Key), Code(text[..(at + 1)] + "\n" + text[(at + 1)..]).Select(Key));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_target_moved_into_the_tasks_is_a_target_of_the_tasks(string place)
    {
        var (text, targets) = Real(place);
        var tasks = RealReports.Provincial(2025)[place].Coded.Sections.FirstOrDefault(s => s.Role == SectionRole.Tasks && s.Span.Start > Section(place).Start);
        if (tasks is null || targets.Any(t => t is { Indicator: "grain" }))
        {
            Assert.Skip("The report has no tasks behind its targets, or a grain target already.");
        }

        var line = text.IndexOf('\n', tasks.Span.Start);
        var end = text.IndexOf('\n', line + 1);
        var changed = text[..end] + "。粮食产量稳定在777万吨以上。" + text[end..];
        var added = Assert.Single(Code(changed), t => t.Indicator == "grain");
        Assert.Equal((777m, "at-least", SectionRole.Tasks), (added.Low!.Value, added.Comparator, added.Section));
    }

    private static string Figure(decimal value) => value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    // 左右 or 以上 that stands right behind the target's only number.
    private static (int At, string Word)? Around(string text, Target target)
    {
        var words = text.Substring(target.Span.Start, target.Span.Length);
        var match = Word().Match(words);
        return match.Success && Word().Count(words) == 1 && Numbers().Count(words) == 1 ? (target.Span.Start + match.Groups[1].Index, match.Groups[1].Value) : null;
    }

    private static TextSpan Section(string place) => RealReports.Provincial(2025)[place].Coded.Sections.First(s => s.Role == SectionRole.Targets).Span;

    private static (string Text, List<Target> Targets) Real(string place)
    {
        var report = RealReports.Provincial(2025)[place];
        return (report.Text.Value, [.. report.Coded.Targets]);
    }

    private static List<Target> Code(string text) => [.. ReportCoder.Code(StoredText.Parse(text), new MetadataHints()).Targets];

    private static string Key(Target t) =>
        Folding.Fold($"{t.Indicator} {t.Of} {t.Low} {t.High} {t.Unit} {t.Comparator} {t.Reference} {t.Stretch} {t.Modality} {t.Basis} {t.Section}");

    [GeneratedRegex("[%％人斤吨](左右|以上)$", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[0-9０-９]+(?:[.．][0-9０-９]+)?", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
