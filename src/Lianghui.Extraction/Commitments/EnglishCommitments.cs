using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Extraction.Amounts;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Extraction.Commitments;

/// <summary>Quantified commitments in English prose (docs/extractors/commitments.md).</summary>
/// <param name="text">The article.</param>
/// <param name="sentences">Its sentences.</param>
/// <param name="day">When it was written.</param>
internal sealed partial class EnglishCommitments(StoredText text, IReadOnlyList<Sentence> sentences, ArticleDay day)
{
    /// <summary>Commitments and levels of the English sentences.</summary>
    public CommitmentList Read()
    {
        var (commitments, levels) = (new List<Commitment>(), new List<StatedLevel>());
        var voices = Speech.Of(text, sentences);
        Deadline? deadline = null;
        for (var i = 0; i < sentences.Count; i++)
        {
            deadline = i > 0 && sentences[i].Paragraph != sentences[i - 1].Paragraph ? null : deadline;
            if (!sentences[i].English)
            {
                continue;
            }

            var words = sentences[i].Span.Of(text.Folded);
            var own = Deadlines.In(words, day);
            var by = own ?? (Deadlines.Continues(words) ? deadline : null);
            deadline = own ?? deadline;
            if (voices[i].Speaker is not ("expert" or "author") && Place(i) is { } place)
            {
                Sort(i, place, by, voices[i].Speaker, commitments, levels);
            }
        }

        return new CommitmentList([.. commitments.Select(c => WithBaseline(c, levels))], levels);
    }

    private void Sort(int index, string place, Deadline? by, string speaker, List<Commitment> commitments, List<StatedLevel> levels)
    {
        var sentence = sentences[index];
        var amounts = EnglishAmounts.In(text.Folded, sentence.Span);
        for (var i = 0; i < amounts.Count; i++)
        {
            var amount = Shared(amounts, i);
            if (Threshold().IsMatch(text.Folded.AsSpan(sentence.Span.Start, amount.Whole.Start - sentence.Span.Start)) || What(sentence, amount, amounts) is not { } what)
            {
                continue;
            }

            var span = TextSpan.Between(Math.Min(what.Start, amount.Whole.Start), Math.Max(what.End, amount.Span.End));
            if (IsPledge(sentence, amount, by))
            {
                commitments.Add(new Commitment("quantity", PlaceBefore(sentence, amount) ?? place, what.Of(text.Value), amount, null, null, by?.By, by?.Words, [], null, speaker, span));
            }
            else if (IsLevel(sentence, amount))
            {
                levels.Add(new StatedLevel(PlaceBefore(sentence, amount) ?? place, what.Of(text.Value), amount, YearOf(sentence) ?? day.Year - 1, span));
            }
        }
    }

    // “over 10 listed companies and 20 unicorns”: the qualifier holds for both.
    private Amount Shared(IReadOnlyList<Amount> amounts, int index)
    {
        var amount = amounts[index];
        var joined = index > 0 && amount.Comparator == "plain" && amounts[index - 1].Comparator is "at-least" or "about"
            && Joint().IsMatch(text.Folded.AsSpan(amounts[index - 1].Span.End, amount.Span.Start - amounts[index - 1].Span.End));
        return !joined ? amount : amount with { Comparator = amounts[index - 1].Comparator, High = amounts[index - 1].High is null ? null : amount.High, NormHigh = amounts[index - 1].High is null ? null : amount.NormHigh };
    }

    private TextSpan? What(Sentence sentence, Amount amount, IReadOnlyList<Amount> amounts)
    {
        var from = amounts.Where(a => a.Span.End <= amount.Whole.Start).Select(a => a.Span.End).DefaultIfEmpty(sentence.Span.Start).Max();
        var counts = amount.NormUnit is not ("亿元" or "亿美元" or "%" or "百分点");
        var after = NounPhrases.After(text.Folded, amount.Span.End, sentence.Span.End);
        return counts ? after : NounPhrases.Before(text.Folded, amount.Whole.Start, from) ?? after;
    }

