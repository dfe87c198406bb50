using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Lianghui.Publishing.Formats;

/// <summary>The styles of the Word brief.</summary>
internal static class WordStyles
{
    internal static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "Microsoft YaHei" }, new FontSize { Val = "20" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100" }))),
        Style("Normal", "Normal", 20, false, "16211F"),
        Style("Title", "Title", 48, true, "0B5C63"),
        Style("Subtitle", "Subtitle", 24, false, "5B6866"),
        Style("Heading1", "heading 1", 30, true, "0B5C63", outline: 0),
        Style("Caption", "caption", 18, false, "5B6866"),
        Style("TOC1", "toc 1", 20, false, "0B5C63"),
        Style("Source", "Source", 16, false, "5B6866"),
        Style("ListBullet", "List Bullet", 20, false, "16211F"));

    /// <summary>A numbered caption: the number is a field, so that lists of figures and tables can be made of it.</summary>
    internal static Paragraph Caption(string label, int number, string text) => new(
        // A table's caption stands above it and must not be left behind at the foot of a page.
        new ParagraphProperties(new ParagraphStyleId { Val = "Caption" }, label is "Table" or "表" ? new KeepNext() : new WidowControl()),
        WordContents.Run(label + " "),
        new SimpleField(WordContents.Run(number.ToString(System.Globalization.CultureInfo.InvariantCulture))) { Instruction = $" SEQ {label} \\* ARABIC " },
        WordContents.Run(". " + text));

    /// <summary>A bullet with a link to its evidence.</summary>
    internal static Paragraph Linked(string text, string rule, string? anchor, string link)
    {
        var paragraph = Paragraph(text, "ListBullet");
        var soft = WordContents.Run(rule);
        soft.RunProperties = new RunProperties(new Color { Val = "5B6866" }, new FontSize { Val = "17" });
        paragraph.Append(soft);
        if (anchor is not null)
        {
            var run = WordContents.Run(link);
            run.RunProperties = new RunProperties(new Color { Val = "0B5C63" }, new FontSize { Val = "17" }, new Underline { Val = UnderlineValues.Single });
            paragraph.Append(new Hyperlink(run) { Anchor = anchor });
        }

        return paragraph;
    }

    internal static Paragraph Paragraph(string text, string style) => new(
        new ParagraphProperties(new ParagraphStyleId { Val = style }, Keep(style)),
        new Run(new WordText((style == "ListBullet" ? "• " : "") + XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));

    private static OpenXmlElement Keep(string style) =>
        style is "Heading1" ? new KeepNext() : new WidowControl();

    private static Style Style(string id, string name, int halfPoints, bool bold, string colour, int? outline = null)
    {
        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }

        run.Append(new Color { Val = colour }, new FontSize { Val = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" };
        if (outline is { } level)
        {
            style.Append(new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "300", After = "120" }, new OutlineLevel { Val = level }));
        }

        style.Append(run);
        return style;
    }
}
