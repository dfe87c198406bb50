using System.Text;
using System.Xml;

namespace Lianghui.Documents.Word;

/// <summary>Streams the paragraphs of a Word part: deleted text, field codes and fallbacks of drawings are passed over.</summary>
internal static class DocxParagraphs
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    internal static IEnumerable<string> Read(Stream part, Numbering numbering)
    {
        using var reader = XmlReader.Create(part, Safe);
        var open = new Stack<Paragraph>();
        var boxed = new List<string>();
        for (var more = reader.Read(); more;)
        {
            if (reader.NodeType == XmlNodeType.Element && IsSkipped(reader.LocalName))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            if (reader is { NodeType: XmlNodeType.Element, LocalName: "p", IsEmptyElement: false })
            {
                open.Push(new Paragraph());
            }
            else if (open.Count > 0)
            {
                if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p" })
                {
                    // A text box stands inside the paragraph it is anchored in; its text follows that paragraph.
                    var text = open.Pop().Finish(numbering);
                    if (open.Count > 0)
                    {
                        boxed.Add(text);
                    }
                    else
                    {
                        yield return text;
                        foreach (var box in boxed)
                        {
                            yield return box;
                        }

                        boxed.Clear();
                    }
                }
                else
                {
                    open.Peek().Take(reader);
                }
            }

            more = reader.Read();
        }
    }

    private static bool IsSkipped(string name) =>
        name is "del" or "moveFrom" or "instrText" or "delText" or "Fallback" or "footnotePr" or "separator" or "continuationSeparator";

    private sealed class Paragraph
    {
        private readonly StringBuilder _text = new();
        private string? _style;
        private string? _list;
        private int _level;
        private bool _inText;

        internal void Take(XmlReader reader)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Begin(reader);
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "t":
                    _inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when _inText:
                    _text.Append(reader.Value);
                    break;
            }
        }

        internal string Finish(Numbering numbering) => numbering.Next(_list, _level, _style) + _text;

        private void Begin(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                case "t": _inText = !reader.IsEmptyElement; break;
                case "br" or "cr": _text.Append('\n'); break;
                case "tab": _text.Append(' '); break;
                case "noBreakHyphen": _text.Append('-'); break;
                case "pStyle": _style = reader.GetAttribute("val", reader.NamespaceURI); break;
                case "numId": _list = reader.GetAttribute("val", reader.NamespaceURI); break;
                case "ilvl": _level = int.TryParse(reader.GetAttribute("val", reader.NamespaceURI), out var level) ? level : 0; break;
            }
        }
    }
}
