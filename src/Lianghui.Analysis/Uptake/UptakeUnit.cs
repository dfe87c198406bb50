using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>A sentence whose uptake is measured, or a task's heading.</summary>
/// <param name="Task">Rank of its task; null outside the tasks.</param>
/// <param name="Heading">Whether it is the task's heading.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Normal">Its characters without lead-in and punctuation.</param>
/// <param name="Measures">Numbers of the measures that it names; null where only its wording is to be measured.</param>
internal sealed record UptakeUnit(int? Task, bool Heading, TextSpan Span, NormalText Normal, IReadOnlyList<int>? Measures = null);

/// <summary>What a report takes up of one unit.</summary>
/// <param name="Unit">Number of the unit.</param>
/// <param name="Task">Rank of its task; null outside the tasks.</param>
/// <param name="Heading">Whether it is a task's heading.</param>
/// <param name="Place">The report's place.</param>
/// <param name="Status"><c>verbatim</c>, <c>near</c> or <c>absent</c>.</param>
/// <param name="Share">Share of the unit's characters in strings that the best sentence shares, 0 to 1.</param>
/// <param name="Score">The score of nearness.</param>
/// <param name="Longest">The longest shared string; null where the two share none of four characters.</param>
/// <param name="From">The unit in the central document.</param>
/// <param name="Evidence">The report's best sentence; null where it is absent.</param>
public sealed record UptakeCell(
    int Unit, int? Task, bool Heading, string Place, string Status, double Share, double Score, string? Longest, Evidence From, Evidence? Evidence);
