using System.Globalization;
using System.Text;

namespace Lianghui.Documents.Pdf;

/// <summary>Reads the table of words that both <c>pdftotext -tsv</c> and <c>tesseract … tsv</c> write.</summary>
internal static class WordTable
{
    private const int Columns = 12;

    /// <summary>The lines in reading order.</summary>
    /// <param name="table">Level, page, …, left, top, width, height, confidence, text.</param>
    /// <param name="page">Number of the page where the table is of one page alone; 0 if it says the page itself.</param>
    internal static List<PageLine> Read(byte[] table, int page = 0)
    {
        var lines = new List<PageLine>();
        var words = new List<PageWord>();
        var (number, top, height, size, key) = (0, 0d, 0d, (Width: 0d, Height: 0d), (0, 0, 0, 0));
        Span<Range> cells = stackalloc Range[Columns];
        foreach (var row in Lines(table))
        {
            var line = row.AsSpan();
            if (line.Split(cells, '\t') < Columns || line[cells[0]] is not ("1" or "5"))
            {
                continue;
            }

            if (line[cells[0]] is "1")
            {
                Finish();
                (number, size) = (page > 0 ? page : Whole(line[cells[1]]), (Number(line[cells[8]]), Number(line[cells[9]])));
                continue;
            }

            var at = (Whole(line[cells[1]]), Whole(line[cells[2]]), Whole(line[cells[3]]), Whole(line[cells[4]]));
            var text = line[cells[11]].Trim();
            if (at != key)
            {
                Finish();
                (key, top) = (at, Number(line[cells[7]]));
            }

            if (!text.IsEmpty)
            {
                var left = Number(line[cells[6]]);
                words.Add(new PageWord(text.ToString(), left, left + Number(line[cells[8]]), Number(line[cells[10]])));
                height = Math.Max(height, Number(line[cells[9]]));
            }
        }

        Finish();
        return lines;

        void Finish()
        {
            // A wide gap makes two lines of one, as between an office and a name.
            if (words.Count > 0 && lines.Count > 0 && lines[^1] is var last && last.Page == number && Math.Abs(last.Top - top) < 0.2 * height
                && words[0].Left - last.Right is var gap && gap >= 0 && gap < 4 * height)
            {
                lines[^1] = new PageLine(number, [.. last.Words, .. words], last.Top, Math.Max(last.Height, height), size);
            }
            else if (words.Count > 0)
            {
                lines.Add(new PageLine(number, [.. words], top, height, size));
            }

            words.Clear();
            (key, height) = ((-1, -1, -1, -1), 0);
        }
    }

    // Line by line: the whole as one string would need twice its size.
    private static IEnumerable<string> Lines(byte[] table)
    {
        using var reader = new StreamReader(new MemoryStream(table, writable: false), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static int Whole(ReadOnlySpan<char> cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static double Number(ReadOnlySpan<char> cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
