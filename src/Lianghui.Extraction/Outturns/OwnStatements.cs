using System.Buffers;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Statements;
using Lianghui.Extraction.Targets;
using Lianghui.Text;

namespace Lianghui.Extraction.Outturns;

/// <summary>Statements of the place's own values: nothing narrows the indicator, and the number is its value and no share, rank or gap.</summary>
internal static class OwnStatements
{
    private const int FarthestNumber = 60;

    private static readonly SearchValues<string> NoValue = SearchValues.Create(
        ["占", "比重", .. NotItsValue], StringComparison.Ordinal);

    // What is itself a share of the product may say so.
    private static readonly SearchValues<string> NoShare = SearchValues.Create(NotItsValue, StringComparison.Ordinal);

    private static string[] NotItsValue => ["贡献", "季度", "上半年", "月份", "翻", "目标", "其中"];

    // A rank or a comparison that a value of its own follows (总量居全国首位、增长5%) stands beside it; right before a number it makes the number a rank or a gap.
    private static readonly SearchValues<string> Ranks = SearchValues.Create(
        ["居全", "居第", "位居", "位列", "排名", "排第", "第一位", "高于", "快于", "低于全国", "高出", "比全国", "全国平均的", "全国的", "全省平均的"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Joints = SearchValues.Create(",、;");
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。;\n");

    // Regions of several provinces, or of parts of some, whose figures are not the place's.
    private static readonly string[] Regions = ["京津冀", "长三角", "长江三角洲", "珠三角", "粤港澳", "川渝", "成渝", "汾渭", "长株潭", "苏锡常", "泛珠", "长江经济带"];

    private static readonly HashSet<string> Growths = new(StringComparer.Ordinal)
    {
        "gdp", "primary", "secondary", "tertiary", "industry-output", "fixed-investment", "industrial-investment", "retail", "trade", "exports", "fdi",
        "fiscal-revenue", "income", "income-urban", "income-rural",
    };

    /// <summary>The statements of a stretch of text.</summary>
    /// <param name="folded">Folded text.</param>
    /// <param name="paragraph">What to read.</param>
    /// <param name="place">Code of the report's place, whose own name narrows nothing; null if unknown.</param>
    internal static IEnumerable<Statement> Read(string folded, TextSpan paragraph, string? place = null) =>
        TargetList.Sentences(folded, paragraph).Where(s => folded.AsSpan(s.Start, s.Length).ContainsAny(IndicatorCues.Words)).SelectMany(sentence => StatementReader.Read(folded, sentence))
            .Where(s => s.Indicator != "other" && IsOwn(folded, s, place) && IsValue(s));

    /// <summary><c>level</c> for the amount of a growth indicator, <c>growth</c> for the growth of a level; else the name's own.</summary>
    internal static string? Of(Statement s) => (Growths.Contains(s.Indicator), s.Unit) switch
    {
        (_, "百分点" or "个百分点") => "rise",
        (true, null) => s.Of,
        (true, not ("%" or "倍")) => "level",
        (false, "%") when s.Indicator is "jobs" or "grain" or "grain-area" or "productivity" => "growth",
        _ => s.Of,
    };

    private static bool IsOwn(string folded, Statement s, string? place)
    {
        if (s.Prefix.Length > 0 && !IsName(s.Prefix, place) && s.Indicator is not ("air" or "water"))
        {
            return false;
        }

        var name = s.Span.Start;
        var between = folded.AsSpan(name, Math.Max(0, s.ValueSpan.Start - name));
        var head = folded.AsSpan(s.Clause.Span.Start, Math.Max(0, name - s.Clause.Span.Start));
        return between.Length <= FarthestNumber && !IsOfRegion(folded, s) && !between[(between.LastIndexOfAny(Joints) + 1)..].ContainsAny(Ranks) && !(Of(s) == "level" && IsIncrement(between)) && !between.ContainsAny(s.Indicator is "rd-intensity" or "industry-investment-share" or "air" or "water" ? NoShare : NoValue)
            && !head.Contains("季度", StringComparison.Ordinal) && !head.Contains("上半年", StringComparison.Ordinal) && (!head.Contains("带动", StringComparison.Ordinal) || IsTotalGrowth(s));
    }

    // 京津冀区域优良天数比率; 川渝一体化格局加速形成,地区生产总值突破10万亿元: narrowed by the region, or in a sentence or member of one that the region opens.
    private static bool IsOfRegion(string folded, Statement s)
    {
        var start = folded.AsSpan(0, s.Span.Start).LastIndexOfAny(SentenceEnds) + 1;
        var opens = folded[start..s.Span.Start];
        return Array.Exists(Regions, r => s.Prefix.Contains(r, StringComparison.Ordinal) || opens.StartsWith(r, StringComparison.Ordinal));
    }

    // 达到4422亿元、增加575亿元: what was added is no level.
    private static bool IsIncrement(ReadOnlySpan<char> between) =>
        between.EndsWith("增加", StringComparison.Ordinal) || between.EndsWith("新增", StringComparison.Ordinal) || between.EndsWith("净增", StringComparison.Ordinal)
        || between.EndsWith("增量", StringComparison.Ordinal);

    // 带动一般公共预算收入增长6%: a growth of the place's total is its own whatever drove it; an amount is what the driver brought.
    private static bool IsTotalGrowth(Statement s) => s.Unit == "%" && Growths.Contains(s.Indicator);

    private static bool IsName(string prefix, string? place) => place is not null && Places.Find(place) is { } own
        && prefix.Replace(own.Full, "", StringComparison.Ordinal).Replace(own.Short, "", StringComparison.Ordinal) is "" or "地区" or "全境";

    private static bool IsValue(Statement s) => s.Unit switch
    {
        "个百分点" or "百分点" => s.Indicator is "urbanisation" or "rd-intensity" or "air" or "water",
        null => s.Comparator is "in-step" or "roughly-in-step" or "as-assigned" or "positive"
            || (s.Indicator == "cpi" && (s.Low ?? s.High) is >= 90 and <= 130),
        _ => s.Low is not null || s.High is not null,
    };
}
