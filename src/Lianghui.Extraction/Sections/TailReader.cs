namespace Lianghui.Extraction.Sections;

/// <summary>Reads what follows the last entry of the tasks: livelihood projects, the government's own building, the last call.</summary>
internal static class TailReader
{
    private const int FewestGovernmentWords = 3;
    private const int ShortestGovernment = 120;
    private const int LongestClosing = 2_600;
    private static readonly string[] GovernmentWords =
    [
        "政府自身建设", "两个确立", "两个维护", "依法行政", "党风廉政", "廉政", "反腐", "八项规定", "法治政府", "过紧日子", "形式主义", "政府系统",
        "从严治党", "作风", "廉洁", "政绩观", "执行力", "清正", "政务公开", "服务型政府", "担当作为", "权力运行", "公务员", "勤政", "人民满意", "人民政府", "拒腐", "政府形象",
    ];

    private static readonly string[] OtherWork = ["国防", "双拥", "工青妇", "群团", "红十字", "侨务", "地方志", "参事", "军队"];

    /// <summary>First block of the unnumbered government paragraphs in a stretch; -1 without any.</summary>
    public static int Government(Outline outline, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (outline.Folded(i).StartsWith("各位代表") && IsAddressOnGovernment(outline, i, to))
            {
                return i;
            }

            if (IsGovernment(outline, i, to))
            {
                while (i > from && (IntroducesGovernment(outline, i - 1) || IsOfGovernment(outline, i, i - 1)))
                {
                    i--;
                }

                return i;
            }
        }

