using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>Gives the values of clauses to their indicators: one by one after 分别, else each value to the names before it.</summary>
internal sealed class StatementReader
{
    private readonly string _text;
    private readonly List<Statement> _found = [];
    private readonly List<IndicatorToken> _pending = [];
    private bool _valued;
    private int? _wishAfter;

    // The names of the clause before, each with a value of its own, which further values may follow in the same order.
    private List<(IndicatorToken Token, string Code)?> _apart = [];

    // How many statements stand before the words of the clause before, which a number at once behind them replaces.
    private int? _wordsFrom;

    private StatementReader(string text) => _text = text;

    /// <summary>The statements of a span, in the order of the text.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="span">What to read.</param>
    internal static List<Statement> Read(string text, TextSpan span)
    {
        var reader = new StatementReader(text);
        foreach (var clause in ClauseReader.Read(text, span))
        {
            reader.Take(clause);
        }

        reader.GiveWish();
        return reader._found;
    }

    private void Take(Clause clause)
    {
        if (clause.Tokens.Any(t => t is IndicatorToken))
        {
            Begin();
        }
        else if (FurtherApart(clause) is { Count: > 1 } further)
        {
            TakeApart(clause, further, clause.Tokens.OfType<QuantityToken>().ToList());
            return;
        }
        else if (_apart.Count > 1 && ApartClause.ForAll(clause) is { } same)
        {
            TakeApart(clause, _apart, [.. _apart.Select(_ => same)]);
            return;
        }

        _apart = [];

        if (AssignedClause.Read(_text, clause) is { Count: > 0 } assigned)
        {
            _found.AddRange(assigned);
            Begin();
            return;
        }

        if (clause.Apart && clause.Tokens.Count(t => t is QuantityToken) > 1)
        {
            TakeApart(clause);
            return;
        }

        foreach (var token in clause.Tokens)
        {
            switch (token)
            {
                case IndicatorToken name:
                    if (_valued)
                    {
                        Begin();
                    }

                    _pending.Add(name);
                    break;
                case QuantityToken quantity:
                    if (ReplacesWords(clause, quantity))
                    {
                        _found.RemoveRange(_wordsFrom!.Value, _found.Count - _wordsFrom.Value);
                    }

                    TakeQuantity(clause, quantity);
                    break;
                case ReferenceToken words:
                    TakeWords(clause, words);
                    break;
            }
        }

        Finish(clause);
    }

    private void Begin()
    {
        _pending.Clear();
        _valued = false;
        _wordsFrom = null;
    }

    // 粮食总产量再上新台阶，突破1600亿斤: the number is the value, the words before it only lead up to it.
    private bool ReplacesWords(Clause clause, QuantityToken token) =>
        _wordsFrom is not null && clause.Tokens[0] == token && ValueVerbs.Only(token.Before) && _pending.TrueForAll(p => p.Cue.Indicators[0] is not ("air" or "water"));

    // 城镇、农村居民收入分别增长5%、6.5%左右: as many values as names; 左右 after the last holds for all that have nothing of their own.
    private void TakeApart(Clause clause)
    {
        var values = ApartClause.Reached([.. clause.Tokens.OfType<QuantityToken>()]);
        var sets = ApartClause.Sets(clause, values);
        _apart = sets.Count == 0 ? [] : (_valued ? null : ApartClause.Awaiting(_pending, clause, sets[0])) ?? ApartClause.Names(_text, clause, sets[0]);
        sets.ForEach(set => TakeApart(clause, _apart, set));
        Begin();
    }

    // 分别达到3万元和1万元，增长8%和9%: as many values again.
    private List<(IndicatorToken Token, string Code)?> FurtherApart(Clause clause)
    {
        var values = clause.Tokens.OfType<QuantityToken>().ToList();
        return values.Count > 1 && values.Count == _apart.Count && ValueVerbs.Only(values[0].Before.Replace("分别", "", StringComparison.Ordinal)) ? _apart : [];
    }

    private void TakeApart(Clause clause, List<(IndicatorToken Token, string Code)?> names, List<QuantityToken> values)
    {
        var shared = values[^1].Value.After.Length > 0 && values.SkipLast(1).All(v => v.Value.After.Length == 0)
            ? values[^1].Value.After : null;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is not var (token, code))
            {
                continue;
            }

