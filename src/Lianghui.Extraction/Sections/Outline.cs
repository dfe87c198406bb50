using Lianghui.Text;

namespace Lianghui.Extraction.Sections;

/// <summary>A report as blocks and parts: what sections and tasks are read from.</summary>
internal sealed class Outline
{
    private Outline(StoredText text, IReadOnlyList<Block> blocks, int? annexStart, int? year)
    {
        Text = text;
        Blocks = blocks;
        Year = year;
        var annex = annexStart is { } start ? blocks.FirstOrDefault(b => b.Span.Start >= start)?.Index : null;
        AnnexBlock = annex ?? blocks.Count;
        OpeningEnd = OpeningReader.End(this);
        Parts = PartFinder.Find(this);
    }

    /// <summary>The text.</summary>
    public StoredText Text { get; }

    /// <summary>All blocks.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The year of the report.</summary>
    public int? Year { get; }

    /// <summary>Index of the first block of the annex; the number of blocks without one.</summary>
    public int AnnexBlock { get; }

    /// <summary>Index after the blocks of title, day, speaker, salutation and presentation.</summary>
    public int OpeningEnd { get; }

    /// <summary>Parts of the first level; empty where a text has none.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>Builds the outline.</summary>
    public static Outline Of(StoredText text, int? annexStart, int? year) =>
        new(text, BlockReader.Read(text), annexStart, year);

    /// <summary>The folded characters of a block.</summary>
    public ReadOnlySpan<char> Folded(int block) => Text.Folded.AsSpan(Blocks[block].Span.Start, Blocks[block].Span.Length);

    /// <summary>The folded characters of a block after its number.</summary>
    public ReadOnlySpan<char> Words(int block) => Folded(block)[Blocks[block].Marker.Length..];

    /// <summary>Whether a block is short and no sentence, as a heading on a line of its own.</summary>
    public bool IsLine(int block, int longest = 60) =>
        Blocks[block].Span.Length <= longest && Folded(block)[..^1].IndexOfAny('。', ';', '!') < 0 && Folded(block)[^1] is not (';' or '!');

    /// <summary>Whether a block greets the deputies and says nothing else.</summary>
    public bool IsSalutation(int block)
    {
        var words = Folded(block);
        return words.StartsWith("各位代表") && words.Length <= 12 && words.Trim("各位代表,同志们!:。 ").IsEmpty;
    }
}
