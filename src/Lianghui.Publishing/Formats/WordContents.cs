using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Lianghui.Publishing.Formats;

/// <summary>Table of contents, bookmarks and footer of the Word brief.</summary>
internal static class WordContents
{
    /// <summary>The contents as a field that holds its entries already, so that no reader is asked to update it.</summary>
    internal static IEnumerable<Paragraph> Make(IReadOnlyList<(string Heading, string Anchor)> headings)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TOC1" }));
            if (i == 0)
            {
                paragraph.Append(
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
                    new Run(new FieldCode(" TOC \\o \"1-1\" \\n \\h ") { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }));
            }

            paragraph.Append(new Hyperlink(Run(headings[i].Heading)) { Anchor = headings[i].Anchor, History = true });
            if (i == headings.Count - 1)
            {
                paragraph.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
            }

            yield return paragraph;
        }
    }

    /// <summary>Puts a bookmark around a paragraph's text.</summary>
    internal static Paragraph Bookmark(Paragraph paragraph, string name, int id)
    {
        var number = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        paragraph.InsertAfter(new BookmarkStart { Id = number, Name = name }, paragraph.ParagraphProperties);
        paragraph.Append(new BookmarkEnd { Id = number });
        return paragraph;
    }

    /// <summary>A footer with the title and the page's number; returns its identifier.</summary>
    internal static string Footer(MainDocumentPart main, string text)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Source" }),
            Run(text + " · "), new SimpleField(Run("1")) { Instruction = " PAGE " }));
        return main.GetIdOfPart(part);
    }

    internal static Run Run(string text) => new(new WordText(XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
}
