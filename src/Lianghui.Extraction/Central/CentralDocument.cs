using Lianghui.Text;

namespace Lianghui.Extraction.Central;

/// <summary>What a central document says of itself: who spoke, when, and which year's work it steers.</summary>
/// <param name="Body">Code: <c>economic-work-conference</c>, <c>rural-work-conference</c>, <c>plenum</c>, <c>politburo</c>, <c>central-committee</c>, <c>state-council</c> or <c>conference</c>.</param>
/// <param name="From">First day; null where no year is told.</param>
/// <param name="Until">Last day, or the day of adoption or release; null where no year is told.</param>
/// <param name="Year">The year whose work it steers: a conference of December 2024 steers 2025; null where nothing tells it.</param>
/// <param name="Title">The document's title as printed, else the conference's name; null without one.</param>
public sealed record CentralDocument(string Body, DateOnly? From, DateOnly? Until, int? Year, string? Title);

/// <summary>A formula of a central document: a phrase that reports can take up as it stands.</summary>
/// <param name="Words">Its characters, without the quotation marks.</param>
/// <param name="Kind"><c>quoted</c> for words in quotation marks, <c>named</c> for a campaign, an economy or a system with a name of its own, <c>clause</c> for a clause of a few characters.</param>
/// <param name="Span">Where it first stands.</param>
public sealed record Formula(string Words, string Kind, TextSpan Span);
