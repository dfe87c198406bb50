using Lianghui.Extraction.Tasks;

namespace Lianghui.Extraction.Readouts;

/// <summary>What a readout of the Central Economic Work Conference says of the coming year.</summary>
/// <param name="Year">The year that it steers.</param>
/// <param name="Ended">Last day of the conference; null where the text names none.</param>
/// <param name="Tasks">The ordered work of that year: level 1, in the order of the text; empty where it has no numbered list.</param>
public sealed record Readout(int Year, DateOnly? Ended, IReadOnlyList<TaskEntry> Tasks);
