using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>The letters, digits and plus signs of a stretch of folded text, with the way back to it.</summary>
internal sealed class NormalText
{
    private readonly int[] _offsets;

    private NormalText(string chars, int[] offsets, IReadOnlyList<TextSpan> clauses)
    {
        Chars = chars;
        _offsets = offsets;
        Clauses = clauses;
    }

    /// <summary>The characters.</summary>
    public string Chars { get; }

    /// <summary>Clauses as spans of <see cref="Chars"/>: what stands between commas, semicolons and colons.</summary>
    public IReadOnlyList<TextSpan> Clauses { get; }

    /// <summary>Reads a stretch of folded text.</summary>
    public static NormalText Of(string folded, TextSpan span)
    {
        var chars = new char[span.Length];
        var offsets = new int[span.Length];
        var clauses = new List<TextSpan>();
        var (length, start) = (0, 0);
        for (var i = span.Start; i < span.End; i++)
        {
            var c = folded[i];
            if (c == '+' || char.IsLetterOrDigit(c))
            {
                chars[length] = c;
                offsets[length++] = i;
            }
            else if (c is ',' or '，' or ';' or '；' or ':' or '：' && length > start)
            {
                clauses.Add(TextSpan.Between(start, length));
                start = length;
            }
        }

        if (length > start)
        {
            clauses.Add(TextSpan.Between(start, length));
        }

        return new NormalText(new string(chars, 0, length), offsets[..length], clauses);
    }

    /// <summary>Where characters of <see cref="Chars"/> stand in the stored text.</summary>
    public TextSpan Back(int start, int length) => length == 0 ? default : TextSpan.Between(_offsets[start], _offsets[start + length - 1] + 1);
}
