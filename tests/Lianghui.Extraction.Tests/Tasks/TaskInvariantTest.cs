using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Tests.Documents;

namespace Lianghui.Extraction.Tests.Tasks;

public class TaskInvariantTest
{
    [Fact]
    public void Headings_and_reasons_are_the_characters_they_point_at()
    {
        foreach (var report in RealReports.All)
        {
            foreach (var task in report.Coded.Tasks)
            {
                Assert.Equal(task.Heading, task.HeadingSpan.Of(report.Text.Value).Replace("\n", "", StringComparison.Ordinal));
                Assert.True(task.Span.Contains(task.HeadingSpan), $"{report.File}: {task.Rank}");
                Assert.All(task.Reasons, r => Assert.Equal(r.Cue, report.Text.Folded.Substring(r.Start, r.Cue.Length)));
            }
        }
    }

    [Fact]
    public void Ranks_count_from_one_and_entries_do_not_overlap()
    {
        foreach (var report in RealReports.All)
        {
            var tasks = report.Coded.Tasks.Where(t => t.Level == 1).ToList();
            Assert.Equal(Enumerable.Range(1, tasks.Count), tasks.Select(t => t.Rank));
            Assert.All(tasks.Zip(tasks.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start, report.File));
        }
    }

    [Fact]
    public void Every_code_is_in_the_codebook()
    {
        var themes = CodebookFiles.Rows("themes.csv").Select(row => row("code")).ToHashSet(StringComparer.Ordinal);
        Assert.All(RealReports.All.SelectMany(r => r.Coded.Tasks).SelectMany(t => t.Also.Append(t.Theme)), theme => Assert.Contains(theme, themes));
    }
}
