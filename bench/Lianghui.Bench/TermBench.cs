using System.Diagnostics;
using Lianghui.Matching;
using Lianghui.Text;

namespace Lianghui.Bench;

/// <summary>One phrase over all reports of two years, and the radar's strings over them; milliseconds, medians.</summary>
internal static class TermBench
{
    public static void Run(string corpus, string work)
    {
        var texts = new[] { 2025, 2026 }.SelectMany((year, group) => Directory.GetFiles(Path.Combine(corpus, "reports", $"{year}"), "*.txt")
            .Order().Select(f => new GroupedText(group, Folding.Fold(StoredText.Parse(File.ReadAllText(f)).Value)))).ToList();
        while (texts.Count < 62)
        {
            texts.Add(texts[texts.Count % 31]);
        }

        Console.WriteLine($"texts: {texts.Count}, characters: {texts.Sum(t => t.Text.Length)}");
        Print("one phrase over all texts (vectorised scan)", () =>
        {
            var starts = new List<int>();
            foreach (var text in texts)
            {
                Occurrences.Find(text.Text, "低空经济", starts);
            }
        });
        Print("all repeated strings of 2 to 12 characters (radar)", () =>
            RepeatedStrings.Find(texts, c => c is >= '一' and <= '鿿', 2, 12, 4));
    }

    private static void Print(string name, Action run)
    {
        var times = Enumerable.Range(0, 12).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            run();
            return watch.Elapsed.TotalMilliseconds;
        }).Skip(5).Order().ToList();
        Console.WriteLine($"| {name} | {times[times.Count / 2]:0.00} ms |");
    }
}
