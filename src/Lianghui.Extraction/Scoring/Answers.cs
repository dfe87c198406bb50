namespace Lianghui.Extraction.Scoring;

/// <summary>Compares two lists of answers, each a place and a key that stands for the whole answer.</summary>
internal static class Answers
{
    /// <summary>Scores a list against another; equal answers are paired one to one.</summary>
    public static ScoreRow Compare(
        string table, string measure, IEnumerable<(string Place, string Key)> gold, IEnumerable<(string Place, string Key)> coded)
    {
        var (expected, found) = (gold.ToList(), coded.ToList());
        var open = expected.GroupBy(a => a).ToDictionary(g => g.Key, g => g.Count());
        var right = 0;
        var differences = new List<string>();
        foreach (var answer in found)
        {
            if (open.GetValueOrDefault(answer) > 0)
            {
                open[answer]--;
                right++;
            }
            else
            {
                differences.Add($"{answer.Place} + {answer.Key}");
            }
        }

        differences.AddRange(open.SelectMany(o => Enumerable.Repeat($"{o.Key.Place} − {o.Key.Key}", o.Value)));
        differences.Sort(StringComparer.Ordinal);
        return new ScoreRow(table, measure, right, expected.Count, found.Count, differences);
    }
}
