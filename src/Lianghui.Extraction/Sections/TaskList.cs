namespace Lianghui.Extraction.Sections;

/// <summary>The ordered list of this year's major work.</summary>
/// <param name="Entries">Index of the block that opens each entry, in order.</param>
/// <param name="Start">Index of the block from which the tasks section runs: the heading or the line that introduces the list.</param>
/// <param name="End">Index after the last block that can belong to the last entry.</param>
/// <param name="Skipped">Numbers that the list leaves out.</param>
/// <param name="OfPlan">Whether it is a list of the coming term, because the report has none of this year.</param>
/// <param name="AreParts">Whether the entries are parts of the first level.</param>
internal sealed record TaskList(
    IReadOnlyList<int> Entries, int Start, int End, IReadOnlyList<int> Skipped, bool OfPlan = false, bool AreParts = false);
