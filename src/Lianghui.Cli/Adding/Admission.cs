using System.Text.RegularExpressions;
using Lianghui.Extraction;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Cli.Adding;

/// <summary>Which texts belong in a library; the others fail with a remedy.</summary>
internal static partial class Admission
{
    /// <summary>Why a text is not taken in, and what to do; null where it is.</summary>
    /// <param name="metadata">What the text says of itself.</param>
    /// <param name="options">What the user says.</param>
    /// <param name="text">The text.</param>
    public static string? Refusal(ReportMetadata metadata, AddOptions options, StoredText text)
    {
        if (text.Value.Length == 0)
        {
            return "it holds no text; save the report's text again, or add a PDF or Word file of it";
        }

        if (options.Kind is null && metadata.Kind == ReportKinds.Article && !Tells(text))
        {
            return "it is a news article that tells of no province's meetings, targets or figures; to keep it as it is, add it with --kind article";
        }

        if (!NeedsPlace(metadata.Kind))
        {
            return null;
        }

        return (metadata.Place, metadata.Year) switch
        {
            (null, null) => "no place and no year are found in the text; if it is a report, say them with --place and --year",
            (null, _) => "no place is found in the text; say it with --place, such as --place Guangdong",
            (_, null) => "no year is found in the text; say it with --year, such as --year 2025",
            _ => null,
        };
    }

    /// <summary>Whether an article says something that the tool reads.</summary>
    private static bool Tells(StoredText text) => TellsOfCentre(text.Folded) || (ArticleReader.Read(text) is var read && (read.Meetings.Count > 0 || read.Statements.Count > 0));

    /// <summary>News of a central decision, congress, plenum or conference, or of those who convey and study it.</summary>
    private static bool TellsOfCentre(string folded) => Centre().IsMatch(folded.AsSpan(0, Math.Min(folded.Length, 600)));

    /// <summary>An article, and what the user calls a kind of its own, needs neither place nor year.</summary>
    private static bool NeedsPlace(string kind) => kind is not (ReportKinds.Article or ReportKinds.Conference or ReportKinds.Communique
        or ReportKinds.Decision);

    [GeneratedRegex("中央经济工作会议|中共中央关于|全会精神|党的[一二三四五六七八九十]{1,3}大|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]中全会|[一二三四五六七八九十]{1,3}五[”\"]?规划", RegexOptions.None, 1000)]
    private static partial Regex Centre();
}
