using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Central;

/// <summary>Reads central documents: readouts of conferences, communiqués, decisions, the national report (docs/extractors/central.md).</summary>
public static partial class CentralReader
{
    private const int Head = 300;

    /// <summary>Whether a kind of document is a central one with sections and tasks of its own making; the national report is read as a report.</summary>
    public static bool IsCentral(string kind) => kind is ReportKinds.Conference or ReportKinds.Communique or ReportKinds.Decision;

    /// <summary>Reads body, days, year and title.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="kind">The kind of document.</param>
    /// <param name="fileName">The file's name, which may begin with a day in eight digits; null without one.</param>
    public static CentralDocument Read(StoredText text, string kind, string? fileName = null)
    {
        var head = text.Folded[..Math.Min(Head, text.Folded.Length)];
        var (from, until, year) = CentralDays.Read(text.Folded, fileName);
        return new CentralDocument(BodyOf(kind, head), from, until, year, TitleOf(text, kind, head));
    }

    /// <summary>A paragraph's sentences, without line ends; what is shorter than eight characters is left out.</summary>
    public static IEnumerable<TextSpan> Sentences(string folded, TextSpan span)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            if (folded[i] is not ('。' or '!' or '?' or '\n'))
            {
                continue;
            }

            var end = folded[i] == '\n' ? i : i + 1;
            while (folded[i] != '\n' && end < span.End && folded[end] is '”' or '’' or '"' or ')')
            {
                end++;
            }

            if (end - start >= 8)
            {
                yield return TextSpan.Between(start, end);
            }

            start = Math.Max(end, i + 1);
            i = start - 1;
        }

        if (span.End - start >= 8)
        {
            yield return TextSpan.Between(start, span.End);
        }
    }

    private static string BodyOf(string kind, string head) => kind switch
    {
        ReportKinds.Communique => "plenum",
        ReportKinds.Decision => "central-committee",
        ReportKinds.National => "state-council",
        _ => head.Contains("中央经济工作会议", StringComparison.Ordinal) ? "economic-work-conference"
            : head.Contains("中央农村工作会议", StringComparison.Ordinal) ? "rural-work-conference"
            : head.Contains("政治局", StringComparison.Ordinal) && head.Contains("召开会议", StringComparison.Ordinal) ? "politburo"
            : "conference",
    };

    private static string? TitleOf(StoredText text, string kind, string head)
    {
        if (kind == ReportKinds.Conference)
        {
            return Conference().Match(head) is { Success: true } named ? named.Value : null;
        }

        var line = text.Paragraphs.Take(4).FirstOrDefault(p => p.Length <= 60 && IsTitle(p.Of(text.Folded)));
        return line.Length > 0 ? line.Of(text.Value) : Named().Match(head) is { Success: true } match ? match.Groups["t"].Value : null;
    }

    private static bool IsTitle(string line) => !line.Contains('。') && (line.EndsWith("公报", StringComparison.Ordinal) || line.EndsWith("决定", StringComparison.Ordinal)
        || line.EndsWith("建议", StringComparison.Ordinal) || line.EndsWith("意见", StringComparison.Ordinal) || line.StartsWith("中共中央关于", StringComparison.Ordinal));

    [GeneratedRegex("(?:中央|全国)[\\u4e00-\\u9fff]{1,8}工作会议", RegexOptions.None, 1000)]
    private static partial Regex Conference();

    [GeneratedRegex("《(?<t>(?:中共中央关于|中国共产党第)[^》]{4,60})》|(?<t>中国共产党第[\\u4e00-\\u9fff]{2,6}届中央委员会第[\\u4e00-\\u9fff]{1,3}次全体会议公报)", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
