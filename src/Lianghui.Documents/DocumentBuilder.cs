using Lianghui.Text;

namespace Lianghui.Documents;

/// <summary>Gathers paragraphs with the part of the source that each came from, and makes the stored text and its offset map.</summary>
internal sealed class DocumentBuilder
{
    private const int MostCharacters = 4_000_000;

    private readonly List<string> _paragraphs = [];
    private readonly List<(int Start, SourcePosition Source)> _runs = [];
    private int _length;

    /// <summary>Paragraphs so far.</summary>
    internal IReadOnlyList<string> Paragraphs => _paragraphs;

    /// <summary>Adds a paragraph; line breaks inside it end it.</summary>
    /// <returns>Where it begins in the stored text.</returns>
    internal int Add(string raw, string part)
    {
        var begin = _length == 0 ? 0 : _length + 1;
        foreach (var range in Lines(raw))
        {
            var line = raw.AsSpan()[range];
            var trimmed = StoredText.Trim(line);
            if (!trimmed.IsEmpty)
            {
                var offset = range.Start.Value + line.IndexOf(trimmed, StringComparison.Ordinal);
                _runs.Add((_length == 0 ? 0 : _length + 1, new SourcePosition(part, offset)));
                _length += trimmed.Length + (_length == 0 ? 0 : 1);
                _paragraphs.Add(_length <= MostCharacters ? trimmed.ToString()
                    : throw new UnreadableException($"it holds more than {MostCharacters / 1_000_000} million characters, a hundred times a report; cut the report out of it"));
            }
        }

        return begin;
    }

    /// <summary>Adds a paragraph whose pieces come from several parts of the source, as its lines on a page.</summary>
    /// <param name="raw">The paragraph, of one line.</param>
    /// <param name="parts">Where each part begins in it, in order, the first at 0.</param>
    /// <returns>Where it begins in the stored text.</returns>
    internal int Add(string raw, IReadOnlyList<(int Start, string Part)> parts)
    {
        var (count, begin) = (_paragraphs.Count, Add(raw, parts[0].Part));
        if (_paragraphs.Count == count + 1)
        {
            var lead = raw.IndexOf(_paragraphs[^1], StringComparison.Ordinal);
            _runs.AddRange(parts.Skip(1).Where(p => p.Start > lead && p.Start - lead < _paragraphs[^1].Length).Select(p => (begin + p.Start - lead, new SourcePosition(p.Part, 0))));
        }

        return begin;
    }

    internal ReadDocument Build(string source, string format, DocumentHints hints, IReadOnlyList<Issue> issues) =>
        new(StoredText.FromParagraphs(_paragraphs), source, format, hints, new OffsetMap(_runs), issues);

    private static IEnumerable<Range> Lines(string raw)
    {
        var start = 0;
        for (var i = 0; i <= raw.Length; i++)
        {
            if (i == raw.Length || raw[i] is '\n' or '\r' or '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029')
            {
                yield return start..i;
                start = i + 1;
            }
        }
    }
}
