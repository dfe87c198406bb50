using System.Globalization;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Tests.Documents;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Articles;

/// <summary>The examples of docs/extractors/meetings.md, run.</summary>
public class MeetingPageTest
{
    public static TheoryData<string, string> Examples => PageExamples.Of("meetings");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_says_what_is_read(string raw, string records)
    {
        var text = StoredText.Parse(raw);
        Assert.Equal(records, string.Join('\n', ArticleReader.Read(text).Meetings.Select(m =>
            $"{m.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {m.Place} {m.Body} | {m.Name} | {m.Chair ?? "-"} | {m.Office ?? "-"} | {m.Part ?? "-"}")));
    }
}
