using Lianghui.Text;

namespace Lianghui.Extraction.People;

/// <summary>A person named with an office or position.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Office">Office or position as printed; null where the text gives none.</param>
/// <param name="Place">Code of the place the office belongs to; <c>CN</c> for the nation; null where unknown.</param>
/// <param name="Role"><c>official</c>, <c>expert</c> or <c>other</c>.</param>
/// <param name="Span">The name.</param>
/// <param name="OfficeSpan">The office; null without one.</param>
public sealed record Person(string Name, string? Office, string? Place, string Role, TextSpan Span, TextSpan? OfficeSpan);
