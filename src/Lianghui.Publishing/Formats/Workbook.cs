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
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var sheets = book.Workbook.AppendChild(new Sheets());
        foreach (var table in tables.Prepend(about))
        {
            Add(book, sheets, table.Name, Sheet(table));
        }

        for (var i = 0; i < charts.Count; i++)
        {
            WorkbookChart.Fill(Add(book, sheets, $"Chart {i + 1}", new Worksheet(new SheetData())), charts[i]);
        }
    }

    private static WorksheetPart Add(WorkbookPart book, Sheets sheets, string name, Worksheet sheet)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
        return part;
    }

    private static Worksheet Sheet(BriefTable table)
    {
        var data = new SheetData();
        data.Append(new Row(Text(table.Caption, 1), Text("", 0)));
        data.Append(new Row(Text(table.Source, 0)));
        data.Append(new Row(table.Header.Select(h => Text(h, 1))));
        foreach (var row in table.Rows)
        {
            data.Append(new Row(row.Select(Cell)));
        }

        return new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 3, TopLeftCell = "A4", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(table.Header.Select((_, i) => new Column { Min = (uint)(i + 1), Max = (uint)(i + 1), Width = Width(table, i), CustomWidth = true })),
            data);
    }

    private static double Width(BriefTable table, int column) => Math.Clamp(
        table.Rows.Select(r => column < r.Count ? Length(r[column].Text) : 0).Append(Length(table.Header[column])).Max() + 2, 8, 60);

    private static int Length(string text) => text.Sum(c => c > '\u2E7F' ? 2 : 1);

    private static Cell Cell(BriefCell cell) => cell.Number is { } number
        ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) }
        : Text(cell.Text, 0);

    // Inline strings are never taken for formulas, whatever they begin with; control characters are not allowed in XML.
    private static Cell Text(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new SheetText(Formats.XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));
}
