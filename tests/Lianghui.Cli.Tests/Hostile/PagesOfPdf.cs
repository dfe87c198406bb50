using System.Globalization;
using System.Text;

namespace Lianghui.Cli.Tests.Hostile;

/// <summary>Writes a PDF file of many pages that share one content.</summary>
internal static class PagesOfPdf
{
    private const int FirstPage = 5;

    /// <summary>Writes it.</summary>
    public static void Write(string path, int pages, string content)
    {
        using var file = File.Create(path);
        var places = new List<long>();
        Put(file, "%PDF-1.4\n");
        Begin("<</Type/Catalog/Pages 2 0 R>>");
        Begin($"<</Type/Pages/Count {pages}/Kids[{string.Join(' ', Enumerable.Range(FirstPage, pages).Select(i => $"{i} 0 R"))}]>>");
        Begin("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        Begin($"<</Length {content.Length}>>\nstream\n{content}\nendstream");
        for (var i = 0; i < pages; i++)
        {
            Begin("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>");
        }

        var start = file.Position;
        Put(file, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(p => Put(file, p.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"));
        Put(file, $"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");

        void Begin(string body)
        {
            places.Add(file.Position);
            Put(file, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }
    }

    private static void Put(FileStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
