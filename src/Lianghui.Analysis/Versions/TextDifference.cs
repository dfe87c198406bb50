using System.Buffers;
using Lianghui.Text;

namespace Lianghui.Analysis.Versions;

/// <summary>
/// Compares two versions of a report sentence by sentence: the longest common run of sentences stays, and of what lies between, a sentence
/// that shares more than half of its pairs of characters with one on the other side is a changed one. Width of characters and spaces do
/// not count.
/// </summary>
public static class TextDifference
{
    private const double Alike = 0.5;
    private const int MostSentences = 5_000;
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?\n");

    /// <summary>The differences in the order of the text.</summary>
    /// <param name="before">The other version.</param>
    /// <param name="text">This version.</param>
    /// <exception cref="ArgumentException">A text has more than 5,000 sentences, far more than a report.</exception>
    public static IReadOnlyList<SentenceChange> Compare(string before, string text)
    {
        var (old, now) = (Sentences(before), Sentences(text));
        if (Math.Max(old.Count, now.Count) > MostSentences)
        {
            throw new ArgumentException($"A text has more than {MostSentences} sentences; reports have a tenth of it.", nameof(text));
        }

        var changes = new List<SentenceChange>();
        var (i, j) = (0, 0);
        foreach (var (atOld, atNow) in Common(old, now).Append((old.Count, now.Count)))
        {
            Between(old[i..atOld], now[j..atNow], changes);
            (i, j) = (atOld + 1, atNow + 1);
        }

        return changes;
    }

    private static void Between(List<Sentence> old, List<Sentence> now, List<SentenceChange> changes)
    {
        var left = old.ToList();
        foreach (var sentence in now)
        {
            var match = left.Select(o => (Sentence: o, Likeness: Likeness(o, sentence))).Where(o => o.Likeness > Alike).OrderByDescending(o => o.Likeness).FirstOrDefault();
            changes.Add(new SentenceChange(match.Sentence is null ? ChangeKind.Added : ChangeKind.Changed, sentence.Span, match.Sentence?.Span));
            left.Remove(match.Sentence!);
        }

        changes.AddRange(left.Select(o => new SentenceChange(ChangeKind.Removed, null, o.Span)));
    }

    // Sorensen–Dice over pairs of characters.
    private static double Likeness(Sentence a, Sentence b) => a.Pairs.Count + b.Pairs.Count == 0 ? 0
        : 2.0 * a.Pairs.Count(b.Pairs.Contains) / (a.Pairs.Count + b.Pairs.Count);

    private static List<(int Old, int Now)> Common(List<Sentence> old, List<Sentence> now)
    {
        var longest = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                longest[i, j] = old[i].Key == now[j].Key ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < old.Count && j < now.Count;)
        {
            if (old[i].Key == now[j].Key)
            {
                pairs.Add((i++, j++));
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static List<Sentence> Sentences(string text)
    {
        var sentences = new List<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(Ends) is >= 0 and var stop ? start + stop + 1 : text.Length;
            var length = end - start - (text[end - 1] == '\n' ? 1 : 0);
            if (!text.AsSpan(start, length).IsWhiteSpace())
            {
                sentences.Add(new Sentence(new TextSpan(start, length), Folding.Fold(text.Substring(start, length)).Replace(" ", "", StringComparison.Ordinal)));
            }

            start = end;
        }

        return sentences;
    }

    private sealed record Sentence(TextSpan Span, string Key)
    {
        public HashSet<(char, char)> Pairs => field ??= [.. Key.Zip(Key.Skip(1))];
    }
}
