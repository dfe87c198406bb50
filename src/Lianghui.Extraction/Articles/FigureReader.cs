using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Amounts;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>Reads targets and outturns in English prose: which place, which year, which indicator, how much.</summary>
/// <param name="text">The article.</param>
/// <param name="sentences">Its sentences.</param>
/// <param name="day">When it was written.</param>
internal sealed partial class FigureReader(StoredText text, IReadOnlyList<Sentence> sentences, ArticleDay day)
{
    /// <summary>The targets and outturns of a sentence, a row for each place.</summary>
    public IEnumerable<ArticleStatement> In(int index)
    {
        var sentence = sentences[index];
        var places = NamedPlaces.In(text.Folded, sentence.Span);
        var last = sentence.Span.Start;
        IReadOnlyList<PlaceMention> current = [];
        foreach (var amount in EnglishAmounts.In(text.Folded, sentence.Span))
        {
            var between = places.Where(p => p.Span.Start >= last && p.Span.End <= amount.Span.Start).ToList();
            current = between.Count > 0 ? between : current.Count > 0 ? current : After(places, amount) is { Count: > 0 } after ? after : National(last, amount);
            if (Subject(index, amount) is { } indicator && Kind(index, amount) is { } kind)
            {
                var year = Year(index, amount, kind);
                foreach (var place in current)
                {
                    yield return new ArticleStatement(kind, [place.Code], year, indicator, amount, null, "article", null,
                        TextSpan.Between(Math.Min(place.Span.Start, amount.Whole.Start), Math.Max(amount.Span.End, place.Span.End)), place.Span);
                }

                last = amount.Span.End;
            }
        }
    }

    /// <summary>The year that a sentence speaks of: its own, else the nearest before it.</summary>
    public int? YearAt(int index)
    {
        if (ThisYear().IsMatch(text.Folded.AsSpan(sentences[index].Span.Start, sentences[index].Span.Length)))
        {
            return day.Year;
        }

        for (var i = index; i >= Math.Max(0, index - 6); i--)
        {
            if (Years(sentences[i].Span) is [.., var year])
            {
                return year.Year;
            }
        }

        return day.Year;
    }

    // “a target of about 5% for Guangdong”
    private List<PlaceMention> After(IReadOnlyList<PlaceMention> places, Amount amount) =>
        [.. places.Where(p => p.Span.Start > amount.Span.End && p.Span.Start - amount.Span.End < 30 && Preposition().IsMatch(text.Folded.AsSpan(amount.Span.End, p.Span.Start - amount.Span.End))).Take(1)];

    private List<PlaceMention> National(int from, Amount amount) =>
        Nation().Match(text.Folded, from, amount.Span.Start - from) is { Success: true } match ? [new PlaceMention("CN", new TextSpan(match.Index, match.Length))] : [];

    /// <summary>The indicator that an amount measures: the nearest named before it in the sentence, else after it, else by the sentences before.</summary>
    private string? Subject(int index, Amount amount)
    {
        if (!(amount.NormUnit is "%" or "百分点" || amount.IsMoney))
        {
            return null;
        }

        var named = EnglishCues.In(text.Folded, sentences[index].Span);
        var found = named.LastOrDefault(n => n.Span.End <= amount.Span.Start) ?? named.FirstOrDefault(n => !amount.IsMoney && n.Span.Start >= amount.Span.End && n.Span.Start - amount.Span.End < 40);
        if (found is null && !amount.IsMoney && index > 0 && sentences[index - 1].Paragraph == sentences[index].Paragraph)
        {
            found = EnglishCues.In(text.Folded, sentences[index - 1].Span) is [.., var before] ? before : null;
        }

        // A stretch of 90 characters with a comma between is another subject's amount.
        var far = found is not null && amount.IsMoney && (amount.Span.Start - found.Span.End > 60 || Clause().IsMatch(text.Folded.AsSpan(Math.Min(found.Span.End, amount.Span.Start), Math.Max(0, amount.Span.Start - found.Span.End))));
        var share = found is not null && found.Span.End <= amount.Span.Start && Share().IsMatch(text.Folded.AsSpan(found.Span.End, amount.Span.Start - found.Span.End));
        return found is null || far ? null : share ? (found.Code == "industrial-investment" ? "industry-investment-share" : null) : amount.IsMoney ? found.Code + "-level" : found.Code;
    }

