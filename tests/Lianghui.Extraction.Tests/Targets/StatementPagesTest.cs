using System.Globalization;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tests.Documents;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Targets;

/// <summary>The examples of docs/extractors/targets.md and outturns.md, run.</summary>
public class StatementPagesTest
{
    private static readonly ReportMetadata Metadata = new("GD", 2031, ReportKinds.Provincial, null, null, null, null, null, null, true, null);

    public static TheoryData<string, string> TargetExamples => PageExamples.Of("targets");

    public static TheoryData<string, string> OutturnExamples => PageExamples.Of("outturns");

    [Theory]
    [MemberData(nameof(TargetExamples))]
    public void The_page_of_targets_says_what_is_coded(string raw, string records)
    {
        var text = StoredText.Parse(raw);
        var targets = TargetReader.Read(text, Metadata, Whole(text, SectionRole.Targets), []);
        Assert.Equal(records, string.Join('\n', targets.Select(t =>
            $"{t.Indicator} {Number(t.Low)}..{Number(t.High)} {t.Unit ?? "-"} {t.Comparator}{(t.Stretch is null ? "" : " stretch=" + t.Stretch)}")));
        Assert.All(targets, t => Assert.Contains(Folding.Fold(t.Wording), Folding.Fold(t.Span.Of(text.Value)), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OutturnExamples))]
    public void The_page_of_outturns_says_what_is_coded(string raw, string records)
    {
        var text = StoredText.Parse(raw);
        Assert.Equal(records, string.Join('\n', OutturnReader.Read(text, Metadata, Whole(text, SectionRole.Review), []).Select(o =>
            $"{o.Period} {o.Indicator} {o.Of ?? "-"} {Number(o.Low)}..{Number(o.High)} {o.Unit ?? "-"} {o.Comparator}{(o.Estimate ? " estimate" : "")}")));
    }

    private static Section[] Whole(StoredText text, SectionRole role) =>
        [new(1, role, new TextSpan(0, text.Value.Length), new TextSpan(0, 4))];

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
