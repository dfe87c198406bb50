using Lianghui.Analysis.Terms;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Wording;

/// <summary>Strength of wording over the texts of a scope.</summary>
public static class Strengths
{
    /// <summary>One reading for each mention, with its line, in the order of year, place and text.</summary>
    public static IReadOnlyList<(StrengthReading Reading, ConcordanceLine Line)> Of(ILibraryReader library, TermScope scope, Term term)
    {
        var texts = scope.Read(library);
        var byVersion = texts.DistinctBy(t => t.Report.Version).ToDictionary(t => t.Report.Version, StringComparer.Ordinal);
        return [.. TermCounter.Mentions(texts, scope, term).Select(m =>
            (StrengthReader.Read(byVersion[m.Report.Version].Folded, m), Concordance.Line(byVersion[m.Report.Version].Text, m)))];
    }
}