    private string? Kind(int index, Amount amount)
    {
        var before = text.Folded[sentences[index].Span.Start..amount.Span.Start];
        var whole = sentences[index].Span.Of(text.Folded);
        var aims = Aims().Matches(before).LastOrDefault()?.Index ?? -1;
        var reached = Reached().Matches(before).LastOrDefault()?.Index ?? -1;
        if (amount.IsMoney)
        {
            return Past(index, amount) ? "outturn" : null;
        }

        if (aims < 0 && reached < 0)
        {
            return Aims().IsMatch(whole) ? "target" : Reached().IsMatch(whole) ? "outturn"
                : index > 0 && sentences[index - 1].Paragraph == sentences[index].Paragraph && Aims().IsMatch(sentences[index - 1].Span.Of(text.Folded)) ? "target" : null;
        }

        return reached > aims && !(aims >= 0 && (Qualifies().IsMatch(before[reached..]) || IsAim(before, aims, reached))) ? "outturn" : "target";
    }

    // “aims for growth of 5%”: the first amount after the aim is what is aimed for.
    private static bool IsAim(string before, int aims, int reached) =>
        before.AsSpan(reached).StartsWith("growth of", StringComparison.OrdinalIgnoreCase) && !before.AsSpan(aims, reached - aims).Contains('%');

    // What is expected of a year that is over, or still to be counted, is an outturn.
    private bool Past(int index, Amount amount) => Year(index, amount, "outturn") is { } year && day.Year is { } now && year < now;

    private int? Year(int index, Amount amount, string kind)
    {
        if (OwnYear(index, amount, kind) is { } own)
        {
            return own;
        }

        for (var i = index - 1; i >= Math.Max(0, index - 4); i--)
        {
            if (Years(sentences[i].Span) is [.., var year] && (kind == "target" ? sentences[i].Paragraph == sentences[index].Paragraph : year.Year < (day.Year ?? year.Year + 1)))
            {
                return year.Year;
            }
        }

        return kind == "target" ? day.Year : day.Year - 1;
    }

    // The year of the amount's own clause; for an outturn any year of the sentence, for a target one that opens it.
    private int? OwnYear(int index, Amount amount, string kind)
    {
        var span = sentences[index].Span;
        var own = Years(span);
        var before = own.Where(y => y.At < amount.Span.Start).ToList();
        var clause = text.Folded.LastIndexOfAny([',', ';', ':'], amount.Span.Start - 1, amount.Span.Start - span.Start);
        var near = before.Where(y => y.At > clause).Concat(own.Where(y => y.At > amount.Span.End && y.At - amount.Span.End < 40)).ToList();
        return near.Count > 0 ? near[^1].Year
            : kind == "target" ? before.Where(y => y.At - span.Start < 12).Select(y => (int?)y.Year).FirstOrDefault()
            : before.Count > 0 ? before[^1].Year : own.Count > 0 ? own[0].Year : null;
    }

    private List<(int Year, int At)> Years(TextSpan span)
    {
        var found = new List<(int, int)>();
        for (var match = YearNumber().Match(text.Folded, span.Start, span.Length); match.Success; match = match.NextMatch())
        {
            found.Add((int.Parse(match.Value, CultureInfo.InvariantCulture), match.Index));
        }

        return found;
    }

    [GeneratedRegex(@"(?<![\d.,$¥-])(?:19[5-9]|20[0-9])\d(?![\d%]|,\d|\.\d)", RegexOptions.None, 1000)]
    private static partial Regex YearNumber();

    [GeneratedRegex(@"^[^.;]*\b(?:for|in|by|of) (?:the )?", RegexOptions.None, 1000)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"[;]|, (?:with|while|and|achiev)", RegexOptions.None, 1000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(?:targets?|targeted|goals?|aims?|aimed|aiming|anchored|strives?|striving|plans? to|expected (?:economic )?growth|pledg\w+|will|expects?|expected to|projected to)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Aims();

    [GeneratedRegex(@"\b(?:grew|grown|grows|rose|risen|increased?|surged|jumped|climbed|expanded|reached|exceed(?:ed|ing|s)?|surpass(?:ed|ing|es)?|topped|hit|stood at|fell|declined|dropped|actual|year-on-year|growth of|up|down)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Reached();

    [GeneratedRegex(@"^(?:exceed|surpass|reach|up)\w*\s+(?:over|above|around|about)?\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Qualifies();

    [GeneratedRegex(@"\b(?:proportion|share|accounted)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b[Tt]his year\b", RegexOptions.None, 1000)]
    private static partial Regex ThisYear();

    [GeneratedRegex(@"\b(?:national|nationwide)\b|\bChina[’']s\b", RegexOptions.None, 1000)]
    private static partial Regex Nation();
}
