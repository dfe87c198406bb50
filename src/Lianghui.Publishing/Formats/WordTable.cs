using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;
using Lianghui.Publishing.Briefs;

namespace Lianghui.Publishing.Formats;

/// <summary>A table in Word: the head repeats on each page, cells keep their colours.</summary>
internal static class WordTable
{
    // Width of the text on a landscape page with its margins, in twentieths of a point.
    private const int TextWidth = 15_000;

    // What a cell's margins and a bold head need beside the characters of its text.
    private const int Margins = 4;

    private static readonly ThreadLocal<int> _bookmarks = new();

    /// <summary>Lets bookmarks count from one again: the same document has the same numbers whatever was written before it.</summary>
    internal static void Restart() => _bookmarks.Value = 0;

    internal static Table Make(BriefTable table)
    {
        var made = new Table(new TableProperties(
            new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
            new TableBorders(
                new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "DCDAD3" },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "DCDAD3" })));
        var columns = table.Rows.Select(r => r.Count).Append(table.Header.Count).Max();
        var shares = Enumerable.Range(0, columns).Select(c => Share(table, c)).ToList();
        made.Append(new TableGrid(shares.Select(s => new GridColumn { Width = ((int)(TextWidth * s / shares.Sum())).ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        if (table.Header.Count > 0)
        {
            made.Append(new TableRow([
                new TableRowProperties(new TableHeader()),
                .. table.Header.Select(h => Cell(new BriefCell(h), bold: true))]));
        }

        made.Append(table.Rows.Select(row => new TableRow([
            new TableRowProperties(new CantSplit()),
            .. row.Select(c => Cell(c, bold: false, keep: table.Header.Count == 0))])));
        return made;
    }

    // A column is as wide as its longest text asks for with the cell's margins, within bounds, so that short words do not break; a grid without heads has equal columns.
    private static double Share(BriefTable table, int column) => table.Header.Count == 0 ? 1 : Math.Clamp(
        table.Rows.Where(r => column < r.Count).Select(r => Length(r[column].Text)).Append(column < table.Header.Count ? Head(table.Header[column]) : 0).Max() + Margins, 7 + Margins, 64 + Margins);

    // Bold letters are wider; the head of a column must have room for its longest word, and takes two lines where it is long.
    private static int Head(string text) => (int)Math.Ceiling(1.4 * Math.Max(text.Split(' ').Max(Length), Length(text) / 2.0));

    private static int Length(string text) => text.Sum(c => c > '\u2E7F' ? 2 : 1);

    private static TableCell Cell(BriefCell cell, bool bold, bool keep = false)
    {
        var run = new RunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }

        if (cell.Ink is not null)
        {
            run.Append(new Color { Val = cell.Ink });
        }

        run.Append(new FontSize { Val = "16" });
        var properties = new TableCellProperties();
        if (cell.Fill is not null)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = cell.Fill });
        }

        var words = new Run(run, new WordText(XmlText.Clean(cell.Text)) { Space = SpaceProcessingModeValues.Preserve });
        var paragraph = new Paragraph(
            keep ? new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "60", After = "60" }) : new ParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20" }),
            cell.Link is null ? words : new Hyperlink(words) { Anchor = Anchor(cell.Link) });
        return new TableCell(properties, cell.Anchor is null ? paragraph : WordContents.Bookmark(paragraph, Anchor(cell.Anchor), ++_bookmarks.Value));
    }

    /// <summary>A name that Word takes for a bookmark: letters, digits and underlines, forty at most.</summary>
    internal static string Anchor(string name)
    {
        var safe = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]);
        return safe.Length <= 40 ? safe : safe[..40];
    }
}
