using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetText = DocumentFormat.OpenXml.Spreadsheet.Text;
using Lianghui.Publishing.Briefs;

namespace Lianghui.Publishing.Formats;

/// <summary>Tables as a workbook: one sheet a table, heads frozen, numbers as numbers, text as text (never a formula).</summary>
internal static class Workbook
{
    internal static void Write(Stream output, BriefTable about, IReadOnlyList<BriefTable> tables, IReadOnlyList<BriefChart> charts)
    {
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
        var styles = new WorkbookStyles();
        var sheets = book.Workbook.AppendChild(new Sheets());
        foreach (var table in tables.Prepend(about))
        {
            Add(book, sheets, table.Name, Sheet(table, styles));
        }

        for (var i = 0; i < charts.Count; i++)
        {
            WorkbookChart.Fill(Add(book, sheets, $"Chart {i + 1}", ChartSheet()), charts[i]);
        }

        book.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Make();
    }

    private static WorksheetPart Add(WorkbookPart book, Sheets sheets, string name, Worksheet sheet)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
        return part;
    }

    private static Worksheet ChartSheet() => new(
        new SheetProperties(new PageSetupProperties { FitToPage = true }), new SheetData(), new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 1 });

    private static Worksheet Sheet(BriefTable table, WorkbookStyles styles)
    {
        var data = new SheetData();
        data.Append(Across(table, Text(table.Caption, WorkbookStyles.Title), 17));
        data.Append(Across(table, Text(table.Source, WorkbookStyles.Source), 12.5));
        data.Append(new Row(table.Header.Select(h => Text(h, WorkbookStyles.Head))));
        foreach (var row in table.Rows)
        {
            data.Append(new Row(row.Select(c => Cell(c, styles))));
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { VerticalSplit = 3, TopLeftCell = "A4", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(table.Header.Select((_, i) => new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = Width(table, i), CustomWidth = true })),
            data,
            new MergeCells(new MergeCell { Reference = $"A1:{Column(table)}1" }, new MergeCell { Reference = $"A2:{Column(table)}2" }),
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    /// <summary>A row of one text over all columns, as high as its lines ask for: spreadsheets do not fit the height of merged cells, and a long line beside them would make the print tiny.</summary>
    private static Row Across(BriefTable table, Cell cell, double line)
    {
        var width = Math.Max(40, Enumerable.Range(0, table.Header.Count).Sum(i => Width(table, i)));
        return new Row(cell) { Height = line * Math.Ceiling(Length(cell.InnerText) * 1.1 / width), CustomHeight = true };
    }

    /// <summary>The letters of the last column.</summary>
    private static string Column(BriefTable table)
    {
        var letters = "";
        for (var n = Math.Max(2, table.Header.Count); n > 0; n = (n - 1) / 26)
        {
            letters = (char)('A' + ((n - 1) % 26)) + letters;
        }

        return letters;
    }

    private static double Width(BriefTable table, int column) => Math.Clamp(
        table.Rows.Select(r => column < r.Count ? Length(r[column].Text) : 0).Append(Length(table.Header[column])).Max() + 2, 8, 70);

    private static int Length(string text) => text.Sum(c => c > '\u2E7F' ? 2 : 1);

    private static Cell Cell(BriefCell cell, WorkbookStyles styles) => cell.Number is { } number
        ? new Cell { DataType = CellValues.Number, StyleIndex = WorkbookStyles.Number, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) }
        : Text(cell.Text, cell is { Fill: { } fill, Ink: { } ink } ? styles.Colour(fill, ink) : WorkbookStyles.Text);

    // Inline strings are never taken for formulas, whatever they begin with; control characters are not allowed in XML.
    private static Cell Text(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new SheetText(Formats.XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };
}