    private bool IsPledge(Sentence sentence, Amount amount, Deadline? by)
    {
        var before = text.Folded[sentence.Span.Start..amount.Whole.Start];
        var promise = Promise().Matches(before).LastOrDefault()?.Index ?? (by is not null && Deadlines.Continues(before) ? 0 : -1);
        var past = Past().Matches(before).LastOrDefault()?.Index ?? -1;
        return promise >= 0 && promise > past && !(YearOf(sentence) is { } year && year < day.Year) && !IsGrowthTarget(before, amount) && !Counted().IsMatch(text.Folded.AsSpan(amount.Span.End, Math.Min(30, sentence.Span.End - amount.Span.End)));
    }

    // Growth rates of indicators are statements of kind target.
    private static bool IsGrowthTarget(string before, Amount amount) =>
        amount.NormUnit == "%" && EnglishCues.In(before, new TextSpan(0, before.Length)).Count > 0;

    private bool IsLevel(Sentence sentence, Amount amount) =>
        amount.NormUnit is not ("%" or "百分点") && Reaches().IsMatch(text.Folded.AsSpan(sentence.Span.Start, Math.Min(sentence.Span.Length, amount.Span.End - sentence.Span.Start + 2)))
        && (YearOf(sentence) is not { } year || year <= (day.Year ?? year));

    private int? YearOf(Sentence sentence) =>
        Year().Match(text.Folded, sentence.Span.Start, sentence.Span.Length) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    private string? PlaceBefore(Sentence sentence, Amount amount) =>
        NamedPlaces.In(text.Folded, TextSpan.Between(sentence.Span.Start, amount.Span.Start)) is [.., var last] ? last.Code : null;

    /// <summary>The place of a sentence, else the last one named before it in its paragraph.</summary>
    private string? Place(int index)
    {
        for (var i = index; i >= 0 && sentences[i].Paragraph == sentences[index].Paragraph; i--)
        {
            if (NamedPlaces.In(text.Folded, sentences[i].Span) is { Count: > 0 } places)
            {
                return i == index ? places[0].Code : places[^1].Code;
            }
        }

        return null;
    }

    private static Commitment WithBaseline(Commitment commitment, List<StatedLevel> levels) =>
        levels.Find(l => l.Place == commitment.Place && l.Amount.NormUnit == commitment.Amount!.NormUnit && l.Amount.NormUnit.Length > 0 && NounPhrases.Same(l.What, commitment.What)) is { } level
            ? commitment with { Baseline = level.Amount, BaselineYear = level.Year } : commitment;

    [GeneratedRegex(@"\b(?:aims?|aiming|plans?|planning|strives?|striving|seeks?|vows?|vowed|pledges?|pledged|hopes?|expects?|targets?|propose[sd]?|proposing|will|intends?|goal|arranges?|arrange|strive|to (?:reach|exceed|surpass|achieve|build|establish)|within|by (?:the end of )?20\d\d|[Bb]y then)\b", RegexOptions.None, 1000)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b(?:has|have|had|was|were|reached|achieved|grew|rose|surged|increased|realized|realised|completed|totaled|totalled|launched|benefit(?:ed|ing)|already|driven|attracted|recorded)\b", RegexOptions.None, 1000)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(?:reach(?:ed|es|ing)?|total(?:ed|led|s)?|exceed(?:ed|s)?|surpass(?:ed|es)?|stood at|hosts?|has|have|with|achiev\w+|amount\w* to|clustered|is|are)\b", RegexOptions.None, 1000)]
    private static partial Regex Reaches();

    // Projects of more than a sum each: the sum chooses them and is not what is undertaken.
    [GeneratedRegex(@"\b(?:valued|worth|each|costing)(?: at)?\s*$", RegexOptions.None, 1000)]
    private static partial Regex Threshold();

    [GeneratedRegex(@"^ ?[\w -]{0,40}\band ?$", RegexOptions.None, 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^ ?(?:provinces|consecutive|years?\b|quarters?\b|months?\b|days?\b|prefecture|percent of provinces)", RegexOptions.None, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<![\d.,$¥-])20[0-9]\d(?![\d%]|,\d|\.\d)", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
