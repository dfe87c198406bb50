using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;
using Lianghui.Publishing.Briefs;

namespace Lianghui.Publishing.Formats;

/// <summary>A table in Word: the head repeats on each page, cells keep their colours.</summary>
internal static class WordTable
{
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
        made.Append(new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn())));
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