        return -1;
    }

    /// <summary>First block of the last call in a stretch; -1 without one.</summary>
    /// <param name="outline">The report.</param>
    /// <param name="from">First block that can be it.</param>
    /// <param name="to">Index after the last block.</param>
    /// <param name="afterGovernment">Whether the stretch follows the government's paragraphs: the next salutation is then the last call.</param>
    public static int Closing(Outline outline, int from, int to, bool afterGovernment)
    {
        var salutations = Enumerable.Range(from, Math.Max(0, to - from)).Where(i => outline.Folded(i).StartsWith("各位代表")).ToList();
        if (afterGovernment)
        {
            var next = salutations.FindIndex(i => !IsGovernment(outline, SayingOf(outline, i, to), to) && !IsOtherWork(outline, SayingOf(outline, i, to)));
            if (next >= 0)
            {
                return salutations[next];
            }
        }

        var last = salutations.FindLastIndex(i => IsCall(outline, i, to) && outline.Blocks[to - 1].Span.End - outline.Blocks[i].Span.Start <= LongestClosing);
        if (last >= 0)
        {
            return salutations[last];
        }

        for (var i = to - 1; i >= Math.Max(from, to - 6); i--)
        {
            if (IsCallBlock(outline.Folded(i)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The livelihood list in a stretch, as first block and end; -1 without one.</summary>
    public static (int First, int End) Livelihood(Outline outline, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsLivelihood(outline, i) && HasList(outline, i, to))
            {
                var end = i + 1;
                while (end < to && !outline.Folded(end).StartsWith("各位代表") && outline.Blocks[end].Marker.Kind != MarkerKind.Paren
                    && (outline.Blocks[end].Marker.Kind is MarkerKind.Arabic or MarkerKind.Yi || IsOfLivelihood(outline.Folded(end))))
                {
                    end++;
                }

                return (i, end);
            }
        }

        return (-1, -1);
    }

    /// <summary>A salutation on a line of its own, or a short paragraph that turns to the government's own building.</summary>
    private static bool IntroducesGovernment(Outline outline, int block)
    {
        var words = outline.Folded(block);
        return outline.IsSalutation(block)
            || (words.StartsWith("各位代表") && words.Length < ShortestGovernment
                && (words.Contains("自身建设", StringComparison.Ordinal) || words.Contains("政府建设", StringComparison.Ordinal)));
    }

    /// <summary>An address that speaks of the government's own building, be it one paragraph or broken into sentences.</summary>
    private static bool IsAddressOnGovernment(Outline outline, int block, int to)
    {
        var end = block + 1;
        while (end < to && !outline.Folded(end).StartsWith("各位代表"))
        {
            end++;
        }

        var span = Lianghui.Text.TextSpan.Between(outline.Blocks[block].Span.Start, outline.Blocks[end - 1].Span.End);
        return span.Length is >= ShortestGovernment and <= LongestClosing
            && Count(outline.Text.Folded.AsSpan(span.Start, span.Length)) >= FewestGovernmentWords;
    }

    /// <summary>Before a paragraph that is not addressed to the deputies: another on the government without a number.</summary>
    private static bool IsOfGovernment(Outline outline, int next, int block) =>
        !IsAddressed(outline, next) && outline.Blocks[block].Marker.Kind == MarkerKind.None
        && (Count(outline.Folded(block)) >= 1 || outline.Folded(block).Contains("政府", StringComparison.Ordinal));

    private static int Count(ReadOnlySpan<char> words)
    {
        var count = 0;
        foreach (var word in GovernmentWords)
        {
            count += words.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }

    private static bool IsGovernment(Outline outline, int block, int to)
    {
        var words = outline.Folded(block);
        if (words.Length < ShortestGovernment || block >= to)
        {
            return false;
        }

        var count = Count(words);
        return count >= FewestGovernmentWords && (IsAddressed(outline, block) || count >= 2 * FewestGovernmentWords || TurnsToGovernment(words));
    }

    /// <summary>A lead of the last entry speaks of one side of the government's work; a paragraph of its own is addressed to the deputies.</summary>
    private static bool IsAddressed(Outline outline, int block) =>
        outline.Folded(block).StartsWith("各位代表")
        || (block > 0 && (outline.IsSalutation(block - 1) || IntroducesGovernment(outline, block - 1)));

    private static bool TurnsToGovernment(ReadOnlySpan<char> words)
    {
        var start = words[..Math.Min(60, words.Length)];
        return start.Contains("政府工作", StringComparison.Ordinal) || start.Contains("自身建设", StringComparison.Ordinal)
            || start.Contains("政府建设", StringComparison.Ordinal) || start.Contains("新使命", StringComparison.Ordinal);
    }

    /// <summary>The block that speaks: the one after a salutation on a line of its own.</summary>
    private static int SayingOf(Outline outline, int block, int to) =>
        outline.IsSalutation(block) && block + 1 < to ? block + 1 : block;

    /// <summary>Defence, mass organisations and other work that is named in passing.</summary>
    private static bool IsOtherWork(Outline outline, int block)
    {
        var words = outline.Folded(block);
        foreach (var word in OtherWork)
        {
            if (words.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCall(Outline outline, int block, int to)
    {
        for (var i = block; i < to; i++)
        {
            if (IsCallBlock(outline.Folded(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCallBlock(ReadOnlySpan<char> words) =>
        words.Contains("让我们", StringComparison.Ordinal) || words.Contains("周围", StringComparison.Ordinal)
        || words.Contains("奋斗!", StringComparison.Ordinal) || words.Contains("而奋斗", StringComparison.Ordinal);

    /// <summary>A paragraph of its own that presents the projects; 办好十件民生实事。 at the head of a paragraph is a lead of a task.</summary>
    private static bool IsLivelihood(Outline outline, int block)
    {
        var words = outline.Folded(block);
        var start = words[..Math.Min(words.Length, 130)];
        return (words.StartsWith("各位代表") || words.StartsWith("今年") || words.StartsWith("我们"))
            && (start.Contains("实事", StringComparison.Ordinal) || start.Contains("民心工程", StringComparison.Ordinal)
                || start.Contains("民生项目", StringComparison.Ordinal));
    }

    private static bool HasList(Outline outline, int block, int to)
    {
        var numbered = 0;
        for (var i = block + 1; i < Math.Min(to, block + 4); i++)
        {
            numbered += outline.Blocks[i].Marker.Kind is MarkerKind.Arabic or MarkerKind.Yi ? 1 : 0;
        }

        var words = outline.Folded(block);
        return numbered >= 3 || words.Count(';') >= 4 || words.Count('。') >= 8
            || (words.Contains("一是", StringComparison.Ordinal) && words.Contains("三是", StringComparison.Ordinal))
            || (words.Contains("(1)", StringComparison.Ordinal) && words.Contains("(3)", StringComparison.Ordinal));
    }

    private static bool IsOfLivelihood(ReadOnlySpan<char> words) => words[..Math.Min(30, words.Length)].Contains("实事", StringComparison.Ordinal);
}