            var (low, high, comparator) = Bounds.Of(values[i].Value, values[i].Before, shared ?? values[i].Value.After);
            _found.Add(new Statement(code, token.Cue.Of, low, high, values[i].Value.Unit, comparator, null, null,
                TextSpan.Between(token.Span.Start, values[^1].Span.End), values[i].Span, ApartClause.Prefix(_text, clause, token), clause, Bounds.Falls(values[0].Before)));
        }
    }

    private void TakeQuantity(Clause clause, QuantityToken token)
    {
        // 连跨4个千亿台阶: a number of things is no value of an indicator; 从2010年的1万亿元 is where it began.
        if (ValueVerbs.IsBeginning(token.Before))
        {
            if (IsForeign(clause, token))
            {
                Begin();
            }

            return;
        }

        if (ValueVerbs.IsStep(clause, token) || token.Value.Unit is "个" or "家" or "项" or "件" or "位" or "公里" or "套" or "岁")
        {
            return;
        }

        if (_pending.Count == 0)
        {
            if (Wish.Strives(token.Before) && _found.Count > 0 && clause.Tokens[0] == token && ValueVerbs.Only(token.Before))
            {
                Stretch(token);
            }
            else if (Leads(clause, token) && UnknownSubject.Read(_text, clause, token) is { } other)
            {
                _found.Add(other);
            }

            return;
        }

        if (_valued && Wish.Strives(token.Before))
        {
            Stretch(token);
            return;
        }

        if (IsForeign(clause, token))
        {
            Begin();
            if (Leads(clause, token) && UnknownSubject.Read(_text, clause, token) is { } unknown)
            {
                _found.Add(unknown);
            }

            return;
        }

        var (low, high, comparator) = Bounds.Of(token.Value, token.Before, token.Value.After);
        foreach (var name in _pending)
        {
            // 粮食面积稳定、产量保持在700亿斤: the area has no weight.
            foreach (var code in name.Cue.Indicators.Where(c => c != "grain-area" || token.Value.Unit?[^1] is not ('斤' or '吨')))
            {
                _found.Add(new Statement(code, name.Cue.Of, low, high, token.Value.Unit, comparator, null, null,
                    TextSpan.Between(name.Span.Start, token.Span.End), token.Span, name.Prefix, clause, Bounds.Falls(token.Before)));
            }
        }

        _valued = true;
    }

    // A further value, or one in a clause of its own, is the indicator's only if nothing else could own it.
    private bool IsForeign(Clause clause, QuantityToken token) =>
        _pending.Count > 0 && (_valued || !clause.Span.Contains(_pending[^1].Span)) && !ValueVerbs.Only(token.Before);

    // The first value of its clause, or of a member behind 、 (游客增长8%、旅游收入增长10%).
    private static bool Leads(Clause clause, QuantityToken token) =>
        clause.Tokens[0] == token || (token.Before.StartsWith('、') && clause.Tokens.TakeWhile(t => t != token).Last() is QuantityToken);

    private void TakeWords(Clause clause, ReferenceToken token)
    {
        if (_valued)
        {
            return;
        }

        foreach (var name in _pending)
        {
            foreach (var code in name.Cue.Indicators)
            {
                _found.Add(new Statement(code, name.Cue.Of, null, null, null, token.Value.Comparator, token.Value.To, null,
                    TextSpan.Between(name.Span.Start, token.Span.End), token.Span, name.Prefix, clause, false));
            }
        }

        _valued = _pending.Count > 0;
    }

    private void Stretch(QuantityToken token)
    {
        var last = _found[^1];
        _found[^1] = last with
        {
            Stretch = (token.Value.Second ?? token.Value.First).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Span = TextSpan.Between(last.Span.Start, token.Span.End),
        };
    }

    private void Finish(Clause clause)
    {
        if (_pending.Count > 0 && !_valued && _wordsFrom is null && !clause.Tokens.Any(t => t is QuantityToken) && clause.Span.End - _pending[^1].Span.End >= 2)
        {
            _wordsFrom = _found.Count;
            foreach (var name in _pending)
            {
                foreach (var code in name.Cue.Indicators)
                {
                    _found.Add(new Statement(code, name.Cue.Of, null, null, null, "qualitative", null, null,
                        TextSpan.Between(name.Span.Start, clause.Span.End), TextSpan.Between(_pending[^1].Span.End, clause.Span.End), name.Prefix, clause, false));
                }
            }
        }
        else if (_wordsFrom is not null)
        {
            Begin();
        }

        if (_found.Count > 0 && Wish.ForMore(_text.AsSpan(clause.Span.Start, clause.Span.Length)))
        {
            AddWish(clause);
        }
    }

    // A wish in the target's own clause is that target's; one in a clause of its own waits until it is known whether the list goes on.
    private void AddWish(Clause clause)
    {
        var at = _found.FindLastIndex(s => s.Clause.Span == clause.Span);
        if (at < 0 && _found[^1].Indicator != "gdp")
        {
            _wishAfter = _found.Count - 1;
            return;
        }

        SetBetter(at < 0 ? _found.Count - 1 : at, clause.Span.End);
    }

    // After the whole list the wish is growth's; within the list it is the target's before it.
    private void GiveWish()
    {
        if (_wishAfter is { } at)
        {
            var growth = _found.FindIndex(s => s.Indicator == "gdp");
            SetBetter(at == _found.Count - 1 && growth >= 0 ? growth : at, 0);
        }
    }

    private void SetBetter(int at, int end)
    {
        var target = _found[at];
        if (target.Stretch is null)
        {
            var last = at == _found.Count - 1 && end > target.Span.End ? end : target.Span.End;
            _found[at] = target with { Stretch = "better", Span = TextSpan.Between(target.Span.Start, last) };
        }
    }
}
