using System.Buffers;
using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>Cuts a stretch of text into clauses and finds what carries meaning in each.</summary>
internal static partial class ClauseReader
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(",;。:!?、—\n");

    // Characters at which a name, a number or a value in words can begin; all others are stepped over.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        [.. IndicatorCues.Firsts.Concat("在城农与和同跟高快超略优不好保跑正百总产占相0123456789ⅠⅡⅢⅣⅤ两").Distinct()]);

    // Words that may stand before an indicator without narrowing it.
    private static readonly string[] Neutral =
    [
        "全省", "全市", "全区", "全疆", "全州", "全县", "全自治州", "全自治区", "我省", "我市", "我区", "本市", "本区", "本省", "本县", "我县", "我州", "我盟", "辖区", "地方级", "地方", "年度", "5年", "全年", "今年", "预期", "预计", "力争", "确保", "争取", "努力", "实现", "保持", "推动",
        "促进", "带动", "其中", "包括", "建议", "主要", "国民经济", "同时", "以及", "和", "与", "及", "使", "将", "年末", "继续", "稳步", "城乡", "持续", "在", "上", "的", "全社会",
        "完成", "累计", "提高质量和效益", "基础", "各项", "全国", "按常住人口计算", "按可比价格计算", "按可比价计算", "初步核算", "据初步统计", "五年来", "五年间", "五年", "经初步核算", "当年", "去年",
        "中央提出", "提出", "计划", "安排", "预定", "设定", "确定", "着力",
    ];

    /// <summary>The clauses of a span, in order; those without a token too.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="span">What to read.</param>
    internal static IReadOnlyList<Clause> Read(string text, TextSpan span)
    {
        var clauses = new List<Clause>();
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i == span.End || text[i] is ',' or ';' or '。' or ':' or '!' or '?')
            {
                if (i > start)
                {
                    clauses.Add(One(text, TextSpan.Between(start, i)));
                }

                start = i + 1;
            }
        }

        return clauses;
    }

    private static Clause One(string text, TextSpan span)
    {
        var apart = text.AsSpan(span.Start, span.Length).Contains("分别", StringComparison.Ordinal);
        var tokens = new List<Token>();
        var free = span.Start;
        for (var i = span.Start; i < span.End;)
        {
            var next = text.AsSpan(i, span.End - i).IndexOfAny(Beginnings);
            if (next < 0)
            {
                break;
            }

            i += next;
            if (Circumstance.Length(text.AsSpan(i, span.End - i)) is > 0 and var passed)
            {
                i += passed;
                free = tokens.Count == 0 ? free : i;
                continue;
            }

            var token = At(text, i, free, span, apart);
            if (token is null)
            {
                i = Past(text, i, span.End);
            }
            else
            {
                tokens.Add(token);
                i = free = token.Span.End;
            }
        }

        return new Clause(span, tokens, apart);
    }

    // A number that is part of something else is passed over whole, so that 2025年 does not become 025.
    private static int Past(string text, int i, int end)
    {
        var digits = char.IsAsciiDigit(text[i]);
        do
        {
            i++;
        }
        while (digits && i < end && (char.IsAsciiDigit(text[i]) || text[i] == '.'));
        return i;
    }

    private static Token? At(string text, int i, int free, TextSpan span, bool apart)
    {
        if (ReferenceReader.At(text, i, span.End) is { } reference)
        {
            return new ReferenceToken(reference.Span, reference);
        }

        if (IsMeasure(text, i, span.Start) || IsGloss(text, i, span.End))
        {
            return null;
        }

        if ((JointIncome.At(text, i, apart) ?? ResearchShare.At(text, i, span.End) ?? GrainOutput.At(text, i) ?? YearGrowth.At(text, i) ?? IndicatorCues.At(text.AsSpan(0, span.End), i)) is { } cue)
        {
            var end = i + cue.Text.Length;
            return IsDivisor(text, cue, end, span.End) || IsRatio(text, cue, end, span.End) || IsOfFirms(text, cue, end, span.End) ? null
                : new IndicatorToken(new TextSpan(i, cue.Text.Length), cue, Prefix(text, cue, free, i, span.Start));
        }

        return (char.IsAsciiDigit(text[i]) || text[i] is (>= 'Ⅰ' and <= 'Ⅴ') or '两' or '百') && !IsName(text, i, span.Start)
            && QuantityReader.At(text, i, span.End) is { } quantity
            ? new QuantityToken(quantity.Span, quantity, text[free..i]) : null;
    }

    private static string Prefix(string text, IndicatorCue cue, int free, int start, int clause) =>
        cue.Text[0] is '占' or '相' or '与' ? "" : free == clause && cue.Text == "出口" ? OfExports(text, free, start) : Narrowing(text, free, start);

    // 规模以上工业企业办研究院的比例: of the firms something else is told.
    private static bool IsOfFirms(string text, IndicatorCue cue, int end, int clauseEnd) =>
        cue.Text == "规模以上工业" && text.AsSpan(end, clauseEnd - end).StartsWith("企业", StringComparison.Ordinal);

    // In 研发经费支出占地区生产总值比重 the product is the measure of something else and no subject.
    private static bool IsMeasure(string text, int i, int start)
    {
        if (text[i] is not ('地' or '全' or '生' or '国' or 'G' or '经'))
        {
            return false;
        }

        var before = text.AsSpan(start, i - start).TrimEnd("全省市区地国内");
        return before.EndsWith("占", StringComparison.Ordinal) || before.EndsWith("相当于", StringComparison.Ordinal)
            || before.EndsWith("每万元", StringComparison.Ordinal) || before.EndsWith("对", StringComparison.Ordinal)
            || before.EndsWith("单位", StringComparison.Ordinal) || before.EndsWith("万元", StringComparison.Ordinal) || before.EndsWith("亿元", StringComparison.Ordinal);
    }

    // 地区生产总值(GDP): the name again in brackets.
    private static bool IsGloss(string text, int i, int end) =>
        i > 0 && text[i - 1] == '(' && text.AsSpan(i, end - i).IndexOf(')') == 3 && char.IsAsciiLetter(text[i]);

    // 万元GDP和工业增加值用水量: what is used per unit of the product or of value added is no value of either.
    private static bool IsDivisor(string text, IndicatorCue cue, int end, int clauseEnd) =>
        cue.Indicators[0] is "gdp" or "industry-output" or "primary" or "secondary" or "tertiary"
        && Used().IsMatch(text.AsSpan(end, Math.Min(24, clauseEnd - end)));

    private static bool IsName(string text, int i, int start) =>
        (i > start && (char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] is '第' or '.' or '“'))
        || (text[i] == 'Ⅴ' && ((i > 0 && text[i - 1] == '劣') || WorstWater().IsMatch(text.AsSpan(i, Math.Min(5, text.Length - i)))));

    // Ⅴ类、劣Ⅴ类断面全面清零: sections that are gone are no grade of the water.
    [GeneratedRegex("^Ⅴ类[、和及与]劣", RegexOptions.None, 1000)]
    private static partial Regex WorstWater();

    // 公共品牌发布、出口增长12倍: a bare 出口 behind something else is that thing's.
    private static string OfExports(string text, int free, int start) =>
        start > free + 1 && text[start - 1] == '、' && !text.AsSpan(free, start - 1 - free).EndsWith("进口", StringComparison.Ordinal)
            ? text[free..(start - 1)] : Narrowing(text, free, start);

    private static string Narrowing(string text, int free, int start)
    {
        var from = text.AsSpan(free, start - free).LastIndexOfAny(Ends) + 1 + free;
        var before = text[from..start];
        before = YearBefore().Replace(before, "");
        for (var shorter = true; shorter && before.Length > 0;)
        {
            shorter = false;
            foreach (var word in Neutral)
            {
                if (before.EndsWith(word, StringComparison.Ordinal))
                {
                    before = before[..^word.Length];
                    shorter = true;
                }
                else if (before.StartsWith(word, StringComparison.Ordinal))
                {
                    before = before[word.Length..];
                    shorter = true;
                }
            }
        }

        return before is "市" or "省" or "区" ? "" : before;
    }

    // 城乡居民收入比缩小到2.2∶1: a ratio of two incomes is no income; 收入比上年增长 is.
    private static bool IsRatio(string text, IndicatorCue cue, int end, int clauseEnd) =>
        end < clauseEnd && text[end] == '比' && cue.Text.EndsWith("收入", StringComparison.Ordinal)
        && !Comparison().IsMatch(text.AsSpan(end + 1, Math.Min(8, clauseEnd - end - 1)));

    [GeneratedRegex("^(?:上|去|前|全国|全省|全市|同期|年初|[0-9]{4}年|城镇|农村|经济|GDP|生产总值)", RegexOptions.None, 1000)]
    private static partial Regex Comparison();

    [GeneratedRegex("^(?:(?:和|、|与|及)(?:单位|万元|规模以上|规上)*(?:工业)?增加值)?的?(?:用水|水耗|能耗|能源消耗|综合能耗|电耗|碳排放|二氧化碳|建设用地|用地|地耗|物耗)", RegexOptions.None, 1000)]
    private static partial Regex Used();

    [GeneratedRegex("(?:到)?[0-9]{4}年(?:底|末|前)?|[一1]年来|过去一年|一年来", RegexOptions.None, 1000)]
    private static partial Regex YearBefore();
}
