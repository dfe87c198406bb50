using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using WP = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Lianghui.Publishing.Formats;

/// <summary>A native chart in a Word document.</summary>
internal static class WordChart
{
    private const long Emu = 360_000;

    internal static Paragraph Make(MainDocumentPart main, BriefChart chart, uint id)
    {
        var part = main.AddNewPart<ChartPart>();
        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(chart.Xml())))
        {
            part.FeedData(stream);
        }

        // Twenty-four centimetres wide; a row of bars needs six tenths of one.
        var (width, height) = (24 * Emu, (long)(Emu * Math.Clamp(3 + (chart.Categories.Count * 0.62), 7, 16.4)));
        return new Paragraph(new ParagraphProperties(new KeepNext()), new Run(new Drawing(new WP.Inline(
            new WP.Extent { Cx = width, Cy = height },
            new WP.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new WP.DocProperties { Id = id, Name = $"Chart {id}", Description = chart.Title },
            new WP.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = main.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }
}
