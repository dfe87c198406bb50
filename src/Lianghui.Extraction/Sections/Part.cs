namespace Lianghui.Extraction.Sections;

/// <summary>A part of the first level: from its heading to the next one.</summary>
/// <param name="First">Index of the heading's block.</param>
/// <param name="End">Index after the last block.</param>
/// <param name="Role">What it is, as its heading and first lines say.</param>
/// <param name="Generic">Whether the heading names only a kind of content (2025年重点工作), not a subject.</param>
internal sealed record Part(int First, int End, PartRole Role, bool Generic);

/// <summary>What a part of the first level holds.</summary>
internal enum PartRole
{
    /// <summary>What was done.</summary>
    Review,

    /// <summary>What was done in a plan and what the next one holds.</summary>
    ReviewThenOutlook,

    /// <summary>The next plan or the coming term.</summary>
    Outlook,

    /// <summary>This year's requirements, targets or tasks.</summary>
    ThisYear,

    /// <summary>The government's own building.</summary>
    Government,

    /// <summary>The last call.</summary>
    Closing,
}
