using System.Xml;

namespace Lianghui.Publishing.Formats;

/// <summary>Text that may stand in XML.</summary>
internal static class XmlText
{
    /// <summary>The text with each character that XML forbids as U+FFFD, and marks of direction by their number.</summary>
    internal static string Clean(string raw)
    {
        var text = Wording.DirectionMarks.Shown(raw);
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]) && !char.IsSurrogate(text[i]))
            {
                return new string([.. text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD')]);
            }
        }

        return text;
    }
}
