using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lianghui.Extraction;
using Lianghui.Extraction.Targets;
using Lianghui.Text;

namespace Lianghui.Bench;

/// <summary>The target grammar, and the whole coding, over the reports of 2025 on one thread; the rival finds the numbers only.</summary>
internal static class ExtractionBench
{
    public static void Run(string corpus)
    {
        var reports = Directory.GetFiles(Path.Combine(corpus, "reports", "2025"), "*.txt").Order()
            .Select(f => StoredText.Parse(File.ReadAllText(f))).Select(t => (Text: t, Coded: ReportCoder.Code(t))).ToList();
        var megabytes = reports.Sum(r => Encoding.UTF8.GetByteCount(r.Text.Value)) / 1e6;
        var rival = new System.Text.RegularExpressions.Regex("[\\u4e00-\\u9fff]{2,12}增长[0-9.]+[%％](?:左右|以上|以内)?", System.Text.RegularExpressions.RegexOptions.Compiled, TimeSpan.FromSeconds(10));
        Console.WriteLine("| what | MB/s |\n|---|---|");
        Print("target grammar", megabytes, () => reports.ForEach(r => TargetReader.Read(r.Text, r.Coded.Metadata, r.Coded.Sections, [])));
        Print("whole coding of a report", megabytes, () => reports.ForEach(r => ReportCoder.Code(r.Text)));
        Print("rival: one compiled regular expression, no section, no codes", megabytes, () => reports.ForEach(r => rival.Count(r.Text.Value)));
    }

    // The runtime compiles anew what runs often, in the background and a while later: what is timed before that is the first, slow code.
    private static void Print(string name, double megabytes, Action run)
    {
        var times = new List<double>();
        for (var (all, warm) = (Stopwatch.StartNew(), TimeSpan.FromSeconds(3)); times.Count < 15;)
        {
            var watch = Stopwatch.StartNew();
            run();
            if (all.Elapsed > warm)
            {
                times.Add(watch.Elapsed.TotalSeconds);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {megabytes / times.Order().ElementAt(times.Count / 2):0} |"));
    }
}
