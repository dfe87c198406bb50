using System.Buffers;
using Lianghui.Text;

namespace Lianghui.Extraction.Metadata;

/// <summary>Whether a text is whole, and what its metadata lack.</summary>
internal static class MetadataChecks
{
    private const int ShortestReport = 5_000;
    private const int LongestCall = 1_500;

    private static readonly SearchValues<string> Calls = SearchValues.Create(
        ["领导下", "指引下", "谱写", "再创", "共同努力", "迈进", "奋勇前进", "新局面", "新篇章", "更加美好"], StringComparison.Ordinal);

    private static readonly SearchValues<string> OldCalls = SearchValues.Create(["奋斗", "周围"], StringComparison.Ordinal);

    private static readonly string[] About = ["解读", "图解", "一图", "速览", "速读", "要点", "划重点", "图说", "看点", "干货", "数读"];

    /// <summary>Whether a report has an opening and a closing, and no sign of being a summary.</summary>
    public static bool IsComplete(StoredText text, ReportHead head, string? title) =>
        text.Value.Length >= ShortestReport
        && head.Presentation.Length > 0
        && HasClosing(text)
        && !(title ?? "").Contains('摘')
        && !IsAboutReport(title ?? "")
        && !head.Text.Contains("摘要", StringComparison.Ordinal) && !head.Text.Contains("摘登", StringComparison.Ordinal);

    /// <summary>Whether a title is that of something made from a report: a reading of it, a picture, its main points.</summary>
    private static bool IsAboutReport(string title) => Array.Exists(About, word => title.Contains(word, StringComparison.Ordinal));

    /// <summary>Adds an issue for everything that a report should say and does not.</summary>
    public static ReportMetadata Checked(this ReportMetadata metadata, StoredText text, List<Issue> issues)
    {
        if (metadata.Place is null)
        {
            issues.Add(new Issue("no-place", "The text does not say which place it is from. Give --place to add it as that place's report."));
        }

        if (metadata.Kind is ReportKinds.Article or ReportKinds.Other)
        {
            issues.Add(new Issue(
                "not-a-report", $"This is not a government work report (kind {metadata.Kind}); it is kept, and left out of counts of reports."));
            return metadata;
        }

        if (metadata.Year is null)
        {
            issues.Add(new Issue("no-year", "The text does not say for which year it is. Give --year."));
        }

        if (metadata.Kind is ReportKinds.Provincial or ReportKinds.National or ReportKinds.City or ReportKinds.District && !metadata.Complete)
        {
            issues.Add(new Issue(
                "incomplete", $"The text ({text.Value.Length} characters) lacks an opening or a closing, or calls itself a summary.", IssueLevel.Note));
        }

        return metadata;
    }

    // The last call: to all together, or what the last address to the deputies ends in.
    private static bool HasClosing(StoredText text)
    {
        var half = text.Folded.AsSpan(text.Folded.Length / 2);
        var last = half.LastIndexOf("各位代表", StringComparison.Ordinal);
        return half.Contains("让我们", StringComparison.Ordinal)
            || (last >= 0 && (half.ContainsAny(OldCalls) || half.Slice(last, Math.Min(LongestCall, half.Length - last)).ContainsAny(Calls)));
    }
}
