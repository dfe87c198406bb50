using System.Diagnostics;
using Lianghui.Matching;
using Lianghui.Text;

namespace Lianghui.Bench;

/// <summary>One phrase over all reports of two years, with FTS5 as rival, and the radar's strings over them; milliseconds, medians.</summary>
internal static class TermBench
{
    private static readonly string[] Phrases = ["低空经济", "新质生产力", "高质量发展", "专项行动", "银发经济", "以旧换新", "营商环境", "首发经济"];

    public static void Run(string corpus)
    {
        var texts = new[] { 2025, 2026 }.SelectMany((year, group) => Directory.GetFiles(Path.Combine(corpus, "reports", $"{year}"), "*.txt")
            .Order().Select(f => new GroupedText(group, Folding.Fold(StoredText.Parse(File.ReadAllText(f)).Value)))).ToList();
        while (texts.Count < 62)
        {
            texts.Add(texts[texts.Count % 31]);
        }

        Console.WriteLine($"{texts.Count} texts, {texts.Sum(t => t.Text.Length):N0} characters, SQLite {TrigramRival.Version}; a phrase: mentions by text, median of {Phrases.Length} phrases of 4 and 5 characters");
        Console.WriteLine();
        Console.WriteLine("| one phrase, warm | ms | times ours |");
        Console.WriteLine("|---|---|---|");
        OnePhrase([.. texts.Select(t => t.Text)]);
        Console.WriteLine();
        var radar = Median(() => RepeatedStrings.Find(texts, c => c is >= '一' and <= '鿿', 2, 12, 4));
        Console.WriteLine($"All repeated strings of 2 to 12 characters of two years, for the radar: {radar:0} ms");
    }

    private static void OnePhrase(IReadOnlyList<string> texts)
    {
        var index = PhraseIndex.Build([.. texts.Select((t, i) => ($"{i}", t))]);
        using var byText = new TrigramRival(texts, bySentence: false);
        using var bySentence = new TrigramRival(texts, bySentence: true);
        var ours = PerPhrase(p => Counted(index, p));
        Row("Lianghui phrase index", ours, ours);
        Row("vectorised scan (.NET IndexOf)", PerPhrase(p => Scanned(texts, p)), ours);
        Row("SQLite FTS5 trigram, a row for each sentence", PerPhrase(bySentence.Count), ours);
        Row("SQLite FTS5 trigram, a row for each report", PerPhrase(byText.Count), ours);
        foreach (var phrase in Phrases.Where(p => Scanned(texts, p) != Counted(index, p) || Counted(index, p) != bySentence.Count(p) || byText.Count(p) != bySentence.Count(p)))
        {
            throw new InvalidOperationException($"The ways of counting disagree about {phrase}.");
        }
    }

    private static long Counted(PhraseIndex index, string phrase)
    {
        var hits = index.Find(phrase);
        var (starts, total) = (new List<int>(), 0L);
        for (var i = 0; i < index.Names.Count; i++)
        {
            starts.Clear();
            hits.In(i, starts);
            total += starts.Count;
        }

        return total;
    }

    private static long Scanned(IReadOnlyList<string> texts, string phrase)
    {
        var starts = new List<int>();
        foreach (var text in texts)
        {
            Occurrences.Find(text, phrase, starts);
        }

        return starts.Count;
    }

    private static void Row(string name, double milliseconds, double ours) =>
        Console.WriteLine($"| {name} | {milliseconds:0.000} | {milliseconds / ours:0.0} |");

    private static double PerPhrase(Func<string, long> count)
    {
        // Warm: until the code has been compiled for good, which takes the runtime some calls and a tenth of a second.
        for (var warming = Stopwatch.StartNew(); warming.ElapsedMilliseconds < 500;)
        {
            count(Phrases[0]);
        }

        var medians = Phrases.Select(p => Median(() => count(p), 30)).Order().ToList();
        return medians[medians.Count / 2];
    }

    private static double Median(Action run, int runs = 7)
    {
        var times = Enumerable.Range(0, runs + 5).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            run();
            return watch.Elapsed.TotalMilliseconds;
        }).Skip(5).Order().ToList();
        return times[times.Count / 2];
    }
}
