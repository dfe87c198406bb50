using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Livelihood;

/// <summary>Cuts a passage of livelihood projects into pledges: by its numbers, else after a colon by semicolons, else by sentences.</summary>
internal static class PledgeCutter
{
    private const int Fewest = 3;
    private const int Shortest = 4;

    /// <summary>The pledges without their numbers.</summary>
    public static IReadOnlyList<TextSpan> Cut(string folded, TextSpan passage)
    {
        foreach (var kind in new[] { MarkerKind.Arabic, MarkerKind.Part, MarkerKind.Paren, MarkerKind.Yi })
        {
            if (Numbered(folded, passage, kind) is { Count: >= Fewest } numbered)
            {
                return numbered;
            }
        }

        return Circled(folded, passage) is { Count: >= Fewest } circled ? circled : Listed(folded, passage);
    }

    /// <summary>Pledges that follow numbers in order, at the start of a line or after a sentence.</summary>
    private static List<TextSpan> Numbered(string folded, TextSpan passage, MarkerKind kind)
    {
        var starts = new List<(int Start, int Words)>();
        for (var at = passage.Start; at < passage.End; at++)
        {
            if (at > passage.Start && folded[at - 1] is not ('\n' or '。' or ';' or ':' or ' ' or ',' or '!'))
            {
                continue;
            }

            var marker = MarkerReader.Read(folded.AsSpan(at, passage.End - at));
            if (marker.Kind == kind && marker.Number == starts.Count + 1)
            {
                starts.Add((at, at + marker.Length));
                at += Math.Max(0, marker.Length - 1);
            }
        }

        return Between(folded, passage, starts, s => s.Start, s => s.Words);
    }

    /// <summary>① to ⑳.</summary>
    private static List<TextSpan> Circled(string folded, TextSpan passage)
    {
        var starts = Enumerable.Range(passage.Start, passage.Length).Where(i => folded[i] is >= '①' and <= '⑳').ToList();
        return Between(folded, passage, starts, s => s, s => s + 1);
    }

    private static List<TextSpan> Between<T>(string folded, TextSpan passage, List<T> starts, Func<T, int> start, Func<T, int> words)
    {
        var pledges = new List<TextSpan>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? start(starts[i + 1])
                : pledges.Exists(p => folded.AsSpan(p.Start, p.Length).Contains('\n')) ? passage.End
                : LastEnd(folded, words(starts[i]), passage.End, start(starts[i]) > 0 && folded[start(starts[i]) - 1] == '\n');
            pledges.Add(Trim(folded, words(starts[i]), end));
        }

        return [.. pledges.Where(p => p.Length >= Shortest)];
    }

    /// <summary>The last pledge ends with its sentence, or with its paragraph where the others have several.</summary>
    private static int LastEnd(string folded, int from, int end, bool opensLine)
    {
        var stop = folded.IndexOf(opensLine ? '\n' : '。', from, end - from);
        return stop >= 0 ? stop : end;
    }

    private static IReadOnlyList<TextSpan> Listed(string folded, TextSpan passage)
    {
        var colon = folded.IndexOf(':', passage.Start, passage.Length);
        var stop = colon < 0 ? -1 : folded.IndexOf('。', colon, passage.End - colon);
        var items = colon < 0 ? [] : Split(folded, colon + 1, stop < 0 ? passage.End : stop, ';');
        if (items.Count >= Fewest)
        {
            return items;
        }

        var first = folded.IndexOf('。', passage.Start, passage.Length);
        var sentences = first < 0 ? [] : Split(folded, first + 1, passage.End, '。');
        return sentences.Count(s => AmountReader.Read(folded, s).Count > 0) * 2 >= sentences.Count ? sentences : [];
    }

    private static List<TextSpan> Split(string folded, int from, int to, char mark)
    {
        var spans = new List<TextSpan>();
        while (from < to)
        {
            var end = folded.IndexOf(mark, from, to - from);
            end = end < 0 ? to : end;
            spans.Add(Trim(folded, from, end));
            from = end + 1;
        }

        return [.. spans.Where(s => s.Length >= Shortest)];
    }

    private static TextSpan Trim(string folded, int from, int to)
    {
        while (from < to && (char.IsWhiteSpace(folded[from]) || folded[from] is '、' or '.'))
        {
            from++;
        }

        while (to > from && (char.IsWhiteSpace(folded[to - 1]) || folded[to - 1] is '。' or ';' or ',' or ':'))
        {
            to--;
        }

        return TextSpan.Between(from, to);
    }
}
