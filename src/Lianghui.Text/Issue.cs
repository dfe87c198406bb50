namespace Lianghui.Text;

/// <summary>How grave an issue is.</summary>
public enum IssueLevel
{
    /// <summary>Worth a look; nothing is lost.</summary>
    Note,

    /// <summary>Something was not understood or left out.</summary>
    Warning,

    /// <summary>The thing asked for could not be done.</summary>
    Error,
}

/// <summary>Something that a reader or a rule did not understand; nothing is dropped in silence.</summary>
/// <param name="Code">Stable kebab-case code, such as <c>unknown-unit</c>.</param>
/// <param name="Message">For people: what was wrong, where, what to do.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Span">Where in the stored text, if anywhere.</param>
public sealed record Issue(string Code, string Message, IssueLevel Level = IssueLevel.Warning, TextSpan? Span = null);
