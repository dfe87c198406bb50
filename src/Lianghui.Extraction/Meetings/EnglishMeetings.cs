using System.Text.RegularExpressions;
using Lianghui.Extraction.Articles;
using Lianghui.Text;

namespace Lianghui.Extraction.Meetings;

/// <summary>Announcements of meetings in English: held, convened, at the … Conference, … Meeting held on …</summary>
internal static partial class EnglishMeetings
{
    /// <summary>The meeting that a sentence announces; null where it announces none.</summary>
    public static Announcement? Announced(StoredText text, Sentence sentence)
    {
        var words = sentence.Span.Of(text.Folded);
        var days = ArticleDays.In(text.Folded, sentence.Span);
        if (!Noun().IsMatch(words) || Many().IsMatch(words))
        {
            return null;
        }

        var found = Held().Match(words) is { Success: true } held && !Passing().IsMatch(held.Value) ? held
            : Sat().Match(words) is { Success: true } sat ? sat
            : days.Count > 0 && At().Match(words) is { Success: true } at ? at
            : null;
        return found is null || Passing().IsMatch(found.Groups["name"].Value) ? null : Make(text, sentence, found, days);
    }

    private static Announcement Make(StoredText text, Sentence sentence, Match match, IReadOnlyList<NamedDay> days)
    {
        var start = sentence.Span.Start;
        var name = new TextSpan(start + match.Groups["name"].Index, match.Groups["name"].Length);
        var day = days.MinBy(d => Math.Abs(d.Span.Start - name.Start));
        var holderStart = days.LastOrDefault(d => d.Span.End <= start + match.Index + 1)?.Span.End ?? start;
        var verb = match.Groups["verb"];
        var holder = TextSpan.Between(Math.Min(holderStart, name.Start), verb.Success && start + verb.Index < name.Start ? start + verb.Index : name.Start);
        var tail = TextSpan.Between(name.End, sentence.Span.End);
        return new Announcement(
            day, holder, name, Venue(text.Folded, tail), Subject(text.Folded, tail, name),
            TextSpan.Between(Math.Min(day?.Span.Start ?? name.Start, name.Start), Math.Max(name.End, day is not null && day.Span.End - name.End < 24 ? day.Span.End : name.End)));
    }

    private static TextSpan? Venue(string folded, TextSpan tail) =>
        InPlace().Match(folded, tail.Start, Math.Min(60, tail.Length)) is { Success: true } match
            ? new TextSpan(match.Groups["v"].Index, match.Groups["v"].Length) : null;

    private static TextSpan? Subject(string folded, TextSpan tail, TextSpan name) =>
        Purpose().Match(folded, tail.Start, tail.Length) is { Success: true } match
            ? new TextSpan(match.Groups["s"].Index, match.Groups["s"].Length)
            : Named().IsMatch(name.Of(folded)) ? name : null;

    [GeneratedRegex(@"\b(?:[Mm]eeting|[Cc]onference|[Ss]ymposium|[Pp]lenum|[Ss]ession|[Cc]ongress|[Ff]orum)\b", RegexOptions.None, 1000)]
    private static partial Regex Noun();

    // Several places at once are no meeting of one of them.
    [GeneratedRegex(@"\b(?:multiple|several|many|various|most|some|other|all) (?:\w+ ){0,2}(?:provinces|cities|localities|regions|places|governments)\b[^.]{0,40}\b(?:held|convened|hold)|\bwill (?:be held|be convened|convene|hold|meet|host)\b|\bTwo Sessions\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Many();

    // held a High-Standard … Conference; held its "first meeting of the new year" - the 2026 … Meeting
    [GeneratedRegex("""\b(?<verb>held|holds|holding|convened|convenes|hosted|organi[sz]ed|called|opened|chaired|presided over)\s+(?:its|their|an?|the|another|this year[’']s)?\s*(?:["“][^"”]{5,60}["”]\s*(?:—|-|,|:)+\s*(?:the )?)?(?<name>(?:\d{4} )?(?:["“]?(?!to\b|on\b|in\b|with\b|for\b(?! the\b)|that\b|from\b)[\w’'&/-]+["”]?,? ){0,16}?(?:[Mm]eeting|[Cc]onference|[Ss]ymposium|[Pp]lenum|[Ss]ession|[Cc]ongress|[Ff]orum)(?:(?: of| on| for) (?:the )?[A-Z][\w’'-]*(?: (?:and |of |the )?[A-Z][\w’'-]*){0,7})?)""", RegexOptions.None, 2000)]
    private static partial Regex Held();

    // the Central Economic Work Conference was held; the … Executive Meeting held on January 5
    [GeneratedRegex(@"(?:\b[Tt]he |\b[Aa]n? |^)(?<name>(?:\d{4} )?(?:[A-Z0-9][\w’'&-]*,? |of |the |and |on |for |expanded |special |executive |enlarged ){1,16}?(?:[Mm]eeting|[Cc]onference|[Ss]ymposium|[Pp]lenum|[Ss]ession|[Cc]ongress|[Ff]orum)(?: of (?:the )?[A-Z][\w’'-]*(?: (?:and |of |the )?[A-Z][\w’'-]*){0,7})?)[^.;]{0,30}?\b(?:(?:was|were|has been|is) (?:held|convened|opened)|held (?:on|in|from|at)|convened (?:on|in)|took place|opened (?:on|in)|concluded (?:on|in)|kicked off)", RegexOptions.None, 2000)]
    private static partial Regex Sat();

    // On January 4, at the 2026 … Conference, …
    [GeneratedRegex(@"\b(?:[Aa]t|[Dd]uring|[Aa]ttended|[Aa]ddressed|[Aa]ttending) (?:the|an?) (?<name>(?:\d{4} )?(?:[\w’'&-]+,? ){1,16}?(?:[Mm]eeting|[Cc]onference|[Ss]ymposium|[Pp]lenum|[Ss]ession|[Ff]orum))\b", RegexOptions.None, 2000)]
    private static partial Regex At();

    // What another meeting said is no announcement of it.
    [GeneratedRegex(@"\b(?:spirit|speech|speeches|remarks|press|news|decisions|results|requirements) (?:of|at|from|conference|briefing)?|\b[Pp]ress (?:conference|briefing)|\bNews [Cc]onference", RegexOptions.None, 1000)]
    private static partial Regex Passing();

    [GeneratedRegex(@"^[^,.]{0,20}?\bin (?<v>[A-Z][a-z’']+(?: (?:City|County|District))?)", RegexOptions.None, 1000)]
    private static partial Regex InPlace();

    [GeneratedRegex(@"^[^.]{0,40}?\bto (?<s>(?:thoroughly |further |jointly )?(?:convey|study|discuss|deploy|arrange|promote|review|implement|analy[sz]e|push|plan|mobili[sz]e|advance|summari[sz]e)\b[^.]{5,320}?)(?=[.;]|, and (?:to )?(?:discuss|study)|$)", RegexOptions.None, 1000)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^(?:\d{4} )?(?:[A-Z][\w’'-]* ){2,}", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
