namespace Lianghui.Extraction.Statements;

/// <summary>Words that may stand between a value and a further value of the same indicator: 达到2万亿元、比上年增长5%.</summary>
internal static class ValueVerbs
{
    private static readonly string[] Words =
    [
        "同比", "增加", "增至", "扩大", "比上年", "比上一年", "较上年", "比去年", "按可比价格计算", "按可比价计算", "可比", "口径", "同口径", "名义", "实际", "扣除价格因素", "扣除价格因素后", "年均", "平均", "增长", "增速", "增幅", "上涨", "提高", "提升",
        "下降", "降低", "减少", "回落", "达到", "达", "突破", "超过", "超", "首次", "总量", "总额", "总值", "为", "至", "到", "约", "近", "预计", "完成", "实现", "迈上", "跃上", "跨上", "大关", "台阶", "关口", "万亿元级", "千亿元级", "万亿级", "千亿级", "折合", "新", "历史性",
        "由", "从", "上年", "其中", "并", "且", "均", "的", "了", "、", ",", " ", "\n", "力争", "确保", "稳定在", "保持在", "控制在", "左右", "以上", "再", "定为", "过去五年", "五年", "累计",
    ];

    /// <summary>Whether nothing but such words stands there.</summary>
    internal static bool Only(string before)
    {
        var rest = before.AsSpan();
        while (!rest.IsEmpty)
        {
            var taken = 0;
            foreach (var word in Words)
            {
                if (word.Length > taken && rest.StartsWith(word, StringComparison.Ordinal))
                {
                    taken = word.Length;
                }
            }

            taken = taken == 0 ? Year(rest) : taken;
            if (taken == 0)
            {
                return false;
            }

            rest = rest[taken..];
        }

        return true;
    }

    /// <summary>Whether the words before a number say that it is where something began: 从2010年的, 由上年的, 由.</summary>
    internal static bool IsBeginning(string before)
    {
        var from = before.AsSpan().TrimEnd("的约近 ");
        from = from.EndsWith("上年", StringComparison.Ordinal) ? from[..^2] : from;
        if (from.Length > 0 && from[^1] is '由' or '从')
        {
            return true;
        }

        var year = before.LastIndexOf('年');
        return year >= 5 && before.AsSpan(year - 5, 1) is "从" or "由" && before.AsSpan(year + 1).TrimStart("的 ").IsEmpty;
    }

    private static readonly string[] Passing = ["跨", "接连突破", "接连跨越", "连续突破", "相继突破", "先后突破"];

    /// <summary>Whether a value is a step on the way to another: of 连跨5万亿元、6万亿元 the last is the value.</summary>
    internal static bool IsStep(Clause clause, QuantityToken token) =>
        Array.Exists(Passing, w => token.Before.EndsWith(w, StringComparison.Ordinal)) && clause.Tokens.SkipWhile(t => t != token).Skip(1).FirstOrDefault() is QuantityToken { Before: "、" or "和" };

    // 2024年达到1.3万亿元: the year belongs to the value.
    private static int Year(ReadOnlySpan<char> text) =>
        text.Length >= 5 && text[4] == '年' && text[..4].IndexOfAnyExceptInRange('0', '9') < 0 ? 5 : 0;
}
