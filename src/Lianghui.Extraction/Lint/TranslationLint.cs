using System.Text.RegularExpressions;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Extraction.Lint;

/// <summary>Half-translated English: Chinese left in the prose, and calques of <c>codebook/calques.csv</c>.</summary>
internal static partial class TranslationLint
{
    private sealed record Calque(string Chinese, string Meaning, string Level, Regex Pattern);

    private static readonly Lazy<IReadOnlyList<Calque>> Calques = new(() => [.. CodebookFiles.Rows("calques.csv").Where(r => r("english").Length > 0).Select(r => new Calque(
        r("zh"), r("meaning"), r("level"), new Regex($"\\b(?:{r("english")})(?!\\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))))]);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Meanings = new(() =>
        CodebookFiles.Rows("calques.csv").GroupBy(r => r("zh"), r => r("meaning"), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));

    public static IEnumerable<LintFlag> Read(StoredText text, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences.Where(s => s.English))
        {
            foreach (var flag in Left(text, sentence).Concat(Words(text, sentence)))
            {
                yield return flag;
            }
        }
    }

    private static IEnumerable<LintFlag> Left(StoredText text, Sentence sentence)
    {
        for (var match = Han().Match(text.Folded, sentence.Span.Start, sentence.Span.Length); match.Success; match = match.NextMatch())
        {
            if (!IsGloss(text.Folded, match.Index, match.Index + match.Length, sentence.Span))
            {
                var meaning = Meanings.Value.GetValueOrDefault(match.Value);
                yield return new LintFlag("chinese-left", "error", new TextSpan(match.Index, match.Length), meaning,
                    "Chinese is left in an English sentence" + (meaning is null ? "" : $"; here it likely means {meaning}"));
            }
        }
    }

    /// <summary>Chinese in brackets, in quotation marks or behind “the term” stands there as the original on purpose.</summary>
    private static bool IsGloss(string folded, int start, int end, TextSpan sentence)
    {
        var open = folded.AsSpan(sentence.Start, start - sentence.Start).LastIndexOfAny('(', ')', '[');
        var bracketed = open >= 0 && folded[sentence.Start + open] is '(' or '[';
        return bracketed || Named().IsMatch(folded[Math.Max(sentence.Start, start - 16)..start]) || (start > sentence.Start && end < sentence.End && folded[start - 1] is '“' or '"' or '《' or '‘' && folded[end] is '”' or '"' or '》' or '’');
    }

    private static IEnumerable<LintFlag> Words(StoredText text, Sentence sentence)
    {
        foreach (var calque in Calques.Value)
        {
            for (var match = calque.Pattern.Match(text.Folded, sentence.Span.Start, sentence.Span.Length); match.Success; match = match.NextMatch())
            {
                yield return new LintFlag("calque", calque.Level, new TextSpan(match.Index, match.Length), calque.Chinese, $"likely {calque.Chinese} translated word by word; it means {calque.Meaning}");
            }
        }
    }

    [GeneratedRegex(@"\b(?:terms?|words?|phrases?|slogans?|characters?|expressions?|Chinese:?) $", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("[\\u4e00-\\u9fff]+", RegexOptions.None, 1000)]
    private static partial Regex Han();
}
