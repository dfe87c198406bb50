using System.Text;
using Lianghui.Analysis.Tasks;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests.Findings;

/// <summary>Ten real reports whose tasks are merged or split in the text, at run time: the coding is done anew, and no theme is called new or gone.</summary>
public sealed class RegroupedTextTest
{
    public static TheoryData<string> Ten => new(Places.All.Select(p => p.Code).Where((_, i) => i % 3 == 1).Take(10));

    [Theory]
    [MemberData(nameof(Ten))]
    public void Two_tasks_merged_in_the_text_are_neither_new_nor_gone(string place)
    {
        var (text, tasks) = Real(place);
        for (var i = 0; i + 1 < tasks.Count && tasks[i + 1].Theme != "government"; i++)
        {
            Same(text, Rewrite(text, tasks, i, (one, next) =>
                Heading(text, one) + "，" + Heading(text, next) + Body(text, one) + Body(text, next)), $"{place}: {i + 1} and {i + 2} merged");
        }
    }

    [Theory]
    [MemberData(nameof(Ten))]
    public void A_task_split_in_the_text_is_neither_new_nor_gone(string place)
    {
        var (text, tasks) = Real(place);
        var cut = tasks.Select((t, i) => (Task: t, Index: i, Comma: Heading(text, t).IndexOf('，'))).Where(t => t.Comma > 3 && t.Task.Also.Count > 0).ToList();
        foreach (var (task, index, comma) in cut)
        {
            var (heading, body) = (Heading(text, task), Body(text, task));
            var middle = body.IndexOf('\n', body.Length / 2);
            if (middle > 0)
            {
                Same(text, Split(text, tasks, index, heading[..comma] + body[..middle] + "\n", heading[(comma + 1)..] + body[middle..]), $"{place}: {index + 1} split");
            }
        }
    }

    private static void Same(string before, string after, string what)
    {
        var (earlier, later) = (Tasks(before), Tasks(after));
        Assert.NotEqual(earlier.Count(t => t.Value.Level == 1), later.Count(t => t.Value.Level == 1));
        foreach (var (a, b) in new[] { (later, earlier), (earlier, later) })
        {
            var fresh = TaskMoves.Of(a, b).Where(m => m.Value.Move == "new").Select(m => a.First(t => t.Id == m.Key).Value.Theme);
            Assert.True(!fresh.Any() && TaskMoves.Gone(a, b).Count == 0, $"{what}: new {string.Join(" ", fresh)}; gone {string.Join(" ", TaskMoves.Gone(a, b))}");
        }
    }

    // The tasks behind those that were merged take the numbers before theirs.
    private static string Rewrite(string text, IReadOnlyList<TaskEntry> tasks, int at, Func<TaskEntry, TaskEntry, string> merged)
    {
        var result = new StringBuilder(text[..tasks[at].HeadingSpan.Start]).Append(merged(tasks[at], tasks[at + 1]));
        for (var j = at + 2; j < tasks.Count; j++)
        {
            result.Append(Number(text, tasks[j - 1])).Append(text[tasks[j].HeadingSpan.Start..tasks[j].Span.End]).Append(Gap(text, tasks, j));
        }

        return result.Append(text[tasks[^1].Span.End..]).ToString();
    }

    private static string Split(string text, IReadOnlyList<TaskEntry> tasks, int at, string first, string second)
    {
        var result = new StringBuilder(text[..tasks[at].HeadingSpan.Start]).Append(first).Append(Next(text, tasks, at)).Append(second).Append(Gap(text, tasks, at));
        for (var j = at + 1; j < tasks.Count; j++)
        {
            result.Append(Next(text, tasks, j)).Append(text[tasks[j].HeadingSpan.Start..tasks[j].Span.End]).Append(Gap(text, tasks, j));
        }

        return result.Append(text[tasks[^1].Span.End..]).ToString();
    }

    // The number behind that of a task: its successor's, or one counted on from the last.
    private static string Next(string text, IReadOnlyList<TaskEntry> tasks, int at) =>
        at + 1 < tasks.Count ? Number(text, tasks[at + 1])
        : Number(text, tasks[at]).Replace(ChineseNumber(at + 1), ChineseNumber(at + 2), StringComparison.Ordinal);

    private static string ChineseNumber(int n) => n < 11 ? "零一二三四五六七八九十"[n].ToString() : "十" + "零一二三四五六七八九十"[n - 10];

    private static string Gap(string text, IReadOnlyList<TaskEntry> tasks, int at) => at + 1 < tasks.Count ? text[tasks[at].Span.End..tasks[at + 1].Span.Start] : "";

    private static string Number(string text, TaskEntry task) => text[task.Span.Start..task.HeadingSpan.Start];

    private static string Heading(string text, TaskEntry task) => task.HeadingSpan.Of(text).TrimEnd('。');

    private static string Body(string text, TaskEntry task) => text[task.HeadingSpan.End..task.Span.End] + (task.Span.Of(text).EndsWith('\n') ? "" : "\n");

    private static IReadOnlyList<Fact<TaskEntry>> Tasks(string text) => MemoryLibrary.Empty.With(StoredText.Parse(text), "a.txt").Tasks(FactQuery.All);

    private static (string Text, IReadOnlyList<TaskEntry> Tasks) Real(string place)
    {
        var text = StoredText.Parse(File.ReadAllText(Path.Combine(Checkout.RequireShared("corpus/reports/2025"), $"{place}.txt"))).Value;
        return (text, [.. Tasks(text).Select(t => t.Value).Where(t => t.Level == 1).OrderBy(t => t.Rank)]);
    }
}
