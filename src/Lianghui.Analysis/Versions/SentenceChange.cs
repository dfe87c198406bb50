using Lianghui.Text;

namespace Lianghui.Analysis.Versions;

/// <summary>How a sentence of one version differs from another version.</summary>
public enum ChangeKind
{
    /// <summary>It stands only in this version.</summary>
    Added,

    /// <summary>It stands only in the other version.</summary>
    Removed,

    /// <summary>Another sentence stands in its place that is mostly the same.</summary>
    Changed,
}

/// <summary>One difference between two versions of a report.</summary>
/// <param name="Kind">What happened to the sentence.</param>
/// <param name="Span">The sentence in this version; null for one that was removed.</param>
/// <param name="Before">The sentence in the other version; null for one that was added.</param>
public sealed record SentenceChange(ChangeKind Kind, TextSpan? Span, TextSpan? Before);
