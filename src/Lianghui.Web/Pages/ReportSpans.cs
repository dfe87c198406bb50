using Lianghui.Corpus;
using Lianghui.Publishing.Tables;
using Lianghui.Publishing.Wording;
using Lianghui.Text;

namespace Lianghui.Web.Pages;

/// <summary>The coded spans of one version of a report.</summary>
internal static class ReportSpans
{
    private const int MostFound = 500;

    internal static IReadOnlyList<CodedSpan> Of(ILibraryReader library, string version, Language l)
    {
        var query = new FactQuery(Version: version);
        return
        [
            .. library.Targets(query).Where(f => f.Evidence.Version == version).Select(f => new CodedSpan(f.Evidence.Span, "target",
                $"{Names.Indicator(f.Value.Indicator, l)}: {TargetWording.Long(f.Value.Low, f.Value.High, f.Value.Comparator, f.Value.Unit, l)}", f.Id)),
            .. library.Outturns(query).Where(f => f.Evidence.Version == version).Select(f => new CodedSpan(f.Evidence.Span, "outturn",
                $"{Names.Indicator(f.Value.Indicator, l)} {f.Value.Period}: {TargetWording.Long(f.Value.Low, f.Value.High, f.Value.Comparator, f.Value.Unit, l)}", f.Id)),
            .. library.Growth(query).Where(f => f.Evidence.Version == version).Select(f => new CodedSpan(f.Evidence.Span, "growth",
                $"{Kind(FactRows.Code(f.Value.Kind), l)} {f.Value.Period}: {TargetWording.Long(f.Value.Low, f.Value.High, f.Value.Comparator, "%", l)}", f.Id)),
            .. library.Tasks(query).Where(f => f.Evidence.Version == version).Select(f => new CodedSpan(f.Evidence.Span, f.Value.Level == 1 ? "task" : "lead",
                $"{(f.Value.Level == 1 ? l.Pick("task", "任务") : l.Pick("lead", "要点"))} {f.Value.Rank}: {Names.Theme(f.Value.Theme, l)}", f.Id)),
        ];
    }

    /// <summary>Where a word stands in the text, as spans of their own.</summary>
    internal static IEnumerable<CodedSpan> Find(string text, string? word)
    {
        var found = 0;
        for (var at = word is null ? -1 : text.IndexOf(word, StringComparison.Ordinal);
             at >= 0 && found < MostFound;
             at = text.IndexOf(word!, at + word!.Length, StringComparison.Ordinal))
        {
            found++;
            yield return new CodedSpan(new TextSpan(at, word!.Length), "found", word, "");
        }
    }

    private static string Kind(string code, Language l) => code switch
    {
        "outturn" => l.Pick("growth reached", "实际增速"),
        "past-plan-average" => l.Pick("average of the past plan", "过去五年年均"),
        "next-plan-target" => l.Pick("target of the next plan", "今后五年目标"),
        _ => l.Pick("growth target", "增长目标"),
    };
}
