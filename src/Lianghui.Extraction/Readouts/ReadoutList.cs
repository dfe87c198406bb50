using Lianghui.Text;

namespace Lianghui.Extraction.Readouts;

/// <summary>
/// Finds the numbered list of a readout: entries that begin with 一是, 二是 … or 第一, 第二 … after a sentence's end. The longest run that
/// counts up from one is the list; of two as long, the earlier, but of two that end with the same entry the one that begins later.
/// </summary>
internal static class ReadoutList
{
    private const string Numbers = "一二三四五六七八九";
    private const string Ends = "。！？；;:：\n";

    /// <summary>Heading (the first sentence, without its number), the sentence after it, and the whole entry.</summary>
    public static IReadOnlyList<(TextSpan Heading, TextSpan Body, TextSpan Whole)> Find(StoredText text)
    {
        var best = new List<(int Start, int Words)>();
        foreach (var form in Forms)
        {
            foreach (var run in Runs(text.Folded, form))
            {
                best = run.Count > best.Count || (run.Count == best.Count && run[^1] == best[^1]) ? run : best;
            }
        }

        return best.Count < 2 ? [] : [.. best.Select((e, i) => Entry(text.Folded, e, i + 1 < best.Count ? best[i + 1].Start : LineEnd(text.Folded, e.Words)))];
    }

    private static readonly Func<int, string>[] Forms = [n => Numeral(n) + "是", n => "第" + Numeral(n) + ",", n => "第" + Numeral(n) + "、"];

    private static string Numeral(int n) => n <= 9 ? Numbers[n - 1].ToString() : n == 10 ? "十" : "十" + Numbers[n - 11];

    /// <summary>The runs of one form, each as the starts of its entries and of their words.</summary>
    private static IEnumerable<List<(int Start, int Words)>> Runs(string text, Func<int, string> form)
    {
        for (var first = Next(text, form(1), 0); first >= 0; first = Next(text, form(1), first + 1))
        {
            var run = new List<(int, int)> { (first, first + form(1).Length) };
            while (run.Count < 19 && Next(text, form(run.Count + 1), run[^1].Item2) is >= 0 and var next)
            {
                run.Add((next, next + form(run.Count + 1).Length));
            }

            yield return run;
        }
    }

    /// <summary>The next place where the words stand at the beginning of a sentence or clause; -1 where there is none.</summary>
    private static int Next(string text, string words, int from)
    {
        for (var at = text.IndexOf(words, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || Ends.Contains(text[at - 1]))
            {
                return at;
            }
        }

        return -1;
    }

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    private static (TextSpan, TextSpan, TextSpan) Entry(string text, (int Start, int Words) entry, int end)
    {
        var heading = Sentence(text, entry.Words, end);
        return (heading, heading.End + 1 < end ? Sentence(text, heading.End + 1, end) : new TextSpan(end, 0), TextSpan.Between(entry.Start, end));
    }

    private static TextSpan Sentence(string text, int start, int end) =>
        text.AsSpan(start, end - start).IndexOfAny('。', ';', '\n') is >= 0 and var length ? new TextSpan(start, length) : TextSpan.Between(start, end);
}
