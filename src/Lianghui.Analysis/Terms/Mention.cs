using Lianghui.Corpus;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>One occurrence of a term in a report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Section">Role of the section it stands in; null where the text is not cut into sections.</param>
/// <param name="Span">The occurrence.</param>
/// <param name="Sentence">The sentence around it.</param>
public sealed record Mention(ReportRecord Report, SectionRole? Section, TextSpan Span, TextSpan Sentence);
