using System.Text.RegularExpressions;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Extraction.Meetings;

/// <summary>Announcements of meetings in Chinese: 召开, 举行, 主持召开.</summary>
internal static partial class ChineseMeetings
{
    /// <summary>The meeting that a sentence announces; null where it announces none.</summary>
    public static Announcement? Announced(StoredText text, Sentence sentence)
    {
        var words = sentence.Span.Of(text.Folded);
        if (Passing().IsMatch(words))
        {
            return null;
        }

        var found = Holds().Match(words) is { Success: true } holds ? holds : Held().Match(words) is { Success: true } held ? held : null;
        var days = ArticleDays.In(text.Folded, sentence.Span);
        if (found is null || (days.Count == 0 && !IsLocal(found.Value)))
        {
            return null;
        }

        var start = sentence.Span.Start;
        var name = new TextSpan(start + found.Groups["name"].Index, found.Groups["name"].Length);
        var day = days.Where(d => d.Span.Start < name.End).MinBy(d => Math.Abs(d.Span.Start - name.Start)) ?? (days.Count > 0 ? days[0] : null);
        var from = day is not null && day.Span.End <= name.Start ? day.Span.End : start;
        var verb = start + found.Groups["verb"].Index;
        var whole = TextSpan.Between(Math.Min(day?.Span.Start ?? name.Start, Math.Min(name.Start, verb)), Math.Max(name.End, verb + found.Groups["verb"].Length));
        return new Announcement(day, TextSpan.Between(from, Math.Max(from, Math.Min(verb, name.Start))), name, Venue(text.Folded, sentence.Span), Subject(text.Folded, sentence.Span, name), whole);
    }

    /// <summary>Whether the words name a body of a province without its name (省委常委会, 省政府常务会议).</summary>
    public static bool IsLocal(string words) => Local().IsMatch(words);

    private static TextSpan? Venue(string folded, TextSpan span) =>
        InPlace().Match(folded, span.Start, span.Length) is { Success: true } match ? new TextSpan(match.Groups["v"].Index, match.Groups["v"].Length) : null;

    private static TextSpan? Subject(string folded, TextSpan span, TextSpan name) =>
        Purpose().Match(folded, name.End, span.End - name.End) is { Success: true } match ? new TextSpan(match.Groups["s"].Index, match.Groups["s"].Length)
        : name.Length > 6 ? name : null;

    // 省委常委会召开扩大会议; 省政府召开全省经济工作会议
    [GeneratedRegex("(?<verb>主持召开|召开|举行|组织召开)(?:了)?(?<name>[^，,。；;：:、召]{0,40}?(?:会议|大会|推进会|动员会|座谈会|部署会|现场会|常务会|全会|发布会|工作会|扩大会|例会|调度会|论坛|会)(?![议商员计展场]))", RegexOptions.None, 1000)]
    private static partial Regex Holds();

    // 全省科技创新大会在武汉召开
    [GeneratedRegex("(?<name>[^，,。；;：:、日年]{2,40}?(?:会议|大会|推进会|动员会|座谈会|部署会|现场会|常务会|全会|工作会|例会|调度会|论坛)(?!议))(?:[^，,。；;]{0,16}?)(?<verb>召开|举行|开幕)", RegexOptions.None, 1000)]
    private static partial Regex Held();

    [GeneratedRegex("将(?:于|在|召开|举行)|拟(?:于|召开)|召开以来|胜利召开|即将召开|自.{0,20}召开|发布会上", RegexOptions.None, 1000)]
    private static partial Regex Passing();

    [GeneratedRegex("(?:省|市|自治区|区)(?:委|政府|人大|政协|党委)|全省|全市|全区|全自治区", RegexOptions.None, 1000)]
    private static partial Regex Local();

    [GeneratedRegex("在(?<v>[\\u4e00-\\u9fff]{2,6}?)(?:召开|举行|开幕)", RegexOptions.None, 1000)]
    private static partial Regex InPlace();

    [GeneratedRegex("^[，,](?<s>(?:认真|深入)?(?:传达|学习|研究|部署|审议|贯彻|分析|听取)[^。；;]{2,80})", RegexOptions.None, 1000)]
    private static partial Regex Purpose();
}
