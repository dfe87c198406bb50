using System.Text;

namespace Lianghui.Matching;

/// <summary>
/// Finds every string of a length that occurs in enough documents of some group, each in its longest form: nested strings with the
/// same occurrences are merged into the longest one (right- and left-maximal strings of the suffix table's LCP intervals;
/// Abouelhoda, Kurtz and Ohlebusch 2004, Journal of Discrete Algorithms 2).
/// </summary>
public sealed class RepeatedStrings
{
    private readonly SuffixTable _table;
    private readonly int[] _documentAt;
    private readonly int[] _groupOf;
    private readonly int _groups;
    private readonly int[] _seen;
    private readonly int[] _leftSeen = new int[char.MaxValue + 1];
    private int _stamp;

    private RepeatedStrings(IReadOnlyList<GroupedText> texts, Func<char, bool> inString)
    {
        var joined = new StringBuilder();
        var documents = new List<int>();
        for (var d = 0; d < texts.Count; d++)
        {
            foreach (var c in texts[d].Text)
            {
                joined.Append(inString(c) ? c : '\0');
            }

            joined.Append('\0');
            documents.AddRange(Enumerable.Repeat(d, texts[d].Text.Length + 1));
        }

        _table = SuffixTable.Build(joined.ToString());
        _documentAt = [.. documents];
        _groupOf = [.. texts.Select(t => t.Group)];
        _groups = texts.Count == 0 ? 0 : _groupOf.Max() + 1;
        _seen = new int[texts.Count];
    }

    /// <summary>Finds the strings.</summary>
    /// <param name="texts">Folded texts with their groups.</param>
    /// <param name="inString">Whether a character can be part of a string (not punctuation).</param>
    /// <param name="minLength">Shortest string, in characters.</param>
    /// <param name="maxLength">Longest string, at most <see cref="SuffixTable.Depth"/> − 1.</param>
    /// <param name="minDocuments">Least number of documents, in at least one group.</param>
    public static IReadOnlyList<RepeatedString> Find(
        IReadOnlyList<GroupedText> texts, Func<char, bool> inString, int minLength, int maxLength, int minDocuments) =>
        new RepeatedStrings(texts, inString).Intervals(minLength, Math.Min(maxLength, SuffixTable.Depth - 1), minDocuments);

    private List<RepeatedString> Intervals(int minLength, int maxLength, int minDocuments)
    {
        var found = new List<RepeatedString>();
        var open = new Stack<(int Start, int Length)>();
        var order = _table.Order;
        for (var i = 1; i <= order.Length; i++)
        {
            var common = i < order.Length ? _table.Common(order[i - 1], order[i]) : 0;
            var start = i - 1;
            while (open.Count > 0 && open.Peek().Length > common)
            {
                (start, var length) = open.Pop();
                if (length >= minLength && length <= maxLength && i - start >= minDocuments
                    && Describe(start, i, length, minDocuments) is { } found1)
                {
                    found.Add(found1);
                }
            }

            if (common > 0 && (open.Count == 0 || open.Peek().Length < common))
            {
                open.Push((start, common));
            }
        }

        return found;
    }

    private RepeatedString? Describe(int start, int end, int length, int minDocuments)
    {
        var order = _table.Order;
        var documents = new int[_groups];
        var occurrences = new int[_groups];
        _stamp++;
        for (var i = start; i < end; i++)
        {
            var document = _documentAt[order[i]];
            occurrences[_groupOf[document]]++;
            if (_seen[document] != _stamp)
            {
                _seen[document] = _stamp;
                documents[_groupOf[document]]++;
            }
        }

        if (documents.Max() < minDocuments)
        {
            return null;
        }

        var left = Variety(order[start..end], -1);
        return left < 2 ? null : new RepeatedString(
            _table.Text.Substring(order[start], length), documents, occurrences, left, Variety(order[start..end], length));
    }

    private int Variety(ReadOnlySpan<int> suffixes, int offset)
    {
        _stamp++;
        var variety = 0;
        foreach (var suffix in suffixes)
        {
            var at = suffix + offset;
            var neighbour = at < 0 || at >= _table.Text.Length ? '\0' : _table.Text[at];
            if (neighbour == '\0' || _leftSeen[neighbour] != _stamp)
            {
                _leftSeen[neighbour] = _stamp;
                variety++;
            }
        }

        return variety;
    }
}
