namespace Lianghui.Documents.Html;

/// <summary>A page that holds its article twice, once for screens and once for phones: which lines are the second copy.</summary>
internal static class RepeatedText
{
    private const int LongLine = 40;
    private const int LeastRun = 600;

    /// <summary>The lines of the first copy alone.</summary>
    /// <param name="lines">All lines of the page.</param>
    /// <param name="body">Indexes of the article's lines.</param>
    internal static List<int> TakeOff(IReadOnlyList<PageLine> lines, List<int> body)
    {
        var first = body.FindIndex(i => lines[i].Text.Length >= LongLine);
        var second = first < 0 ? -1 : body.FindIndex(first + 1, i => lines[i].Text == lines[body[first]].Text);
        if (second < 0)
        {
            return body;
        }

        var run = Run(lines, body, first, second);
        var length = Enumerable.Range(second, run).Sum(i => lines[body[i]].Text.Length);
        if (length < LeastRun && first + run < second)
        {
            return body;
        }

        while (first > 0 && second > 0 && second - 1 > first && lines[body[first - 1]].Text == lines[body[second - 1]].Text)
        {
            (first, second, run) = (first - 1, second - 1, run + 1);
        }

        return [.. body.Where((_, i) => i < second || i >= second + run)];
    }

    private static int Run(IReadOnlyList<PageLine> lines, List<int> body, int first, int second)
    {
        var run = 0;
        while (first + run < second && second + run < body.Count && lines[body[first + run]].Text == lines[body[second + run]].Text)
        {
            run++;
        }

        return run;
    }
}
