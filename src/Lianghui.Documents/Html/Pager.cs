using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianghui.Documents.Html;

/// <summary>Finds the further pages of a split article: written by a script, linked by numbers, or one after the other.</summary>
internal static partial class Pager
{
    private const int MostPages = 60;
    private const int LongestName = 80;

    /// <summary>The pages that a script lists, as <c>createPageHTML(3, 0, "t2031", "html")</c> or <c>var countPage = 3</c> does on the first page.</summary>
    internal static IEnumerable<string> Written(string script)
    {
        if (Call().Match(script) is { Success: true } call)
        {
            return call.Groups["at"].ValueSpan is "0" ? Names(call.Groups["count"].Value, call.Groups["stem"].Value, call.Groups["ending"].Value) : [];
        }

        var (count, at, name) = (Count().Match(script), Current().Match(script), First().Match(script));
        return count.Success && at is { Success: true } && at.Groups[1].ValueSpan is "0" && name.Success
            ? Names(count.Groups[1].Value, name.Groups[1].Value, name.Groups[2].Value) : [];
    }

    /// <summary>The pages that links with numbers lead to: from 2 on, without a gap, to addresses that differ by little more than the number.</summary>
    internal static IReadOnlyList<string> Numbered(IReadOnlyList<(string Href, string Words)> links)
    {
        var best = new List<string>();
        for (var i = 0; i < links.Count; i++)
        {
            if (Number(links[i].Words) != 2)
            {
                continue;
            }

            var run = new List<string>();
            for (var j = i; j < links.Count && Number(links[j].Words) == run.Count + 2 && IsAkin(links[i].Href, links[j].Href); j++)
            {
                run.Add(links[j].Href);
            }

            best = run.Count > best.Count ? run : best;
        }

        return best;
    }

    /// <summary>Whether a link's words or title say that it leads to the next page.</summary>
    internal static bool IsNext(string words) => words.Length < 20 && NextWords().IsMatch(words);

    private static int Number(string words) => words.Length < 8 && NumberWords().Match(words) is { Success: true } m ? int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static bool IsAkin(string one, string other) => Digits().Replace(one, "0") == Digits().Replace(other, "0") && one.Any(char.IsAsciiDigit);

    private static IEnumerable<string> Names(string count, string stem, string ending) => stem.Length > LongestName ? []
        : Enumerable.Range(1, Math.Clamp(int.Parse(count, CultureInfo.InvariantCulture) - 1, 0, MostPages)).Select(i => $"{stem}_{i}.{ending}");

    [GeneratedRegex("createPage\\w*\\s*\\(\\s*(?:[\"'][^\"']{0,40}[\"']\\s*,\\s*)?[\"']?(?<count>\\d{1,3})[\"']?\\s*,\\s*[\"']?(?<at>\\d{1,3})[\"']?\\s*,\\s*[\"'](?<stem>[\\w./-]{1,80})[\"']\\s*,\\s*[\"']\\.?(?<ending>\\w{1,8})[\"']", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Call();

    [GeneratedRegex("var\\s+(?:countPage|pageCount|totalPage|nPageCount)\\s*=\\s*[\"']?(\\d{1,3})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Count();

    [GeneratedRegex("var\\s+(?:currentPage|curPage|pageIndex|nCurrIndex)\\s*=\\s*[\"']?(\\d{1,3})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Current();

    [GeneratedRegex("[\"'=]([\\w./-]{1,80})_1\\.(\\w{1,8})[\"'\\s>]", RegexOptions.None, 1000)]
    private static partial Regex First();

    [GeneratedRegex("^\\s*[\\[【(（第]?\\s*(\\d{1,2})\\s*[\\]】)）页]?\\s*$", RegexOptions.None, 1000)]
    private static partial Regex NumberWords();

    [GeneratedRegex("^\\s*[\\[【(（]?\\s*(?:下一?页|后一?页|Next(?: page)?)\\s*[>»›→]*\\s*[\\]】)）]?\\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NextWords();

    [GeneratedRegex("\\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
