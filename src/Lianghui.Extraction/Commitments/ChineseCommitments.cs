using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Amounts;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Extraction.Commitments;

/// <summary>Quantified commitments in Chinese reports and news: who, what, how much, from what, by when.</summary>
internal static partial class ChineseCommitments
{
    /// <summary>The commitments of some sentences.</summary>
    public static IEnumerable<Commitment> Read(StoredText text, IReadOnlyList<Sentence> sentences, ArticleDay day, string? home, bool article)
    {
        foreach (var sentence in sentences)
        {
            var words = sentence.Span.Of(text.Folded);
            var place = article ? (NamedPlaces.In(text.Folded, sentence.Span) is [var first, ..] ? first.Code : home) : home;
            if (place is null || (article && !Promise().IsMatch(words)) || Told().IsMatch(words))
            {
                continue;
            }

            var sentenceDeadline = Deadlines.In(words, day);
            foreach (var clause in Clauses(text.Folded, sentence.Span))
            {
                foreach (var commitment in InClause(text, clause, day, sentenceDeadline, place, article))
                {
                    yield return commitment;
                }
            }
        }
    }

    private static IEnumerable<Commitment> InClause(StoredText text, TextSpan clause, ArticleDay day, Deadline? outer, string place, bool article)
    {
        var words = clause.Of(text.Folded);
        if (Done().IsMatch(words))
        {
            yield break;
        }

        var amounts = ChineseAmounts.In(text.Folded, clause).ToList();
        Amount? baseline = null;
        var from = clause.Start;
        foreach (var amount in amounts)
        {
            if (Starts().IsMatch(text.Folded.AsSpan(clause.Start, amount.Whole.Start - clause.Start)) && Grows().IsMatch(text.Folded.AsSpan(amount.Whole.End, clause.End - amount.Whole.End)))
            {
                baseline = amount;
                continue;
            }

            // 8500万 of a people is no quantity that is undertaken.
            if (amount.NormUnit.Length == 0 && Peoples().IsMatch(text.Folded.AsSpan(amount.Whole.End, Math.Min(10, clause.End - amount.Whole.End))))
            {
                continue;
            }

            if (What(text.Folded, clause, from, amount, baseline) is { } what)
            {
                var by = Deadlines.In(words, day) ?? outer;
                yield return new Commitment("quantity", place, what.Of(text.Value), amount, baseline, null, by?.By ?? (article ? null : day.Year?.ToString(CultureInfo.InvariantCulture)), by?.Words, [], null,
                    article ? "article" : "government", TextSpan.Between(Math.Min(what.Start, amount.Whole.Start), Math.Max(what.End, amount.Whole.End)));
            }

            (from, baseline) = (amount.Whole.End, null);
        }
    }

    /// <summary>What is counted: the words after a count (建设50个标准化厂房), else those before the number without their verb.</summary>
    private static TextSpan? What(string folded, TextSpan clause, int from, Amount amount, Amount? baseline)
    {
        var end = amount.Whole.End;
        var after = Following().Match(folded, end, clause.End - end) is { Success: true } match ? match.Groups["w"] : null;
        if (after is { Length: >= 2 } && amount.NormUnit is not ("%" or "百分点" or "亿元"))
        {
            return new TextSpan(after.Index, after.Length);
        }

        var start = baseline?.Whole.Start ?? amount.Whole.Start;
        return Trim(folded, TextSpan.Between(Math.Min(from, start), start)) is { Length: >= 2 } before ? before
            : after is { Length: >= 2 } ? new TextSpan(after.Index, after.Length)
            : Trim(folded, TextSpan.Between(clause.Start, Math.Max(clause.Start, amount.Whole.Start))) is { Length: >= 2 } whole && from == clause.Start ? whole : null;
    }

    private static TextSpan Trim(string folded, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        for (var match = Lead().Match(folded, start, end - start); match.Success && match.Length > 0; match = Lead().Match(folded, start, end - start))
        {
            start += match.Length;
        }

        for (var match = Tail().Match(folded, start, end - start); match.Success && match.Length > 0; match = Tail().Match(folded, start, end - start))
        {
            end = match.Index;
        }

        return TextSpan.Between(start, Math.Max(start, end));
    }

    private static IEnumerable<TextSpan> Clauses(string folded, TextSpan sentence)
    {
        var start = sentence.Start;
        for (var i = sentence.Start; i <= sentence.End; i++)
        {
            if (i == sentence.End || folded[i] is ',' or ';' or ':' or '、' or '。' or '!' or '\n')
            {
                if (i > start)
                {
                    yield return TextSpan.Between(start, i);
                }

                start = i + 1;
            }
        }
    }

    [GeneratedRegex("^.{0,6}(?:人民|各族|干部|儿女|父老|群众)", RegexOptions.None, 1000)]
    private static partial Regex Peoples();

    [GeneratedRegex("计划|力争|将|目标|到20|年内|今年|拟|预计到|争取|提出|确保|明年|未来", RegexOptions.None, 1000)]
    private static partial Regex Promise();

    [GeneratedRegex("专家|记者|研究员|分析师|教授", RegexOptions.None, 1000)]
    private static partial Regex Told();

    [GeneratedRegex("已|去年|同比|以来|累计(?!新增)|实现了|完成了|超额|上年|截至|达到?了", RegexOptions.None, 1000)]
    private static partial Regex Done();

    [GeneratedRegex("(?:由|从)(?:目前的?|现有的?|上年的?|20\\d\\d年的?)?$", RegexOptions.None, 1000)]
    private static partial Regex Starts();

    [GeneratedRegex("^(?:逐步)?(?:提高|增加|提升|扩大|增|增长|扩容|上升|降低|缩短|下降|压减|拓展|调整)?(?:到|至|为)", RegexOptions.None, 1000)]
    private static partial Regex Grows();

    [GeneratedRegex("\\G(?:的|以上的?|左右的?)?(?!人民|各族|干部群众|儿女|父老|群众)(?<w>[^，,、；;：:。！!\\d（(）)]{2,24})", RegexOptions.None, 1000)]
    private static partial Regex Following();

    [GeneratedRegex("\\G(?:(?:我们|全省|全市|全区|本省|[\\u4e00-\\u9fff]{2,5}?(?:省|市|自治区))(?:今年|明年)?(?:还)?(?:计划|提出|拟|将|力争|确保|要)|到?20\\d\\d年[底末]?前?|年内|今年|全年|力争|确保|预计|计划|争取|努力|再|新增|新建|新改建|新改扩建|改扩建|改建|建成|建设|培育|实施|完成|改造|推进|推动|打造|引进|开展|开工|启动|支持|新开工|引育|发放|投放|新培育|净增|组织|建立|布局|安排|筹集|新认定|认定|创建|举办|发展|扩大|治理|修复|更新|投入|投资|谋划|滚动|统筹|招引|培训|选派|开通|设立|构建|实现|新植|营造|新开|使|让|为|对|把|将|和|及|与|各| )", RegexOptions.None, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex("(?:达到?|突破|超过?|完成|增长|提高|提升|增加|增|降低|下降|减少|到|至|为|在|稳定|保持|控制|不低于|不少于|力争|约|近|新增|扩大|压减|实现|总量|由|从|了|均|分别|不|以|总计|共| )$", RegexOptions.None, 1000)]
    private static partial Regex Tail();
}
