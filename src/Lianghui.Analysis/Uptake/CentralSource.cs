using System.Text.RegularExpressions;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Central;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>A central document of the library with what it asks for.</summary>
public sealed partial class CentralSource
{
    private CentralSource(ReportRecord record, StoredText text, IReadOnlyList<TaskEntry> tasks, IReadOnlyList<Section> sections)
    {
        (Record, Text, Tasks, Sections) = (record, text, tasks, sections);
        Document = CentralReader.Read(text, record.Key.Kind);
        Units = [.. Asked().Where(u => u.Normal.Chars.Length >= 6)];
    }

    /// <summary>The document as the library lists it.</summary>
    public ReportRecord Record { get; }

    /// <summary>Its stored text.</summary>
    public StoredText Text { get; }

    /// <summary>Its tasks (level 1).</summary>
    public IReadOnlyList<TaskEntry> Tasks { get; }

    /// <summary>Its sections.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>Body, days and year.</summary>
    public CentralDocument Document { get; }

    /// <summary>Headings of tasks and sentences that ask for something.</summary>
    internal IReadOnlyList<UptakeUnit> Units { get; }

    /// <summary>The day from which reports can take it up: the last of the meeting, else of publication.</summary>
    public DateOnly? Day => Record.Delivered ?? Record.Published;

    /// <summary>The central documents of the library by day: readouts, communiqués, decisions, national reports.</summary>
    public static IReadOnlyList<ReportRecord> List(ILibraryReader library, FactQuery? query = null) =>
        [.. library.Reports((query ?? FactQuery.All) with { Places = ["CN"], Kinds = [ReportKinds.Conference, ReportKinds.Communique, ReportKinds.Decision, ReportKinds.National] })
            .Where(r => r.Origin == FactOrigin.Text).OrderBy(r => r.Delivered ?? new DateOnly(Math.Max(1, r.Key.Year), 3, 5))];

    /// <summary>Reads a document; null where the library lacks its text.</summary>
    public static CentralSource? Open(ILibraryReader library, ReportRecord record)
    {
        var query = new FactQuery(Places: [record.Key.Place], FromYear: record.Key.Year, ToYear: record.Key.Year, Version: record.Version);
        return library.Text(record.Version) is { } value
            ? new CentralSource(record, StoredText.Parse(value), [.. library.Tasks(query).Select(t => t.Value).Where(t => t.Level == 1)], [.. library.Sections(query).Select(s => s.Value)])
            : null;
    }

    /// <summary>Evidence for a span of it.</summary>
    public Evidence At(TextSpan span) => new(Record.Version, span.Start, span.Length, span.Of(Text.Value), Record.Source);

    private IEnumerable<UptakeUnit> Asked()
    {
        foreach (var task in Tasks)
        {
            yield return Unit(task.Rank, true, task.HeadingSpan, task.HeadingSpan);
            foreach (var span in CentralReader.Sentences(Text.Folded, TextSpan.Between(Math.Min(task.HeadingSpan.End + 1, task.Span.End), task.Span.End)))
            {
                yield return Unit(task.Rank, span);
            }
        }

        foreach (var section in Sections.Where(s => s.Role is SectionRole.Requirements or SectionRole.Targets or SectionRole.Closing))
        {
            foreach (var span in CentralReader.Sentences(Text.Folded, section.Span).Where(s => !Tasks.Any(t => t.Span.Overlaps(s)) && !Ceremony().IsMatch(s.Of(Text.Folded))))
            {
                yield return Unit(null, span);
            }
        }
    }

    private UptakeUnit Unit(int? task, bool heading, TextSpan span, TextSpan words)
    {
        var normal = NormalText.Of(Text.Folded, words);
        return new UptakeUnit(task, heading, span, normal, Measures.In(normal.Chars));
    }

    private UptakeUnit Unit(int? task, TextSpan span)
    {
        var lead = LeadIn().Match(Text.Folded, span.Start, span.Length);
        var skip = lead.Success && lead.Index == span.Start ? lead.Length : 0;
        return Unit(task, false, span, TextSpan.Between(span.Start + skip, span.End));
    }

    [GeneratedRegex("^(?:(?:会议|全会|《(?:建议|决定|意见)》)(?:强调|指出|认为|要求|提出|确定|明确)[,，]|[一二三四五六七八九十]{1,3}(?:是|、)|第[一二三四五六七八九十]{1,2}[,，]|\\(\\d{1,2}\\)|要(?=[^求]))+", RegexOptions.None, 1000)]
    private static partial Regex LeadIn();

    // Who attended, who spoke, the call at the end, and how the centre judges the past and the present ask for nothing that a report could take up.
    [GeneratedRegex("^(?:会议|全会)(?:认为|指出)(?![^。]*必须)[^。]*(?:过去[0-9]+年|成就|我国经济|近年来|深化了|压力仍然|根源是)|^(?:新时代[0-9]+年|但要看到|这些大多)|历史性地解决|总基调是治国理政|基本趋势没有改变|^市场主体承载|出席(?:了)?会议|参加会议|列席|作(?:了)?总结讲话|^(?:会议|全会)(?:确定|号召|决定|审议)|重点任务。$|^各省、自治区", RegexOptions.None, 1000)]
    private static partial Regex Ceremony();
}
