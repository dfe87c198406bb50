using System.Text.RegularExpressions;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.People;
using Lianghui.Text;

namespace Lianghui.Extraction.Meetings;

/// <summary>Finds the meetings that an article tells of, in English and Chinese (docs/extractors/meetings.md). What has no place and no meeting is none.</summary>
internal static partial class MeetingReader
{
    private const int Following = 3;

    /// <summary>The meetings in the order of the text.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="day">When it was written.</param>
    /// <param name="home">The place it speaks of where a meeting names none; null without one.</param>
    public static IReadOnlyList<Meeting> Read(StoredText text, IReadOnlyList<Sentence> sentences, ArticleDay day, string? home)
    {
        var meetings = new List<Meeting>();
        for (var i = 0; i < sentences.Count; i++)
        {
            var announced = sentences[i].English ? EnglishMeetings.Announced(text, sentences[i]) : ChineseMeetings.Announced(text, sentences[i]);
            if (announced is { } found && Place(text, sentences[i], found, home) is { } place)
            {
                meetings.Add(Make(text, sentences, i, found, place, day));
            }
        }

        return meetings;
    }

    private static string? Place(StoredText text, Sentence sentence, Announcement found, string? home)
    {
        if (MeetingBodies.IsNational(found.Name.Of(text.Folded)) || MeetingBodies.IsNational(found.Holder.Of(text.Folded)))
        {
            return "CN";
        }

        foreach (var part in new[] { found.Holder, found.Name })
        {
            if (NamedPlaces.In(text.Folded, part) is [var first, ..])
            {
                return first.Code;
            }
        }

        return sentence.English || !ChineseMeetings.IsLocal(found.Holder.Of(text.Folded) + found.Name.Of(text.Folded)) ? null : home;
    }

    private static Meeting Make(
        StoredText text, IReadOnlyList<Sentence> sentences, int at, Announcement found, string place, ArticleDay day)
    {
        var context = Context(text, sentences, at);
        var (person, part) = Chair(text, context, found);
        var date = found.Day is null ? null : day.Resolve(found.Day);
        var until = found.Day is { } d && d.LastDay > d.Day ? date?.AddDays(d.LastDay - d.Day) : null;
        return new Meeting(
            date, until, place, MeetingBodies.Of(found.Holder.Of(text.Folded) + " " + found.Name.Of(text.Folded)), found.Name.Of(text.Value).Trim(), FirstOfYear().IsMatch(sentences[at].Span.Of(text.Folded)),
            found.Venue?.Of(text.Value), person?.Name, person?.Office, part, found.Subject?.Of(text.Value), found.Whole, person?.Span,
            [.. context.Skip(1).Where(s => Emphasised().IsMatch(s.Span.Of(text.Folded))).Select(s => s.Span)]);
    }

    // The sentence, then those of its paragraph (or the next one, where it opens with "The meeting") up to the next meeting.
    private static List<Sentence> Context(StoredText text, IReadOnlyList<Sentence> sentences, int at)
    {
        var context = new List<Sentence> { sentences[at] };
        for (var i = at + 1; i < sentences.Count; i++)
        {
            var own = sentences[i].Paragraph == sentences[at].Paragraph || Emphasised().IsMatch(sentences[i].Span.Of(text.Folded))
                || (sentences[i].Paragraph == sentences[i - 1].Paragraph && context[^1].Paragraph != sentences[at].Paragraph);
            if (!own || sentences[i].Paragraph > sentences[at].Paragraph + 2
                || (sentences[i].English ? EnglishMeetings.Announced(text, sentences[i]) : ChineseMeetings.Announced(text, sentences[i])) is not null)
            {
                break;
            }

            context.Add(sentences[i]);
        }

        return context;
    }

    /// <summary>Who is said to have chaired it; else the official who speaks in the same sentence or right after it.</summary>
    private static (Person? Person, string? Part) Chair(StoredText text, List<Sentence> context, Announcement found)
    {
        foreach (var sentence in context.Take(8))
        {
            if (Chaired().Match(text.Folded, sentence.Span.Start, sentence.Span.Length) is { Success: true } match
                && PeopleReader.In(text, sentence) is { Count: > 0 } people && people.Any(p => p.Role == "official"))
            {
                return (people.Where(p => p.Role == "official").MinBy(p => Math.Abs(p.Span.Start - match.Index)), "chaired");
            }
        }

        foreach (var sentence in context.Take(Following))
        {
            var elsewhere = sentence != context[0] && (ArticleDays.In(text.Folded, sentence.Span).Count > 0 || Elsewhere().IsMatch(sentence.Span.Of(text.Folded)));
            if (!elsewhere && PeopleReader.In(text, sentence).FirstOrDefault(p => p.Role == "official" && p.Span.Start > found.Name.Start) is { } speaker)
            {
                return (speaker, "spoke");
            }
        }

        return (null, null);
    }

    [GeneratedRegex("first meeting[s]? of the (?:new )?year|first meeting[s]? of 20\\d\\d|New Year[’']s first meeting|新年第一会|新春第一会|开年第一会|首次会议.{0,4}新年", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FirstOfYear();

    [GeneratedRegex("^(?:According to [^,]{1,40}, )?(?:The|the) (?:meeting|conference|session|symposium)\\b(?! was)|^(?:It|He|She) (?:also |further )?(?:emphasi[sz]ed|stressed|called for|highlighted|underscored)|^会议(?:还|并)?(?:指出|强调|要求|认为|明确|提出)", RegexOptions.None, 1000)]
    private static partial Regex Emphasised();

    [GeneratedRegex("(?:chaired|presided over|hosted) by|(?:chaired|presided over|presided at) the|主持(?:召开)?(?:了)?(?:此次|本次)?会议|主持召开|会议由|主持并讲话|主持", RegexOptions.None, 1000)]
    private static partial Regex Chaired();

    [GeneratedRegex("press conference|news conference|press briefing|told (?:reporters|the media)|新闻发布会|接受.{0,8}采访", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Elsewhere();
}

/// <summary>A sentence's announcement of a meeting.</summary>
/// <param name="Day">Its day; null without one.</param>
/// <param name="Holder">Who held it: the words before the verb.</param>
/// <param name="Name">The meeting's name.</param>
/// <param name="Venue">Where it met; null where not said.</param>
/// <param name="Subject">What it was for; null where not said.</param>
/// <param name="Whole">From the day, else the holder, to the end of the name.</param>
internal sealed record Announcement(NamedDay? Day, TextSpan Holder, TextSpan Name, TextSpan? Venue, TextSpan? Subject, TextSpan Whole);
