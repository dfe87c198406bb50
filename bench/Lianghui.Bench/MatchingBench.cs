using System.Buffers;
using System.Diagnostics;
using System.Text;
using Lianghui.Matching;

namespace Lianghui.Bench;

/// <summary>Many phrases over a large text, with rivals in the same run; MB/s of UTF-8-equivalent text, one thread, medians.</summary>
internal static class MatchingBench
{
    public static void Run(string corpus, string work, int megabytes)
    {
        var reports = Texts.Reshuffled(Directory.GetFiles(Path.Combine(corpus, "reports", "2025"), "*.txt").Order(), megabytes * 1_000_000L);
        var foreign = Texts.Reshuffled(new[] { "city", "national", "central" }
            .SelectMany(f => Directory.GetFiles(Path.Combine(corpus, f), "*.txt", SearchOption.AllDirectories)).Order(), megabytes * 1_000_000L);
        Console.WriteLine($"| counting many phrases, MB/s | {string.Join(" | ", new[] { "foreign", "reports" }.SelectMany(t => new[] { 200, 2000, 16000 }.Select(n => $"{t} {n}")))} |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var cases = new[] { (Name: "foreign", Text: foreign), (Name: "reports", Text: reports) }
            .SelectMany(t => new[] { 200, 2000, 16000 }.Select(n => new Case(t.Name, t.Text, Texts.Phrases(reports, n), work))).ToList();
        Row("Lianghui", cases, c => Ours(c, PhraseMatcher.Build(c.Phrases)));
        Row("Lianghui, scalar filter", cases, c => Ours(c, new FilterMatcher(new PhraseSet(c.Phrases))));
        Row("Hyperscan (Debian)", cases, c => c.External(Path.Combine(work, "hyperscan"), [c.PhraseFile, c.TextFile]));
        Row("ripgrep -F -f --count-matches -j1", cases, c => c.External("rg", ["-F", "-f", c.PhraseFile, "--count-matches", "-j1", "--no-mmap", c.TextFile]));
        Row(".NET SearchValues<string>", cases, c => SearchValuesOf(c));
        Row("Python str.count loop", cases, c => c.Phrases.Count > 2000 ? null : c.External("python3", [Path.Combine(work, "count.py"), c.PhraseFile, c.TextFile], sample: true));
    }

    private static void Row(string name, IReadOnlyList<Case> cases, Func<Case, double?> measure) =>
        Console.WriteLine($"| {name} | {string.Join(" | ", cases.Select(c => measure(c) is { } speed ? speed.ToString("0") : "–"))} |");

    private static double? Ours(Case c, IPhraseMatcher matcher) => c.Median(() =>
    {
        var sink = new CountingSink(new long[c.Phrases.Count]);
        matcher.Match(c.Text, ref sink);
    });

    private static double? SearchValuesOf(Case c)
    {
        var values = SearchValues.Create([.. c.Phrases], StringComparison.Ordinal);
        return c.Median(() =>
        {
            var rest = c.Text.AsSpan();
            for (int at; (at = rest.IndexOfAny(values)) >= 0;)
            {
                rest = rest[(at + 1)..];
            }
        }, runs: 1);
    }

    private sealed class Case
    {
        private readonly long _bytes;
        private readonly string _sampleFile;
        private readonly long _sampleBytes;

        public Case(string name, string text, List<string> phrases, string work)
        {
            (Text, Phrases) = (text, phrases);
            TextFile = Path.Combine(work, name + ".txt");
            PhraseFile = Path.Combine(work, $"{name}-{phrases.Count}.phrases");
            _sampleFile = Path.Combine(work, name + ".sample.txt");
            File.WriteAllText(TextFile, text, new UTF8Encoding(false));
            File.WriteAllLines(PhraseFile, phrases, new UTF8Encoding(false));
            File.WriteAllText(_sampleFile, text[..Math.Min(text.Length, 2_000_000)], new UTF8Encoding(false));
            _bytes = new FileInfo(TextFile).Length;
            _sampleBytes = new FileInfo(_sampleFile).Length;
        }

        public string Text { get; }

        public List<string> Phrases { get; }

        public string TextFile { get; }

        public string PhraseFile { get; }

        public double Median(Action run, int runs = 5)
        {
            var times = Enumerable.Range(0, runs + (runs > 1 ? 2 : 0)).Select(_ =>
            {
                var watch = Stopwatch.StartNew();
                run();
                return watch.Elapsed.TotalSeconds;
            }).Skip(runs > 1 ? 2 : 0).Order().ToList();
            return _bytes / 1e6 / times[times.Count / 2];
        }

        // A rival that prints "seconds N" is taken at its word (compilation apart); others are timed as a whole process. Median of three.
        public double? External(string program, IReadOnlyList<string> arguments, bool sample = false) =>
            Enumerable.Range(0, sample ? 1 : 3).Select(_ => Once(program, arguments, sample)).Order().ElementAt(sample ? 0 : 1);

        private double? Once(string program, IReadOnlyList<string> arguments, bool sample)
        {
            try
            {
                var files = arguments.Select(a => sample && a == TextFile ? _sampleFile : a);
                var watch = Stopwatch.StartNew();
                using var process = Process.Start(new ProcessStartInfo(program, files) { RedirectStandardOutput = true, UseShellExecute = false })!;
                var output = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                var seconds = output.StartsWith("seconds ", StringComparison.Ordinal) ? double.Parse(output.Split(' ', '\n')[1]) : watch.Elapsed.TotalSeconds;
                return process.ExitCode == 0 ? (sample ? _sampleBytes : _bytes) / 1e6 / seconds : null;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }
        }
    }
}
