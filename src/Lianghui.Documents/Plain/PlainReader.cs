using Lianghui.Text;

namespace Lianghui.Documents.Plain;

/// <summary>Plain text: each line is a paragraph.</summary>
internal static class PlainReader
{
    internal static ReadDocument Read(string text, string source)
    {
        var lines = text.AsSpan().EnumerateLines();
        var builder = new DocumentBuilder();
        var number = 0;
        foreach (var line in lines)
        {
            builder.Add(line.ToString(), $"line {++number}");
        }

        return builder.Build(source, "plain", new DocumentHints(Title: System.IO.Path.GetFileNameWithoutExtension(source)), []);
    }
}
