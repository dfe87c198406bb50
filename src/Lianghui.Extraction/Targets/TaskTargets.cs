using System.Buffers;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Statements;
using Lianghui.Text;

namespace Lianghui.Extraction.Targets;

/// <summary>
/// Targets of the whole place that are stated only in the tasks: a number for an indicator that nothing narrows, in a clause that
/// looks forward. A part of the place, a product or a project is no target of the place.
/// </summary>
internal static partial class TaskTargets
{
    private static readonly SearchValues<string> OfParts = SearchValues.Create(["占", "年均增", "比重", "累计"], StringComparison.Ordinal);

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "gdp", "primary", "secondary", "tertiary", "industry-output", "fixed-investment", "industrial-investment", "retail", "trade", "exports", "fdi",
        "fiscal-revenue", "cpi", "unemployment", "jobs", "income", "income-urban", "income-rural", "grain", "grain-area", "rd-intensity", "urbanisation",
        "energy-intensity", "carbon-intensity", "air", "water", "rural-transfer-jobs", "productivity", "emissions",
    };

    internal static IEnumerable<Statement> Find(string folded, IReadOnlyList<Section> sections, IReadOnlyList<Target> announced)
    {
        var stated = announced.Where(t => t.Low is not null || t.High is not null).Select(t => t.Indicator).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections.Where(s => s.Role is SectionRole.Tasks or SectionRole.Livelihood or SectionRole.Requirements))
        {
            foreach (var sentence in TargetList.Sentences(folded, section.Span))
            {
                foreach (var statement in Forward(folded, sentence))
                {
                    var key = statement.Indicator + statement.Of + (statement.Unit is "亿元" or "万亿元" ? "level" : "");
                    if (!stated.Contains(statement.Indicator) && seen.Add(key))
                    {
                        yield return statement;
                    }
                }
            }
        }
    }

    private static IEnumerable<Statement> Forward(string folded, TextSpan sentence)
    {
        if (!folded.AsSpan(sentence.Start, sentence.Length).ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        if (!folded.AsSpan(sentence.Start, sentence.Length).ContainsAny(IndicatorCues.Words))
        {
            return [];
        }

        return StatementReader.Read(folded, sentence).Where(s => Known.Contains(s.Indicator) && IsWhole(s) && IsValue(s)
            && !folded.AsSpan(s.Span.Start, s.Span.Length).ContainsAny(OfParts));
    }

    private static bool IsWhole(Statement s) => s.Prefix.Length == 0
        || (s.Indicator is "air" or "water" && Everywhere().IsMatch(s.Prefix));

    // A level of a growth indicator is a target only where reports set it as one; the rest are sums of projects.
    private static bool IsValue(Statement s) => s.Unit switch
    {
        null => s.Comparator is "above-reference" or "in-step" or "roughly-in-step" or "positive",
        "亿元" or "万亿元" or "亿美元" => s.Indicator is "trade" or "retail" or "fiscal-revenue" or "exports" or "gdp",
        "个百分点" or "百分点" => s.Indicator is "urbanisation",
        _ => true,
    };

    [GeneratedRegex("^(?:设区城市|设区市|地级及以上城市|县级及以上城市|城市|国考|国控|省控|主要流域|重点流域|主要河流|重点河流|地表水|出境|出省|全域|断面|环境|的|和)+$", RegexOptions.None, 1000)]
    private static partial Regex Everywhere();
}
