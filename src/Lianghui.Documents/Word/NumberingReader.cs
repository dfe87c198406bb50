using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Lianghui.Documents.Word;

/// <summary>Reads <c>numbering.xml</c> and the lists that styles name.</summary>
internal static class NumberingReader
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    internal static Numbering Read(Stream? numbering, Stream? styles)
    {
        var levels = new Dictionary<(string, int), NumberLevel>();
        if (numbering is null)
        {
            return new Numbering(levels, new Dictionary<string, (string, int)>(StringComparer.Ordinal));
        }

        var root = Load(numbering);
        var forms = root.Elements(W + "abstractNum").ToLookup(a => (string?)a.Attribute(W + "abstractNumId") ?? "", StringComparer.Ordinal);
        foreach (var list in root.Elements(W + "num"))
        {
            var id = (string?)list.Attribute(W + "numId") ?? "";
            foreach (var level in forms[Val(list.Element(W + "abstractNumId")) ?? ""].Elements(W + "lvl"))
            {
                levels[(id, Number(level.Attribute(W + "ilvl")?.Value, 0))] = new NumberLevel(
                    Val(level.Element(W + "numFmt")) ?? "decimal", Val(level.Element(W + "lvlText")) ?? "", Number(Val(level.Element(W + "start")), 1));
            }
        }

        return new Numbering(levels, Styles(styles));
    }

    private static Dictionary<string, (string, int)> Styles(Stream? styles)
    {
        var found = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var style in styles is null ? [] : Load(styles).Elements(W + "style"))
        {
            var number = style.Element(W + "pPr")?.Element(W + "numPr");
            if (number is not null && Val(number.Element(W + "numId")) is { } list && (string?)style.Attribute(W + "styleId") is { } id)
            {
                found[id] = (list, Number(Val(number.Element(W + "ilvl")), 0));
            }
        }

        return found;
    }

    private static XElement Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    private static string? Val(XElement? element) => element?.Attribute(W + "val")?.Value;

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
