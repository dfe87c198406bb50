using Lianghui.Corpus;
using Lianghui.Extraction.Sections;
using Lianghui.Matching;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>A report's text, folded once, with its sections.</summary>
public sealed class ScopedText
{
    private readonly Lazy<string> _text;
    private readonly Lazy<string> _folded;

    /// <summary>A text to be scanned.</summary>
    public ScopedText(ReportRecord report, string text, IReadOnlyList<Section> sections)
    {
        (Report, Sections) = (report, sections);
        _text = new Lazy<string>(text);
        _folded = new Lazy<string>(() => Folding.Fold(text));
        Place = new TextPlace(() => Folded, null);
    }

    /// <summary>A text of an index; it is read from the library only where something is quoted.</summary>
    public ScopedText(ReportRecord report, Func<string> text, IReadOnlyList<Section> sections, PhraseIndex index, int document)
    {
        (Report, Sections) = (report, sections);
        _text = new Lazy<string>(text);
        _folded = new Lazy<string>(() => index.Text(document));
        Place = new TextPlace(() => Folded, document);
        Index = index;
    }

    /// <summary>The report.</summary>
    public ReportRecord Report { get; }

    /// <summary>The stored text.</summary>
    public string Text => _text.Value;

    /// <summary>The folded text; same offsets.</summary>
    public string Folded => _folded.Value;

    /// <summary>Sections in order.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The index that holds it; null where it is scanned.</summary>
    public PhraseIndex? Index { get; }

    internal TextPlace Place { get; }

    /// <summary>Role of the section at an offset; the annex also where only its start is known.</summary>
    public SectionRole? RoleAt(int offset)
    {
        foreach (var section in Sections)
        {
            if (section.Span.Contains(offset))
            {
                return section.Role;
            }
        }

        return Uncut(offset);
    }

    /// <summary>The whole text as consecutive stretches, each of one role; null for what is not cut into sections.</summary>
    public IEnumerable<(SectionRole? Role, TextSpan Span)> Stretches()
    {
        var at = 0;
        foreach (var section in Sections.OrderBy(s => s.Span.Start))
        {
            foreach (var gap in Gap(at, section.Span.Start))
            {
                yield return gap;
            }

            yield return (section.Role, TextSpan.Between(Math.Max(at, section.Span.Start), Math.Max(at, section.Span.End)));
            at = Math.Max(at, section.Span.End);
        }

        foreach (var gap in Gap(at, Folded.Length))
        {
            yield return gap;
        }
    }

    private SectionRole? Uncut(int offset) => Report.AnnexStart is { } start && offset >= start ? SectionRole.Annex : null;

    private IEnumerable<(SectionRole?, TextSpan)> Gap(int start, int end)
    {
        if (start >= end)
        {
            yield break;
        }

        var cut = Math.Clamp(Report.AnnexStart ?? end, start, end);
        if (cut > start)
        {
            yield return (null, TextSpan.Between(start, cut));
        }

        if (cut < end)
        {
            yield return (SectionRole.Annex, TextSpan.Between(cut, end));
        }
    }
}
