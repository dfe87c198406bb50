using System.Text;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Lianghui.Publishing.Formats;

/// <summary>A native chart on a sheet of its own.</summary>
internal static class WorkbookChart
{
    internal static void Fill(WorksheetPart sheet, BriefChart chart)
    {
        var drawing = sheet.AddNewPart<DrawingsPart>();
        var part = drawing.AddNewPart<ChartPart>();
        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(chart.Xml())))
        {
            part.FeedData(stream);
        }

        var rows = Math.Clamp(chart.Categories.Count + 8, 18, 44);
        drawing.WorksheetDrawing = new WorksheetDrawing(new TwoCellAnchor(
            new FromMarker(new ColumnId("0"), new ColumnOffset("0"), new RowId("0"), new RowOffset("0")),
            new ToMarker(new ColumnId("13"), new ColumnOffset("0"), new RowId(rows.ToString(System.Globalization.CultureInfo.InvariantCulture)), new RowOffset("0")),
            new GraphicFrame(
                new NonVisualGraphicFrameProperties(new NonVisualDrawingProperties { Id = 2, Name = "Chart", Description = chart.Title }, new NonVisualGraphicFrameDrawingProperties()),
                new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = drawing.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
            { Macro = "" },
            new ClientData()));
        sheet.Worksheet.Append(new S.Drawing { Id = sheet.GetIdOfPart(drawing) });
    }
}
