using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Livelihood;

/// <summary>Reads the list of livelihood projects of the year (docs/extractors/livelihood.md).</summary>
public static class LivelihoodReader
{
    private const int Fewest = 3;
    private static readonly string[] Names = ["民生实事", "惠民实事", "为民实事", "为民办实事", "件实事", "实事项目", "利民实事", "民生工程"];

    /// <summary>The pledges; empty where the report lists none.</summary>
    public static IReadOnlyList<LivelihoodPledge> Read(StoredText text, ReportMetadata metadata, IReadOnlyList<Section> sections, List<Issue> issues)
    {
        var passage = sections.FirstOrDefault(s => s.Role == SectionRole.Livelihood)?.Span;
        var pledges = passage is { } own ? In(text, own)
            : Passages(text, sections, SectionRole.Annex).Concat(Passages(text, sections, SectionRole.Tasks))
                .Select(p => In(text, p)).FirstOrDefault(p => p.Count >= Fewest) ?? [];
        if (passage is { } lost && pledges.Count == 0)
        {
            issues.Add(new Issue("livelihood-not-read", "A section of livelihood projects could not be cut into pledges.", Span: lost));
        }

        return pledges;
    }

    private static IReadOnlyList<LivelihoodPledge> In(StoredText text, TextSpan passage) =>
        [.. PledgeCutter.Cut(text.Folded, passage).Select((span, i) =>
            new LivelihoodPledge(i + 1, span.Of(text.Value).Replace("\n", "", StringComparison.Ordinal), AmountReader.Read(text.Folded, span), span))];

    /// <summary>Paragraphs of a section that present such projects; in an annex with all that follows up to its next heading.</summary>
    private static IEnumerable<TextSpan> Passages(StoredText text, IReadOnlyList<Section> sections, SectionRole role)
    {
        foreach (var section in sections.Where(s => s.Role == role))
        {
            var inside = text.Paragraphs.Where(section.Span.Contains).ToList();
            for (var i = 0; i < inside.Count; i++)
            {
                if (Presents(text.Folded, inside[i]))
                {
                    yield return role == SectionRole.Annex ? TextSpan.Between(inside[i].Start, AnnexEnd(text, inside, i)) : inside[i];
                }
            }
        }
    }

    private static bool Presents(string folded, TextSpan paragraph)
    {
        var start = folded.AsSpan(paragraph.Start, Math.Min(paragraph.Length, 70));
        foreach (var name in Names)
        {
            var at = start.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0 && IsCounted(start[..(at + 1)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>十件民生实事, 15件重点民生实事, 十大为民办实事工程: the projects are counted.</summary>
    private static bool IsCounted(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - 14)..];
        return before.ContainsAny('件', '项', '类') || before.Contains('大');
    }

    private static int AnnexEnd(StoredText text, List<TextSpan> paragraphs, int from)
    {
        for (var i = from + 1; i < paragraphs.Count; i++)
        {
            var words = text.Folded.AsSpan(paragraphs[i].Start, paragraphs[i].Length);
            if (words.Length < 30 && (words.StartsWith("附件") || words.Contains("名词", StringComparison.Ordinal)))
            {
                return paragraphs[i - 1].End;
            }
        }

        return paragraphs[^1].End;
    }
}
