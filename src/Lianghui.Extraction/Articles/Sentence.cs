using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>A sentence of a stored text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
/// <param name="English">Whether its paragraph is in English rather than Chinese.</param>
internal sealed record Sentence(TextSpan Span, int Paragraph, bool English);

/// <summary>Cuts a stored text into sentences, in English and Chinese.</summary>
internal static class SentenceCutter
{
    private static readonly string[] Abbreviations = ["Mr", "Mrs", "Ms", "Dr", "Prof", "No", "St", "vs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "U.S", "e.g", "i.e", "Co", "Ltd", "Inc"];

    /// <summary>All sentences in order.</summary>
    public static IReadOnlyList<Sentence> Cut(StoredText text)
    {
        var sentences = new List<Sentence>();
        for (var p = 0; p < text.Paragraphs.Count; p++)
        {
            var english = IsEnglish(text.Folded.AsSpan(text.Paragraphs[p].Start, text.Paragraphs[p].Length));
            Cut(text.Folded, text.Paragraphs[p], p, english, sentences);
        }

        return sentences;
    }

    /// <summary>Whether a stretch has more Latin letters than four for each Chinese character.</summary>
    internal static bool IsEnglish(ReadOnlySpan<char> text)
    {
        var (latin, han) = (0, 0);
        foreach (var c in text)
        {
            latin += char.IsAsciiLetter(c) ? 1 : 0;
            han += IsHan(c) ? 1 : 0;
        }

        return latin > han * 4;
    }

    /// <summary>Whether a character is a Chinese one.</summary>
    internal static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static void Cut(string folded, TextSpan paragraph, int number, bool english, List<Sentence> sentences)
    {
        var start = paragraph.Start;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (!(english ? EndsEnglish(folded, i, paragraph) : folded[i] is '。' or '!' or '?'))
            {
                continue;
            }

            var end = i + 1;
            while (end < paragraph.End && folded[end] is '"' or '”' or '’' or '\'' or ')' or '」')
            {
                end++;
            }

            Add(folded, start, end, number, english, sentences);
            (start, i) = (end, end - 1);
        }

        Add(folded, start, paragraph.End, number, english, sentences);
    }

    private static void Add(string folded, int start, int end, int number, bool english, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(folded[start]))
        {
            start++;
        }

        if (start < end)
        {
            sentences.Add(new Sentence(TextSpan.Between(start, end), number, english));
        }
    }

    private static bool EndsEnglish(string folded, int at, TextSpan paragraph)
    {
        if (folded[at] is not ('.' or '!' or '?'))
        {
            return false;
        }

        var next = at + 1;
        while (next < paragraph.End && folded[next] is '"' or '”' or '’' or '\'' or ')')
        {
            next++;
        }

        if (next >= paragraph.End)
        {
            return true;
        }

        if (!char.IsWhiteSpace(folded[next]) || (folded[at] == '.' && IsAbbreviation(folded, at, paragraph.Start)))
        {
            return false;
        }

        while (next < paragraph.End && char.IsWhiteSpace(folded[next]))
        {
            next++;
        }

        return next >= paragraph.End || !char.IsAsciiLetterLower(folded[next]);
    }

    private static bool IsAbbreviation(string folded, int at, int start)
    {
        var before = folded.AsSpan(Math.Max(start, at - 6), at - Math.Max(start, at - 6));
        foreach (var word in Abbreviations)
        {
            if (before.EndsWith(word) && (before.Length == word.Length || !char.IsAsciiLetter(before[^(word.Length + 1)])))
            {
                return true;
            }
        }

        return before.Length >= 2 && char.IsAsciiLetterUpper(before[^1]) && before[^2] is ' ' or '.';
    }
}
