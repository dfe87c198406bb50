using System.Text.RegularExpressions;

namespace Lianghui.Extraction.Meetings;

/// <summary>Bodies and kinds of meeting, told by the words of the sentence that announces one.</summary>
public static class MeetingBodies
{
    // The first that fits decides.
    private static readonly (string Code, Regex Words)[] Table =
    [
        .. new[]
        {
            ("press-conference", "[Pp]ress (?:conference|briefing)|[Nn]ews conference|新闻发布会|吹风会|记者会"),
            ("central-economic-work-conference", "Central Economic Work Conference|中央经济工作会议"),
            ("politburo", "Politburo|Political Bureau|政治局会议|政治局.{0,6}召开"),
            ("congress-standing-committee", "Standing Committee of the [^.]{0,60}(?:People[’']s Congress)|人大常委会"),
            ("standing-committee", "Standing Committee|常委会|党委常委"),
            ("state-council-executive", "State Council[^.]{0,20}[Ee]xecutive|国务院常务会议"),
            ("government-executive", "[Ee]xecutive [Mm]eeting|政府常务会|常务会议|政府党组"),
            ("plenum", "[Pp]lenum|[Pp]lenary [Ss]ession|全会|全体会议"),
            ("economic-work-conference", "Economic Work Conference|经济工作会议"),
            ("congress", "People[’']s Congress|人民代表大会|人代会"),
            ("consultative-conference", "Consultative Conference|政协"),
            ("symposium", "[Ss]ymposium|座谈会"),
        }.Select(t => (t.Item1, new Regex(t.Item2, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))),
    ];

    /// <summary>Codes in the order in which they are tried; <c>conference</c> is any other.</summary>
    public static IEnumerable<string> Codes => Table.Select(t => t.Code).Append("conference");

    /// <summary>The code for the words that announce a meeting.</summary>
    internal static string Of(string words) => Array.Find(Table, t => t.Words.IsMatch(words)).Code ?? "conference";

    /// <summary>Whether a meeting's words say that it is the nation's.</summary>
    internal static bool IsNational(string words) =>
        Regex.IsMatch(words, "Central (?:Economic|Rural|Urban|Committee)|CPC Central|Politburo|Political Bureau|State Council|National (?:People|Conference|Committee)|中央|国务院|全国|政治局", RegexOptions.None, TimeSpan.FromSeconds(1));
}
