namespace Lianghui.Extraction.Statements;

/// <summary>What stands between an indicator and its value and has numbers of its own: 进出口在基数高出3成的情况下增长2%.</summary>
internal static class Circumstance
{
    private const int Longest = 40;

    private static readonly string[] Ends = ["情况下", "背景下", "条件下", "前提下", "压力下", "影响下", "形势下", "基础上"];

    /// <summary>How many characters it takes; 0 if none begins there, or it has no number that could be taken for a value.</summary>
    /// <param name="words">Folded text from its first character to the end of the clause.</param>
    internal static int Length(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || words[0] != '在')
        {
            return 0;
        }

        words = words[..Math.Min(Longest, words.Length)];
        foreach (var end in Ends)
        {
            if (words.IndexOf(end, StringComparison.Ordinal) is > 1 and var at && words[..at].ContainsAnyInRange('0', '9'))
            {
                return at + end.Length;
            }
        }

        return 0;
    }
}
