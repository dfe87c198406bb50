using System.Security.Cryptography;
using System.Text;

namespace Lianghui.Text;

/// <summary>
/// The one text of a report that the library keeps and that all offsets count in: its trimmed paragraphs joined
/// by <c>\n</c>, without blank lines, nothing folded (docs/decisions/0001-stored-text.md).
/// </summary>
public sealed class StoredText
{
    private StoredText(string value, IReadOnlyList<TextSpan> paragraphs)
    {
        Value = value;
        Paragraphs = paragraphs;
        Version = VersionOf(value);
    }

    /// <summary>The characters.</summary>
    public string Value { get; }

    /// <summary>The characters folded to half-width, made once; offsets are those of <see cref="Value"/>.</summary>
    public string Folded => field ??= Folding.Fold(Value);

    /// <summary>SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits.</summary>
    public string Version { get; }

    /// <summary>The paragraphs in order, without their line ends.</summary>
    public IReadOnlyList<TextSpan> Paragraphs { get; }

    /// <summary>Builds the stored text from paragraphs in any state of tidiness.</summary>
    /// <remarks>A line break inside a paragraph ends it.</remarks>
    public static StoredText FromParagraphs(IEnumerable<string> paragraphs)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        foreach (var paragraph in paragraphs)
        {
            foreach (var line in paragraph.AsSpan().EnumerateLines())
            {
                var trimmed = Trim(line);
                if (trimmed.IsEmpty)
                {
                    continue;
                }

                if (text.Length > 0)
                {
                    text.Append('\n');
                }

                spans.Add(new TextSpan(text.Length, trimmed.Length));
                text.Append(trimmed);
            }
        }

        return new StoredText(text.ToString(), spans);
    }

    /// <summary>Builds the stored text from plain text with any kind of line ends.</summary>
    public static StoredText Parse(string text) => FromParagraphs([text]);

    /// <summary>The version (SHA-256, hexadecimal) of a stored text's characters.</summary>
    /// <remarks>An unpaired surrogate is hashed as U+FFFD, as the UTF-8 encoder writes it.</remarks>
    public static string VersionOf(string value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    /// <summary>Takes white space (the ideographic space too), byte order marks and zero-width spaces off both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> line)
    {
        while (!line.IsEmpty && IsBlank(line[0]))
        {
            line = line[1..];
        }

        while (!line.IsEmpty && IsBlank(line[^1]))
        {
            line = line[..^1];
        }

        return line;
    }

    /// <summary>Whether a character at the edge of a paragraph is dropped.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\0';
}
