using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Tasks;
using Lianghui.Extraction.Tests.Documents;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Tasks;

public class TaskPageTest
{
    private const string Opening = "各位代表：\n我代表省人民政府，向大会报告工作。\n一、2030年工作回顾\n过去一年不平凡。\n";

    public static TheoryData<string, string> Examples => PageExamples.Of("tasks");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_holds(string text, string record)
    {
        var stored = StoredText.Parse(Opening + text);
        var metadata = MetadataReader.Read(stored, new MetadataHints(YearOverride: 2031, PlaceHint: "HI"), []);
        var tasks = TaskReader.Read(stored, metadata, SectionSplitter.Split(stored, metadata, []), []);
        Assert.Equal(record, string.Join('\n', tasks.Select(Line)));
    }

    private static string Line(TaskEntry task)
    {
        var rank = task.Level == 1 ? $"{task.Rank}" : $"{task.Parent}.{task.Rank}";
        var theme = task.Facet is null ? task.Theme : $"{task.Theme}/{task.Facet}";
        var also = task.Also.Count == 0 ? "" : $" +{string.Join(',', task.Also)}";
        return $"{rank} {theme}{also} {task.CodedBy} | {task.Heading}";
    }
}
