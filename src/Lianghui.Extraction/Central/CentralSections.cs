using System.Text.RegularExpressions;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Extraction.Central;

/// <summary>Cuts a central document: opening, what was found of the year (review), what is asked for (requirements, targets), tasks, closing.</summary>
internal static partial class CentralSections
{
    /// <summary>Consecutive sections that cover the text.</summary>
    public static IReadOnlyList<Section> Split(StoredText text, IReadOnlyList<TaskEntry> tasks)
    {
        var roles = new List<(int Start, SectionRole Role)>();
        var role = SectionRole.Opening;
        var (first, last) = (tasks.Count > 0 ? tasks[0].Span.Start : int.MaxValue, tasks.Count > 0 ? tasks[^1].Span.End : int.MaxValue);
        foreach (var paragraph in text.Paragraphs)
        {
            var words = paragraph.Of(text.Folded);
            role = paragraph.Start >= last ? SectionRole.Closing
                : paragraph.End > first ? SectionRole.Tasks
                : Targets().IsMatch(words) && words.Length < 260 && role != SectionRole.Opening && !Policy().IsMatch(words) ? SectionRole.Targets
                : role is SectionRole.Requirements or SectionRole.Targets || (role != SectionRole.Opening || Says().IsMatch(words)) && Demands().IsMatch(words) ? SectionRole.Requirements
                : role == SectionRole.Review || Says().IsMatch(words) ? SectionRole.Review
                : role;
            if (roles.Count == 0 || roles[^1].Role != role)
            {
                roles.Add((role == SectionRole.Tasks && paragraph.Start < first && paragraph.End > first && roles.Count > 0 ? first : paragraph.Start, role));
            }
        }

        return [.. roles.Select((r, i) => Section(text, i, r.Role, TextSpan.Between(r.Start, i + 1 < roles.Count ? roles[i + 1].Start : text.Value.Length)))];
    }

    private static Section Section(StoredText text, int index, SectionRole role, TextSpan span)
    {
        var stop = text.Folded.AsSpan(span.Start, span.Length).IndexOfAny('。', '\n');
        return new Section(index + 1, role, span, new TextSpan(span.Start, stop < 0 ? span.Length : stop));
    }

    [GeneratedRegex("^(?:会议|全会|《(?:建议|决定|意见)》)|^[一二三四五六七八九十]+、|^\\(1\\)", RegexOptions.None, 1000)]
    private static partial Regex Says();

    [GeneratedRegex("明年|做好.{0,14}工作|^(?:全会|《建议》)(?:提出|强调)|必须(?:坚持|统筹)|下一步", RegexOptions.None, 1000)]
    private static partial Regex Demands();

    [GeneratedRegex("财政政策|货币政策", RegexOptions.None, 1000)]
    private static partial Regex Policy();

    // What is expected of growth together with what is expected of jobs, prices, trade balance or incomes.
    [GeneratedRegex("(?:预期目标(?:是|为|:)|经济.{0,4}增长.*(?:就业|物价|价格).*(?:国际收支|收入))", RegexOptions.None, 1000)]
    private static partial Regex Targets();
}
