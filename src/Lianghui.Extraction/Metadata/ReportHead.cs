using Lianghui.Text;

namespace Lianghui.Extraction.Metadata;

/// <summary>The opening of a report: what stands before the speech begins, and the sentence in which the speaker presents it.</summary>
internal sealed class ReportHead
{
    private const int SearchLimit = 8_000;
    private const int WithoutSalutation = 400;
    private static readonly string[] Bodies =
        ["人民政府", "国务院", "管委会", "管理委员会", "筹备组", "省政府", "市政府", "区政府", "县政府", "政府向"];

    private ReportHead(string text, string presentation, bool salutation)
    {
        Text = text;
        Presentation = presentation;
        HasSalutation = salutation;
        Squeezed = Squeeze(text + presentation);
    }

    /// <summary>The folded characters before the speech; offsets are those of the stored text.</summary>
    public string Text { get; }

    /// <summary>The sentence "我代表…政府，向大会报告工作…"; empty without one.</summary>
    public string Presentation { get; }

    /// <summary>Whether the speech begins with 各位代表.</summary>
    public bool HasSalutation { get; }

    /// <summary>Opening and presentation without any white space.</summary>
    public string Squeezed { get; }

    /// <summary>Reads the opening of a text.</summary>
    public static ReportHead Of(StoredText text)
    {
        var folded = text.Folded;
        var limit = Math.Min(folded.Length, SearchLimit);
        var salutation = folded.IndexOf("各位代表", 0, limit, StringComparison.Ordinal);
        var (start, end) = FindPresentation(folded, limit);
        var headEnd = salutation >= 0 && (start < 0 || salutation < start) ? salutation : start;
        if (headEnd < 0)
        {
            headEnd = Math.Min(limit, WithoutSalutation);
        }

        return new ReportHead(folded[..headEnd], start < 0 ? "" : folded[start..end], salutation >= 0);
    }

    /// <summary>The same characters without white space.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static (int Start, int End) FindPresentation(string folded, int limit)
    {
        for (var at = folded.IndexOf('我', 0, limit); at >= 0; at = folded.IndexOf('我', at + 1, limit - at - 1))
        {
            var clause = folded.AsSpan(at, Math.Min(60, folded.Length - at));
            if (Speaks(clause) && NamesABody(clause) && Presents(clause))
            {
                return (at, SentenceEnd(folded, at));
            }
        }

        var instead = folded.IndexOf("同志委托,代表", 0, limit, StringComparison.Ordinal);
        return instead < 0 ? (-1, -1) : (instead, SentenceEnd(folded, instead));
    }

    /// <summary>我代表…, 我受…的委托, 我现在根据…的决定.</summary>
    private static bool Speaks(ReadOnlySpan<char> clause)
    {
        var start = clause[..Math.Min(clause.Length, 22)];
        return start.Contains("代表", StringComparison.Ordinal) || start.Contains("委托", StringComparison.Ordinal)
            || start.Contains("根据国务院", StringComparison.Ordinal);
    }

    private static bool Presents(ReadOnlySpan<char> clause) =>
        clause.Contains("报告", StringComparison.Ordinal) || clause.Contains("提出", StringComparison.Ordinal)
        || clause.Contains("汇报", StringComparison.Ordinal);

    private static bool NamesABody(ReadOnlySpan<char> clause)
    {
        foreach (var body in Bodies)
        {
            if (clause.Contains(body, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static int SentenceEnd(string folded, int from)
    {
        var end = folded.IndexOfAny(['。', '\n'], from);
        return end < 0 ? folded.Length : end;
    }
}
