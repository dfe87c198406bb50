using Lianghui.Extraction.Targets;

namespace Lianghui.Extraction.Articles;

/// <summary>A target of a place as the press tells it, before the report's text is out.</summary>
/// <param name="Place">Code of the place; <c>CN</c> for the nation.</param>
/// <param name="Year">The year it is for.</param>
/// <param name="Target">The target; its span lies in the article.</param>
public sealed record PressTarget(string Place, int Year, Target Target);
