using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Text;

namespace Lianghui.Analysis.Forecast;

/// <summary>Which terms of the lexicon a text uses, annex left out; kept by version, for a text never changes under it.</summary>
internal sealed class TermUse
{
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> _terms = new(StringComparer.Ordinal);

    /// <summary>The folded text without its annex; null where the library does not show it.</summary>
    public string? Text(ILibraryReader library, ReportRecord report)
    {
        if (!_texts.TryGetValue(report.Version, out var text))
        {
            text = library.Text(report.Version) is { } stored ? Folding.Fold(report.AnnexStart is { } annex ? stored[..annex] : stored) : null;
            _texts[report.Version] = text;
        }

        return text;
    }

    /// <summary>Ids of the terms.</summary>
    public IReadOnlySet<string> Terms(ILibraryReader library, ReportRecord report)
    {
        if (!_terms.TryGetValue(report.Version, out var terms))
        {
            terms = Text(library, report) is { } text
                ? TermLexicon.Shipped.Terms.Where(t => MentionFinder.Find(text, t).Count > 0).Select(t => t.Id).ToHashSet(StringComparer.Ordinal)
                : new HashSet<string>(StringComparer.Ordinal);
            _terms[report.Version] = terms;
        }

        return terms;
    }
}
