using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Analysis.Terms;

/// <summary>A concordance line (keyword in context): the match with what stands left and right of it in its sentence.</summary>
/// <param name="Report">The report.</param>
/// <param name="Section">Role of the section.</param>
/// <param name="Left">Characters of the sentence before the match.</param>
/// <param name="Match">The match as printed.</param>
/// <param name="Right">Characters of the sentence after the match.</param>
/// <param name="Evidence">Version, span of the match, quote and source.</param>
public sealed record ConcordanceLine(
    ReportRecord Report, SectionRole? Section, string Left, string Match, string Right, Evidence Evidence);

/// <summary>Order of concordance lines.</summary>
public enum ConcordanceOrder
{
    /// <summary>Place in official order, year, position.</summary>
    Place,

    /// <summary>What stands left, read from the match outward.</summary>
    Left,

    /// <summary>What stands right.</summary>
    Right,

    /// <summary>Newest year first.</summary>
    Year,
}

/// <summary>Builds concordances.</summary>
public static class Concordance
{
    /// <summary>The lines of a term, each cut at its sentence.</summary>
    public static IReadOnlyList<ConcordanceLine> Lines(
        ILibraryReader library, TermScope scope, Term term, ConcordanceOrder order = ConcordanceOrder.Place)
    {
        var texts = scope.Read(library);
        var byVersion = texts.DistinctBy(t => t.Report.Version).ToDictionary(t => t.Report.Version, t => t, StringComparer.Ordinal);
        var lines = TermCounter.Mentions(texts, scope, term).Select(m => Line(byVersion[m.Report.Version].Text, m));
        return order switch
        {
            ConcordanceOrder.Left => [.. lines.OrderBy(l => Outward(l.Left), StringComparer.Ordinal)],
            ConcordanceOrder.Right => [.. lines.OrderBy(l => Folding.Fold(l.Right), StringComparer.Ordinal)],
            ConcordanceOrder.Year => [.. lines.OrderByDescending(l => l.Report.Key.Year).ThenBy(l => Places.Order(l.Report.Key.Place))],
            _ => [.. lines.OrderBy(l => Places.Order(l.Report.Key.Place)).ThenBy(l => l.Report.Key.Place, StringComparer.Ordinal).ThenBy(l => l.Report.Key.Year)],
        };
    }

    /// <summary>Some of the lines by lot, in the order of all; the same seed draws the same lines from the same list.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="seed">The seed.</param>
    public static IReadOnlyList<ConcordanceLine> Sample(IReadOnlyList<ConcordanceLine> lines, int count, int seed)
    {
        if (count >= lines.Count)
        {
            return lines;
        }

        var chosen = new HashSet<int>();
        var random = new SplitMix(seed);
        for (var last = lines.Count - count; last < lines.Count; last++)
        {
            // Floyd's draw without replacement (Bentley and Floyd 1987, Communications of the ACM 30(9)).
            var drawn = random.Below(last + 1);
            chosen.Add(chosen.Contains(drawn) ? last : drawn);
        }

        return [.. lines.Where((_, i) => chosen.Contains(i))];
    }

    // Reversed, so that the words next to the match decide first.
    private static string Outward(string left)
    {
        var characters = Folding.Fold(left).ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }

    internal static ConcordanceLine Line(string text, Mention mention) => new(
        mention.Report,
        mention.Section,
        text[mention.Sentence.Start..mention.Span.Start],
        mention.Span.Of(text),
        text[mention.Span.End..Math.Max(mention.Span.End, mention.Sentence.End)],
        new Evidence(
            mention.Report.Version, mention.Span.Start, mention.Span.Length, mention.Span.Of(text), mention.Report.Source));
}
