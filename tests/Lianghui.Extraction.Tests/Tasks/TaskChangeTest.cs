using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Tasks;
using Lianghui.Extraction.Tests.Documents;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Tasks;

/// <summary>A change of a real text changes exactly the tasks that it touches. The changed texts are made at run time.</summary>
public class TaskChangeTest
{
    public static TheoryData<string> Places => new(Codebooks.Places.All.Select(p => p.Code));

    [Theory]
    [MemberData(nameof(Places))]
    public void Two_tasks_exchanged_exchange_their_ranks(string place)
    {
        var (text, tasks) = Real(place);
        var (one, other) = (tasks[1], tasks[2]);
        var changed = text[..one.HeadingSpan.Start] + Words(text, other) + text[one.Span.End..other.HeadingSpan.Start] + Words(text, one) + text[other.Span.End..];
        var expected = tasks.Select(t => (t.Heading, t.Theme)).ToList();
        (expected[1], expected[2]) = (expected[2], expected[1]);
        Assert.Equal(expected, Code(changed).Tasks.Where(t => t.Level == 1).Select(t => (t.Heading, t.Theme)));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_task_that_loses_its_number_belongs_to_the_one_before_and_the_gap_is_told(string place)
    {
        var (text, tasks) = Real(place);
        var lost = tasks[2];
        var changed = text[..lost.Span.Start] + text[lost.HeadingSpan.Start..];
        var coded = Code(changed);
        Assert.Equal(tasks.Where(t => t != lost).Select(t => t.Heading), coded.Tasks.Where(t => t.Level == 1).Select(t => t.Heading));
        Assert.Contains(coded.Issues, i => i.Code == "list-skips" && i.Message.Contains('3'));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Brackets_digits_and_indents_of_another_width_change_nothing(string place)
    {
        var (text, tasks) = Real(place);
        var changed = string.Concat(text.Select(c => c switch
        {
            '（' => '(',
            '）' => ')',
            >= '0' and <= '9' => (char)(c + 0xFEE0),
            _ => c,
        })).Replace("\n", "\r\n\r\n　　", StringComparison.Ordinal);
        var coded = Code(changed);
        Assert.Equal(tasks.Select(t => Folding.Fold(t.Heading)), coded.Tasks.Where(t => t.Level == 1).Select(t => Folding.Fold(t.Heading)));
        Assert.Equal(RealReports.Provincial(2025)[place].Coded.Sections.Select(s => s.Role), coded.Sections.Select(s => s.Role));
        Assert.Equal(RealReports.Provincial(2025)[place].Coded.Metadata with { Title = null, AnnexStart = null }, coded.Metadata with { Title = null, AnnexStart = null });
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Lost_line_breaks_keep_the_tasks(string place)
    {
        var (text, tasks) = Real(place);
        var coded = Code(text.Replace("\n", "  ", StringComparison.Ordinal));
        Assert.Equal(tasks.Select(t => t.Heading), coded.Tasks.Where(t => t.Level == 1).Select(t => t.Heading));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Without_its_first_lines_a_report_is_still_from_its_place_and_year(string place)
    {
        var (text, _) = Real(place);
        var coded = Code(text[text.IndexOf("各位代表", StringComparison.Ordinal)..]);
        Assert.Equal((place, 2025, ReportKinds.Provincial), (coded.Metadata.Place, coded.Metadata.Year, coded.Metadata.Kind));
    }

    private static (string Text, IReadOnlyList<TaskEntry> Tasks) Real(string place)
    {
        var report = RealReports.Provincial(2025)[place];
        return (report.Text.Value, [.. report.Coded.Tasks.Where(t => t.Level == 1)]);
    }

    private static string Words(string text, TaskEntry task) => text[task.HeadingSpan.Start..task.Span.End];

    private static CodedReport Code(string text) => ReportCoder.Code(StoredText.Parse(text), new MetadataHints());
}
