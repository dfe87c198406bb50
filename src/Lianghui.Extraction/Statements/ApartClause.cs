using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>Who is named in a clause that gives several names each a value of its own (分别).</summary>
internal static class ApartClause
{
    // 分别从2万元、1万元提高到4万元、2万元: the first half is where they began.
    internal static List<QuantityToken> Reached(List<QuantityToken> values) =>
        values.Count > 2 && values.Count % 2 == 0 && ValueVerbs.IsBeginning(values[0].Before.Replace("分别", "", StringComparison.Ordinal))
        && (values[values.Count / 2].Before.Contains('到') || values[values.Count / 2].Before.Contains('至')) ? values[(values.Count / 2)..] : values;

    // 分别达3万元和1万元、增长7%和9%: as many values again in another unit are a set of their own.
    internal static List<List<QuantityToken>> Sets(Clause clause, List<QuantityToken> values)
    {
        var names = clause.Tokens.OfType<IndicatorToken>().Sum(t => t.Cue.Indicators.Count);

        // 分别为全国平均的70%、60%: shares of something else.
        if (values[0].Before.EndsWith("平均的", StringComparison.Ordinal))
        {
            return [];
        }

        var sets = names > 1 && values.Count > names && values.Count % names == 0 ? values.Chunk(names).Select(c => c.ToList()).ToList() : [];
        return sets.Count > 1 && sets.TrueForAll(s => s.TrueForAll(v => v.Value.Unit == s[0].Value.Unit)) && sets.DistinctBy(s => s[0].Value.Unit).Count() == sets.Count ? sets : [values];
    }

    // A name for each value; null for a member that is no indicator (工业投资、民间投资分别增长…); nothing where the numbers do not match.
    internal static List<(IndicatorToken Token, string Code)?> Names(string text, Clause clause, List<QuantityToken> values)
    {
        var tokens = clause.Tokens.OfType<IndicatorToken>().ToList();
        var names = tokens.SelectMany(t => t.Cue.Indicators.Select(code => ((IndicatorToken, string)?)(t, code))).ToList();
        if (names.Count == values.Count)
        {
            return names;
        }

        var apart = text.IndexOf("分别", clause.Span.Start, StringComparison.Ordinal);
        var members = Members(text, TextSpan.Between(clause.Span.Start, apart));
        return members.Count == values.Count
            ? [.. members.Select(m => tokens.Find(t => m.Contains(t.Span) && t.Cue.Indicators.Count == 1) is { } t ? ((IndicatorToken, string)?)(t, t.Cue.Indicators[0]) : Grain(text, m, members[^1]))]
            : [];
    }

    // 分别达到3万元和1万元，均增长8%: one value for each of the names before; null where the clause says nothing of the kind.
    internal static QuantityToken? ForAll(Clause clause) =>
        clause.Tokens is [QuantityToken only] && only.Before is ['均' or '都', ..] && ValueVerbs.Only(only.Before[1..]) ? only : null;

    // 研发经费和环保投入相当于生产总值的比例，预计分别达到2.3%和3%: the names stand in the clause before; null where they do not.
    internal static List<(IndicatorToken Token, string Code)?>? Awaiting(List<IndicatorToken> pending, Clause clause, List<QuantityToken> values) =>
        !clause.Tokens.Any(t => t is IndicatorToken) && pending.Sum(p => p.Cue.Indicators.Count) == values.Count
        && ValueVerbs.Only(values[0].Before.Replace("分别", "", StringComparison.Ordinal))
            ? [.. pending.SelectMany(p => p.Cue.Indicators.Select(code => ((IndicatorToken, string)?)(p, code)))] : null;

    // 粮食、油料产量分别达…: the last member names the measure of all.
    private static (IndicatorToken, string)? Grain(string text, TextSpan member, TextSpan last) =>
        member.Of(text).EndsWith("粮食", StringComparison.Ordinal) && last.Of(text).EndsWith("产量", StringComparison.Ordinal)
            ? (new IndicatorToken(new TextSpan(member.End - 2, 2), new IndicatorCue("粮食", ["grain"], null), ""), "grain") : null;

    // 农产品零售额、出口额: a bare 出口 behind a member without a code is what narrows that member's.
    internal static string Prefix(string text, Clause clause, IndicatorToken token)
    {
        var at = token.Span.Start;
        if (token.Prefix.Length > 0 || token.Cue.Text is not "出口" || at == clause.Span.Start || text[at - 1] is not '、')
        {
            return token.Prefix;
        }

        var before = text[clause.Span.Start..(at - 1)];
        return before.EndsWith("进口", StringComparison.Ordinal) || clause.Tokens.Any(t => t.Span.End <= at && t is not ReferenceToken) ? "" : before;
    }

    private static List<TextSpan> Members(string text, TextSpan span)
    {
        var members = new List<TextSpan>();
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i == span.End || text[i] is '、' or '和' or '与' or '及')
            {
                members.Add(TextSpan.Between(start, i));
                start = i + 1;
            }
        }

        return members;
    }
}
