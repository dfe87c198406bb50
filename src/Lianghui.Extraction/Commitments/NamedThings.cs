using System.Text.RegularExpressions;
using Lianghui.Extraction.Amounts;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Extraction.Commitments;

/// <summary>Named action plans with their actions, numeric slogans with their expansion, firms and projects with their role.</summary>
internal static partial class NamedThings
{
    /// <summary>What some sentences name; what is named again is listed once, with its fullest account.</summary>
    public static IEnumerable<Commitment> Read(StoredText text, IReadOnlyList<Sentence> sentences, string? home) =>
        All(text, sentences, home).GroupBy(c => (c.Kind, c.Place, c.What)).Select(g => g.MaxBy(c => c.Items.Count)!);

    private static IEnumerable<Commitment> All(StoredText text, IReadOnlyList<Sentence> sentences, string? home)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var place = Place(text, sentences, i) ?? home;
            var next = i + 1 < sentences.Count && sentences[i + 1].Paragraph == sentences[i].Paragraph ? sentences[i + 1].Span : new TextSpan(sentences[i].Span.End, 0);
            foreach (var found in Plans(text, sentences[i], next).Concat(Slogans(text, sentences[i], next)).Concat(Names(text, sentences[i])))
            {
                yield return found with { Place = place };
            }
        }
    }

    private static string? Place(StoredText text, IReadOnlyList<Sentence> sentences, int index)
    {
        for (var i = index; i >= 0 && sentences[i].Paragraph == sentences[index].Paragraph; i--)
        {
            if (NamedPlaces.In(text.Folded, sentences[i].Span) is { Count: > 0 } places)
            {
                return i == index ? places[0].Code : places[^1].Code;
            }
        }

        return null;
    }

    private static IEnumerable<Commitment> Plans(StoredText text, Sentence sentence, TextSpan next)
    {
        var pattern = sentence.English ? EnglishPlan() : ChinesePlan();
        for (var match = pattern.Match(text.Folded, sentence.Span.Start, sentence.Span.Length); match.Success; match = match.NextMatch())
        {
            var count = Count(match.Groups["n"].Value);
            var items = count is null ? [] : Actions(text, TextSpan.Between(match.Index + match.Length, sentence.Span.End), next, count.Value);
            var amount = count is { } n ? new Amount(n, n, "actions", n, n, "actions", "plain", Span(match.Groups["n"]), Span(match.Groups["n"])) : null;
            yield return Make("plan", text, Span(match.Groups["name"]), amount, items, null);
        }
    }

    // The list after the name, in its sentence or the next, where it has as many members as the name counts.
    private static List<string> Actions(StoredText text, TextSpan rest, TextSpan next, int count)
    {
        foreach (var span in new[] { rest, next })
        {
            var words = span.Of(text.Value).TrimEnd('.', '。');
            if (ListOpening().Match(words) is not { Success: true } opening)
            {
                continue;
            }

            var list = words[(opening.Index + opening.Length)..];
            var parts = ListMark().Split(list).Select(p => p.Trim().TrimEnd('.', ';')).Where(p => p.Length > 2).ToList();
            if (parts.Count == count)
            {
                return parts;
            }
        }

        return [];
    }

    private static IEnumerable<Commitment> Slogans(StoredText text, Sentence sentence, TextSpan next)
    {
        for (var match = Slogan().Match(text.Folded, sentence.Span.Start, sentence.Span.Length); match.Success; match = match.NextMatch())
        {
            var digits = match.Groups["s"].Value;
            var follows = text.Folded.AsSpan(match.Index + match.Length, Math.Min(8, sentence.Span.End - match.Index - match.Length));
            if (IsNoSlogan(digits, follows))
            {
                continue;
            }

            var tail = text.Folded[(match.Index + match.Length)..Math.Min(text.Folded.Length, Math.Max(sentence.Span.End, next.End))];
            var noun = SloganNoun().Match(text.Folded, match.Index + match.Length, sentence.Span.End - match.Index - match.Length);
            yield return Make("slogan", text, Span(match.Groups["s"]), null, Expansion(digits, tail), noun.Success ? noun.Groups["w"].Value.Trim() : null);
        }
    }

    private static bool IsNoSlogan(string digits, ReadOnlySpan<char> after) =>
        digits.Count(char.IsAsciiDigit) < 2 || (digits.Length == 4 && digits[..2] is "19" or "20") || (digits.All(char.IsAsciiDigit) && digits.Length < 3)
        || digits is "12345" or "12315" or "12388" or "110" or "120" or "119" or "315" or "12306"
        || after.StartsWith("热线") || after.StartsWith("平台") || after.StartsWith("电话") || after.StartsWith("年") || after.StartsWith(" hotline");

    /// <summary>The counted things after a slogan, where they take up its numbers in order: 8+4 → 8 policy packages, 4 lists.</summary>
    private static List<string> Expansion(string digits, string tail)
    {
        var counted = Counted().Matches(tail).Select(m => (Number: m.Groups["n"].Value, Words: m.Value.Trim())).ToList();
        var items = new List<string>();
        var rest = digits.Replace("+", "", StringComparison.Ordinal);
        foreach (var (number, words) in counted)
        {
            if (rest.Length > 0 && rest.StartsWith(number, StringComparison.Ordinal))
            {
                items.Add(words);
                rest = rest[number.Length..];
            }
        }

        return rest.Length == 0 || rest is "N" or "X" ? items : [];
    }

    private static IEnumerable<Commitment> Names(StoredText text, Sentence sentence)
    {
        var pattern = sentence.English ? EnglishNames() : ChineseNames();
        for (var match = pattern.Match(text.Folded, sentence.Span.Start, sentence.Span.Length); match.Success; match = match.NextMatch())
        {
            var role = match.Groups["role"].Value.Trim();
            foreach (Capture name in match.Groups["x"].Captures)
            {
                yield return Make("name", text, new TextSpan(name.Index, name.Length), null, [], role);
            }
        }
    }

    private static Commitment Make(string kind, StoredText text, TextSpan name, Amount? amount, IReadOnlyList<string> items, string? role) =>
        new(kind, null, name.Of(text.Value), amount, null, null, null, null, items, role, "article", name);

    private static TextSpan Span(Group group) => new(group.Index, group.Length);

    private static int? Count(string word) => word.Length == 0 ? null
        : int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var digits) ? digits
        : EnglishAmounts.Word(word) ?? ("一二三四五六七八九十".IndexOf(word, StringComparison.Ordinal) is >= 0 and var i && word.Length == 1 ? i + 1 : null);

    [GeneratedRegex("""["“]?(?<name>(?<n>\d{1,2}|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve) (?:Major|Key|Special|Great)[\w\u4e00-\u9fff]{0,3}(?: ?[\u4e00-\u9fff]{0,4})? ?(?:Actions|Projects|Initiatives|Campaigns|Tasks|Programs|Programmes))["”]?|["“]?(?<name>(?:(?:[A-Z][\w&’'-]*|of|for|and|on) ){1,10}(?:Action Plan|Implementation Plan|Action Program|Special Action|Three-Year Action))["”]?|(?<name>(?<n>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:major |key )?(?:[a-z-]+ ){0,5}action plans)""", RegexOptions.None, 2000)]
    private static partial Regex EnglishPlan();

    [GeneratedRegex("《(?<name>[^》]{3,40}?(?:行动计划|行动方案|实施方案|工作方案|三年行动|规划|若干措施|条例))》|[“\"](?<name>(?<n>[一二三四五六七八九十]|\\d{1,2})大(?:重点|专项|攻坚|提升)?(?:行动|工程|计划|攻坚战?))[”\"]?|(?<name>(?<n>[一二三四五六七八九十]|\\d{1,2})大(?:重点|专项|攻坚|提升)?(?:行动|工程|计划))|[“\"](?<name>[^”\"，。；\\d]{2,16})[”\"](?=(?:专项)?(?:行动|工程|计划)(?![的中]))|(?:实施|开展|启动)(?<name>[\\u4e00-\\u9fff]{2,16}?(?:专项行动|三年行动计划|三年行动|行动计划|攻坚行动|提升行动|倍增行动|倍增计划|行动方案))", RegexOptions.None, 2000)]
    private static partial Regex ChinesePlan();

    [GeneratedRegex("[“\"](?<s>\\d[\\dA-Z]*(?:\\+[\\dA-Z]+)+|\\d{3,6}X?)[”\"]", RegexOptions.None, 1000)]
    private static partial Regex Slogan();

    [GeneratedRegex("\\G(?<w> ?[a-z-]+(?: [a-z-]+){0,3}|[\\u4e00-\\u9fff]{2,14})", RegexOptions.None, 1000)]
    private static partial Regex SloganNoun();

    [GeneratedRegex("(?<![\\d.])(?<n>\\d{1,3})(?: (?:[a-z-]+)(?: (?!and\\b)[a-z-]+){0,3}|(?:个|大|项|条|类|家)[\\u4e00-\\u9fff]{1,16})", RegexOptions.None, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?:: ?|[：]|\binclud(?:e|es|ing) (?:initiatives (?:for|to) |actions (?:for|to) )?|\bnamely |\bcover(?:s|ing) |，即|，包括|分别是)", RegexOptions.None, 1000)]
    private static partial Regex ListOpening();

    [GeneratedRegex(@",? and (?=[a-z]+ing\b|[a-z-]+ (?:\w+ )?(?:and )?\w+$)|[,;] |、|；|，", RegexOptions.None, 1000)]
    private static partial Regex ListMark();

    [GeneratedRegex(@"\b(?<role>(?:(?!\w+(?:s|ed|ing)\b|on\b|of\b|the\b|in\b|at\b|by\b|to\b|and\b|from\b|construction\b)[A-Za-z][\w-]* ){0,3}(?:manufacturers|companies|firms|enterprises|projects|producers|makers|startups|start-ups|unicorns|developers|suppliers|institutions|laboratories|models|platforms)) (?:like|such as|including) (?:the )?(?<x>[A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,4})(?:(?:, and (?:the )?|, (?:the )?| and (?:the )?)(?<x>[A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,4}))*", RegexOptions.None, 1000)]
    private static partial Regex EnglishNames();

    [GeneratedRegex("(?:推进|加快|推动|建成|开工|实施|支持|建设|引进|确保)(?<x>[\\u4e00-\\u9fffA-Za-z]{3,18})(?:、(?<x>[\\u4e00-\\u9fffA-Za-z]{3,18}))+等(?:一批)?(?:\\d+个|[一二三四五六七八九十]+个)?(?<role>(?:重大|重点|龙头|标志性|骨干)?(?:工业|产业|交通|水利|能源|基础设施)?(?:项目|企业|工程))", RegexOptions.None, 1000)]
    private static partial Regex ChineseNames();
}
