using System.Text.RegularExpressions;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Extraction.People;

/// <summary>Finds the people that an article names with their offices, in English and Chinese (docs/extractors/meetings.md).</summary>
internal static class PeopleReader
{
    private static readonly string[] Pinyin = [.. CodebookFiles.Rows("surnames.csv").Select(r => r("pinyin")).Distinct(StringComparer.Ordinal).OrderByDescending(p => p.Length)];
    private static readonly string[] Han = [.. CodebookFiles.Rows("surnames.csv").Select(r => r("han")).Distinct(StringComparer.Ordinal).OrderByDescending(p => p.Length)];

    private const string Title =
        "(?:Party Secretary|Party Chief|Party chief|General Secretary|Secretary-General|Secretary General|Deputy Secretary|Vice Governor|Deputy Governor|Acting Governor|Executive Vice Governor|Governor|Vice Mayor|Deputy Mayor|Acting Mayor|Mayor|"
        + "Deputy Director|Director|Vice Chairman|Vice Chairwoman|Chairman|Chairwoman|Vice President|President|Vice Premier|Premier|Vice Minister|Minister|Commissioner|Secretary|"
        + "[Rr]esearcher|[Rr]esearch fellow|[Pp]rofessor|[Cc]hief economist|[Ee]conomist|[Aa]nalyst|[Dd]ean|[Ee]xpert|[Ss]cholar)";

    private static readonly string Name = $"(?<name>(?:{string.Join('|', Pinyin)}) (?!Province|City|Provincial|Municipal)[A-Z][a-z]+(?:[’'](?!s\\b)[a-z]+)?(?:-[a-z]+| [A-Z][a-z]{{1,5}}(?= (?:said|noted|stated)))?)(?![\\w-])";

    // Words of an office: capitalised words, with small words between them.
    private static readonly Regex Before = new(
        $"(?<office>(?:(?:[A-Z][A-Za-z&’'-]*|of|and|the|for)\\s+){{0,14}}?(?:{Title})(?:,? (?:of|at|with) (?:the )?(?:[A-Z][A-Za-z&]*(?: |, )?(?:and |of |for )?){{1,9}},?)?)\\s+{Name}",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(3));

    private static readonly Regex After = new(
        $"{Name}, (?:the |an? )?(?<office>(?:(?:[A-Z][A-Za-z&’'-]*|[a-z]+)\\s+){{0,8}}?{Title}(?: (?:of|at|with) (?:the )?(?:[A-Z][A-Za-z&]*(?: and| of| for| the)? ?){{1,9}})?)(?=[,.])",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(3));

    private static readonly Regex Chinese = new(
        $"(?<office>(?:[\\u4e00-\\u9fff]{{0,16}}?)(?:省委书记|市委书记|自治区党委书记|党委书记|区委书记|县委书记|总书记|代省长|副省长|省长|代市长|副市长|市长|自治区代主席|自治区副主席|自治区主席|副主任|主任|副厅长|厅长|副局长|局长|副部长|部长|副总理|总理|研究员|教授|首席经济学家|经济学家|分析师|院长|校长|会长|所长))(?<name>(?:{string.Join('|', Han)})[\\u4e00-\\u9fff]{{1,2}}?)(?=主持|出席|在|说|表示|指出|强调|介绍|作|传达|认为|宣布|讲话|率|[，、。；：（(,;:]|同志|参加|致辞|透露|告诉|通报|部署|要求|带队|到)",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(3));

    /// <summary>The people of a sentence, in order.</summary>
    public static IReadOnlyList<Person> In(StoredText text, Sentence sentence)
    {
        var found = new List<Person>();
        foreach (var pattern in sentence.English ? new[] { Before, After } : [Chinese])
        {
            for (var match = pattern.Match(text.Folded, sentence.Span.Start, sentence.Span.Length); match.Success; match = match.NextMatch())
            {
                var name = new TextSpan(match.Groups["name"].Index, match.Groups["name"].Length);
                if (!found.Exists(p => p.Span.Overlaps(name)))
                {
                    found.Add(Make(text, sentence, name, Trim(text.Folded, new TextSpan(match.Groups["office"].Index, match.Groups["office"].Length))));
                }
            }
        }

        return [.. found.OrderBy(p => p.Span.Start)];
    }

    private static Person Make(StoredText text, Sentence sentence, TextSpan name, TextSpan office)
    {
        var words = office.Of(text.Folded);
        var places = NamedPlaces.In(text.Folded, office);
        var place = places.Count > 0 ? places[0].Code : IsNational(words) ? "CN" : null;
        var role = OfficeWords.RoleOf(words);
        place ??= role == "official" ? NearestPlace(text, sentence, name) : null;
        var shown = places.Count > 0 && places[0].Span.Start == office.Start ? Trim(text.Folded, TextSpan.Between(places[0].Span.End, office.End)) : office;
        return new Person(name.Of(text.Value), shown.Length > 0 ? shown.Of(text.Value) : office.Of(text.Value), place, role, name, shown);
    }

    private static bool IsNational(string office) => OfficeWords.IsNational(office);

    private static string? NearestPlace(StoredText text, Sentence sentence, TextSpan name) =>
        NamedPlaces.In(text.Folded, TextSpan.Between(sentence.Span.Start, name.Start)) is [.., var last] ? last.Code : null;

    private static TextSpan Trim(string folded, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (true)
        {
            var word = OfficeWords.Leading(folded.AsSpan(start, end - start));
            if (word == 0)
            {
                break;
            }

            start += word;
        }

        while (end > start && folded[end - 1] is ' ' or ',')
        {
            end--;
        }

        return TextSpan.Between(start, end);
    }
}

/// <summary>Words of offices: which are the state's, which an expert's, and what stands before them that is no part of them.</summary>
internal static class OfficeWords
{
    private static readonly string[] Experts = ["university", "institute", "academy", "research", "professor", "economist", "analyst", "scholar", "expert", "securities", "dean", "大学", "研究院", "研究所", "研究员", "教授", "经济学家", "分析师", "证券", "学院", "社科院"];
    private static readonly string[] Nation = ["General Secretary", "State Council", "Central ", "National ", "of China", "Chinese ", "of the Country", "Premier", "总书记", "国务院", "国家", "总理", "中央", "中共中央"];
    private static readonly string[] Before = [" ", ",", "and ", "the ", "The ", "by ", "of ", "On ", "In ", "At ", "However ", "Meanwhile ", "City ", "中国共产党", "，", "、", "由", "日", "和", "对此"];

    /// <summary><c>expert</c> for universities, institutes, banks and their people, <c>official</c> for offices of state and Party.</summary>
    public static string RoleOf(string office) =>
        Array.Exists(Experts, e => office.Contains(e, StringComparison.OrdinalIgnoreCase)) ? "expert" : "official";

    /// <summary>Whether an office is the nation's.</summary>
    public static bool IsNational(string office) => Array.Exists(Nation, n => office.Contains(n, StringComparison.Ordinal));

    /// <summary>Length of what stands before an office and is no part of it; 0 for nothing.</summary>
    public static int Leading(ReadOnlySpan<char> text)
    {
        foreach (var word in Before)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
