using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>Reads who published and wrote an article, where its text names them.</summary>
internal static partial class BylineReader
{
    private const int HeadLength = 500;

    /// <summary>Publisher and author; null where the text does not say.</summary>
    public static Byline Read(StoredText text)
    {
        var head = text.Folded[..Math.Min(text.Folded.Length, HeadLength)];
        var tail = text.Folded[Math.Max(0, text.Folded.Length - 1_500)..];
        return new Byline(
            First(Copyright(), tail) ?? First(Source(), head) ?? First(Source(), tail) ?? First(Signature(), tail) ?? First(NewsLine(), head),
            First(Author(), head) ?? Capitals(text));
    }

    private static string? First(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? match.Groups["x"].Value.Trim() : null;

    // FEBRUARY 2025 RUBY OSMAN EDWARD KNIGHT: names in capitals after the month.
    private static string? Capitals(StoredText text) => text.Paragraphs.Count > 0 ? First(MonthNames(), text.Paragraphs[0].Of(text.Folded)) : null;

    [GeneratedRegex(@"Copyright ©? ?(?:\w+ )?\d{4} by (?:the )?(?<x>[A-Z][^.\n]{3,60}?)(?:\n|\.|$)", RegexOptions.None, 1000)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"(?:^|\n)(?:Source|来源|文章来源|信息来源)\s?[::]\s?(?<x>[^\s|]{2,30}(?: [A-Z]\w+){0,4})", RegexOptions.None, 1000)]
    private static partial Regex Source();

    [GeneratedRegex(@"\n\(?(?<x>[A-Z][A-Za-z ]{3,40}(?:Network|Agency|Daily|Times|News|Post|Network WeChat official account))\)?$", RegexOptions.None, 1000)]
    private static partial Regex Signature();

    [GeneratedRegex(@"\n(?<x>(?:[A-Z][A-Za-z]+ ){0,3}(?:News|Daily|Times|Post|Agency|Review|Weekly))\n|(?<x>新华社|中新网|中新社|央视网|人民网|新华网)", RegexOptions.None, 1000)]
    private static partial Regex NewsLine();

    [GeneratedRegex(@"(?:^|\n)(?:By|作者[::]|记者|文/) ?(?<x>[A-Z][\w.-]+(?: [A-Z][\w.-]+){1,3}(?:(?:, | and )[A-Z][\w.-]+(?: [A-Z][\w.-]+){1,3})*|[\u4e00-\u9fff]{2,3}(?: [\u4e00-\u9fff]{2,3})*)(?:\n|$| )", RegexOptions.None, 1000)]
    private static partial Regex Author();

    [GeneratedRegex(@"^[A-Z]{3,9} \d{4} (?<x>[A-Z]{2,}(?: [A-Z]{2,}){1,7})$", RegexOptions.None, 1000)]
    private static partial Regex MonthNames();
}
