using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Extraction.Tasks;

/// <summary>Reads the leads of a task: the phrases that open its paragraphs, codebook §4.</summary>
internal static class LeadReader
{
    /// <summary>Most characters of a lead, its closing mark apart.</summary>
    public const int Longest = 36;

    private const int Shortest = 4;

    /// <summary>The leads, in order.</summary>
    /// <param name="outline">The report.</param>
    /// <param name="first">Block that opens the task.</param>
    /// <param name="end">Index after its last block.</param>
    /// <param name="parent">The task.</param>
    public static IEnumerable<TaskEntry> Read(Outline outline, int first, int end, TaskEntry parent)
    {
        var leads = Enumerable.Range(first + 1, Math.Max(0, end - first - 1))
            .Where(i => outline.Blocks[i].Span.Start >= parent.HeadingSpan.End)
            .Select(i => (Block: i, Lead: LeadOf(outline, i)))
            .Where(l => l.Lead is { } lead && (HasBody(outline, l.Block, lead) || IsHeadLine(outline, l.Block, end))).ToList();
        for (var i = 0; i < leads.Count; i++)
        {
            var (block, lead) = (leads[i].Block, leads[i].Lead!.Value);
            var last = (i + 1 < leads.Count ? leads[i + 1].Block : end) - 1;
            var span = TextSpan.Between(outline.Blocks[block].Span.Start, outline.Blocks[last].Span.End);
            var coded = ThemeCoder.Code(outline.Text, lead, BodySentence.After(outline, block, last + 1, lead), parent.Theme);
            yield return TaskReader.Entry(2, i + 1, parent.Rank, outline.Text, lead, span, coded);
        }
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
