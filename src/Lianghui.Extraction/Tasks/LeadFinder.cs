using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Tasks;

/// <summary>Finds the leads of an entry: phrases that open its paragraphs, runs of 一是 二是, or short sentences inside a long paragraph.</summary>
internal static class LeadFinder
{
    /// <summary>Most characters of a lead, its closing mark apart.</summary>
    public const int Longest = 36;

    private const int Shortest = 4;
    private const int LongestInside = 22;
    private const int ShortestBody = 36;

    /// <summary>Leads that open paragraphs.</summary>
    public static IReadOnlyList<TextSpan> Opening(Outline outline, int first, int end, TextSpan heading) =>
        [.. Enumerable.Range(first, Math.Max(0, end - first))
            .Where(i => outline.Blocks[i].Span.Start >= heading.End)
            .Select(i => (Block: i, Lead: LeadOf(outline, i)))
            .Where(l => l.Lead is { } lead && (HasBody(outline, l.Block, lead) || IsHeadLine(outline, l.Block, end)))
            .Select(l => l.Lead!.Value)];

    /// <summary>Leads on lines of their own, each with a paragraph below.</summary>
    public static IReadOnlyList<TextSpan> Lines(Outline outline, int first, int end, TextSpan heading) =>
        [.. Enumerable.Range(first, Math.Max(0, end - first - 1))
            .Where(i => outline.Blocks[i].Span.Start >= heading.End && outline.Blocks[i + 1].Span.Length > Longest)
            .Select(i => (Block: i, Lead: LeadOf(outline, i)))
            .Where(l => l.Lead is { } lead && !HasBody(outline, l.Block, lead))
            .Select(l => l.Lead!.Value)];

    /// <summary>Phrases after 一是, 二是 … inside one paragraph.</summary>
    public static IReadOnlyList<TextSpan> Runs(Outline outline, int first, int end, TextSpan heading)
    {
        for (var block = first; block < end; block++)
        {
            var span = outline.Blocks[block].Span;
            var run = Run(outline.Text.Folded, Math.Max(span.Start, Math.Min(heading.End, span.End)), span.End);
            if (run.Count >= 2 && !outline.Folded(block).Contains("实事", StringComparison.Ordinal))
            {
                return run;
            }
        }

        return [];
    }

    /// <summary>Short sentences without a comma that a longer one follows, where a report sets its leads inside long paragraphs.</summary>
    public static IReadOnlyList<TextSpan> Inside(Outline outline, int first, int end, TextSpan heading)
    {
        var leads = new List<TextSpan>();
        for (var block = first; block < end; block++)
        {
            var span = outline.Blocks[block].Span;
            var from = Math.Max(span.Start, Math.Min(heading.End + 1, span.End));
            while (from < span.End)
            {
                var stop = outline.Text.Folded.IndexOf('。', from, span.End - from);
                stop = stop < 0 ? span.End : stop;
                if (IsShortSentence(outline.Text.Folded, from, stop, span.End))
                {
                    leads.Add(TextSpan.Between(from, stop));
                }

                from = stop + 1;
            }
        }

        return leads;
    }

    private static bool IsShortSentence(string folded, int from, int stop, int end)
    {
        var words = folded.AsSpan(from, stop - from);
        var next = stop + 1 >= end ? -1 : folded.IndexOf('。', stop + 1, end - stop - 1);
        return words.Length is >= 6 and <= LongestInside && !words.Contains(',') && !words.ContainsAnyInRange('0', '9')
            && next - stop > ShortestBody && LeadWords.IsLead(words);
    }

    private static List<TextSpan> Run(string folded, int from, int end)
    {
        var leads = new List<TextSpan>();
        for (var at = from; at < end - 3; at++)
        {
            var marker = MarkerReader.Read(folded.AsSpan(at, end - at));
            if (marker.Kind == MarkerKind.Yi && marker.Number == leads.Count + 1 && (at == from || folded[at - 1] is '。' or ';' or ':' or ','))
            {
                var start = at + marker.Length;
                var words = folded.AsSpan(start, end - start);
                var stop = words.IndexOfAny('。', ':', ';');
                stop = stop is > 0 and <= Longest ? stop : words[..Math.Min(words.Length, Longest + 1)].IndexOf(',');
                if (stop >= Shortest)
                {
                    leads.Add(new TextSpan(start, stop));
                }
            }
        }

        return leads;
    }

    /// <summary>Whether more follows the lead in its paragraph.</summary>
    private static bool HasBody(Outline outline, int block, TextSpan lead) => outline.Blocks[block].Span.End > lead.End + 1;

    /// <summary>A line of its own is a lead if a body without a lead follows; else it is a sentence between leads.</summary>
    private static bool IsHeadLine(Outline outline, int block, int end) =>
        block + 1 < end && outline.Blocks[block + 1].Span.Length > Longest && LeadOf(outline, block + 1) is null;

    /// <summary>The lead of a block: the phrase up to the first 。 or ：, if it is short enough and says what will be done.</summary>
    private static TextSpan? LeadOf(Outline outline, int block)
    {
        var words = outline.Words(block);
        var stop = words[..Math.Min(words.Length, Longest + 1)].IndexOfAny('。', ':');
        var length = stop >= 0 ? stop : words.Length <= Longest && outline.IsLine(block, Longest + 8) ? words.Length : -1;
        var start = outline.Blocks[block].Span.Start + outline.Blocks[block].Marker.Length;
        var statement = length >= 0 && length + 1 < words.Length && words[(length + 1)..].StartsWith("我们");
        return length >= Shortest && !statement && !outline.IsSalutation(block) && LeadWords.IsLead(words[..length])
            ? new TextSpan(start, length) : null;
    }
}
