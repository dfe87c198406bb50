namespace Lianghui.Web.Pages;

/// <summary>What happened to a run of characters between two sentences.</summary>
public enum DiffKind
{
    /// <summary>Both have it.</summary>
    Same,

    /// <summary>Only the first has it.</summary>
    Left,

    /// <summary>Only the second has it.</summary>
    Right,
}

/// <summary>Marks what differs between two sentences, by their longest common subsequence of characters.</summary>
internal static class WordDiff
{
    private const int Longest = 600;

    /// <summary>Runs in order; sentences beyond 600 characters are shown whole on each side.</summary>
    internal static IReadOnlyList<(DiffKind Kind, string Text)> Of(string left, string right)
    {
        if (left.Length > Longest || right.Length > Longest)
        {
            return [(DiffKind.Left, left), (DiffKind.Right, right)];
        }

        var table = Lengths(left, right);
        var runs = new List<(DiffKind Kind, string Text)>();
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                Add(runs, DiffKind.Same, left[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j == right.Length || (i < left.Length && table[i + 1, j] >= table[i, j + 1]))
            {
                Add(runs, DiffKind.Left, left[i++]);
            }
            else
            {
                Add(runs, DiffKind.Right, right[j++]);
            }
        }

        return runs;
    }

    private static int[,] Lengths(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                table[i, j] = left[i] == right[j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table;
    }

    private static void Add(List<(DiffKind Kind, string Text)> runs, DiffKind kind, char c)
    {
        if (runs.Count > 0 && runs[^1].Kind == kind)
        {
            runs[^1] = (kind, runs[^1].Text + c);
        }
        else
        {
            runs.Add((kind, c.ToString()));
        }
    }
}
