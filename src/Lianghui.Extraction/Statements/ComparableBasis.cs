using System.Buffers;

namespace Lianghui.Extraction.Statements;

/// <summary>Whether a value is told on the basis of the year before (同口径).</summary>
public static class ComparableBasis
{
    private static readonly SearchValues<string> Words = SearchValues.Create(["同口径", "同一口径", "可比口径", "可比增长", "同比口径"], StringComparison.Ordinal);

    /// <summary><c>comparable</c> where the words of a clause say so; else null.</summary>
    /// <param name="clause">The clause, folded or as printed.</param>
    public static string? Of(ReadOnlySpan<char> clause) => clause.ContainsAny(Words) ? "comparable" : null;
}
