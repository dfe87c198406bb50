using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Lianghui.Publishing.Formats;

/// <summary>The looks of a workbook's cells: text that wraps, titles, heads, numbers, and one style for each colour of a theme or a value.</summary>
internal sealed class WorkbookStyles
{
    internal const uint Text = 0;
    internal const uint Title = 1;
    internal const uint Head = 2;
    internal const uint Number = 3;
    internal const uint Source = 4;
    private const int FirstColour = 5;

    private readonly List<(string Fill, string Ink)> _colours = [];

    /// <summary>The style of a coloured cell.</summary>
    /// <param name="fill">Background, RRGGBB.</param>
    /// <param name="ink">Text, RRGGBB.</param>
    internal uint Colour(string fill, string ink)
    {
        var at = _colours.IndexOf((fill, ink));
        if (at < 0)
        {
            _colours.Add((fill, ink));
            at = _colours.Count - 1;
        }

        return (uint)(FirstColour + at);
    }

    internal Stylesheet Make() => new(
        new Fonts([new Font(), new Font(new Bold(), new FontSize { Val = 13 }), new Font(new Bold()), new Font(new FontSize { Val = 9 }, new Color { Rgb = "FF55605D" }), .. _colours.Select(c => new Font(new Color { Rgb = "FF" + c.Ink }))]),
        new Fills([Plain(PatternValues.None), Plain(PatternValues.Gray125), Solid("E2F0EE"), .. _colours.Select(c => Solid(c.Fill))]),
        new Borders(new Border(), new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = "FF0B5C63" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellFormats(
        [
            Wrapped(new CellFormat(), HorizontalAlignmentValues.Left),
            Wrapped(new CellFormat { FontId = 1, ApplyFont = true }, HorizontalAlignmentValues.Left),
            Wrapped(new CellFormat { FontId = 2, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true }, HorizontalAlignmentValues.Left),
            Wrapped(new CellFormat(), HorizontalAlignmentValues.Right),
            Wrapped(new CellFormat { FontId = 3, ApplyFont = true }, HorizontalAlignmentValues.Left),
            .. _colours.Select((_, i) => Wrapped(new CellFormat { FontId = (uint)(4 + i), FillId = (uint)(3 + i), ApplyFont = true, ApplyFill = true }, HorizontalAlignmentValues.Center)),
        ]));

    private static CellFormat Wrapped(CellFormat format, HorizontalAlignmentValues side)
    {
        format.ApplyAlignment = true;
        format.Alignment = new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Top, WrapText = true, Indent = side == HorizontalAlignmentValues.Right ? 1u : 0u };
        return format;
    }

    private static Fill Plain(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = "FF" + colour }) { PatternType = PatternValues.Solid });
}
