using System.Text.RegularExpressions;
using Lianghui.Extraction.People;
using Lianghui.Text;

namespace Lianghui.Extraction.Articles;

/// <summary>Who says a sentence.</summary>
/// <param name="Speaker"><c>article</c>, <c>government</c>, <c>official</c>, <c>expert</c> or <c>author</c>.</param>
/// <param name="Name">The person; null without one.</param>
internal sealed record Voice(string Speaker, string? Name);

/// <summary>Tells whose words a sentence gives: a person's who speaks in it or just before it, the author's own, a government's, or the article's report.</summary>
internal static partial class Speech
{
    /// <summary>The voice of each sentence.</summary>
    public static IReadOnlyList<Voice> Of(StoredText text, IReadOnlyList<Sentence> sentences)
    {
        var voices = new List<Voice>();
        for (var i = 0; i < sentences.Count; i++)
        {
            var words = sentences[i].Span.Of(text.Folded);
            var speaker = Says().IsMatch(words) && PeopleReader.In(text, sentences[i]) is [var first, ..] ? first : null;
            voices.Add(speaker is not null ? new Voice(speaker.Role, speaker.Name)
                : Author().IsMatch(words) ? new Voice("author", null)
                : i > 0 && sentences[i].Paragraph == sentences[i - 1].Paragraph && voices[^1].Name is not null && Goes(text, sentences[i], words) ? voices[^1]
                : Proposes().IsMatch(words) && NamedPlaces.In(text.Folded, sentences[i].Span).Count > 0 ? new Voice("government", null)
                : new Voice("article", null));
        }

        return voices;
    }

    // A speaker goes on until a day, a place or another body takes over.
    private static bool Goes(StoredText text, Sentence sentence, string words) =>
        ArticleDays.In(text.Folded, sentence.Span).Count == 0 && !Other().IsMatch(words)
        && (GoesOn().IsMatch(words) || NamedPlaces.In(text.Folded, sentence.Span).Count == 0);

    [GeneratedRegex(@"\b(?:said|says|stated|states|noted|notes|indicated|indicates|emphasi[sz]ed|stressed|believes?|argued|suggests?|pointed out|expressed|unveiled|told|added|explained|expects?|predicts?)\b|说|表示|认为|指出|强调|介绍|透露|称", RegexOptions.None, 1000)]
    private static partial Regex Says();

    [GeneratedRegex(@"\b(?:we|We|I) (?:believe|think|expect|see|can see|note|find|estimate|argue|judge)\b|\b[Ii]n (?:our|my) (?:view|opinion)\b|\b[Oo]ur (?:view|previous report|analysis|assessment)\b|[Tt]his article (?:argues|finds|shows)|\b[Ss]uggests? (?:an approximate|that)\b|笔者认为|我们认为|本文认为", RegexOptions.None, 1000)]
    private static partial Regex Author();

    [GeneratedRegex(@"\b(?:propos(?:es|ed)|requires?d?|sets?|have set|has set|anchored|plans? to|aims? to|pledg(?:es|ed)|emphasi[sz]ed|stressed|announced|released|decided|made (?:it )?clear)\b|提出|要求|明确|确定|部署", RegexOptions.None, 1000)]
    private static partial Regex Proposes();

    [GeneratedRegex(@"^(?:According to|Data from|Information from|The meeting|Meanwhile|The conference|In \d{4}|会议|据)", RegexOptions.None, 1000)]
    private static partial Regex Other();

    [GeneratedRegex(@"^(?:He|She|This|These|Next|It|Such|Also|By then|[A-Z][a-z]+ (?:also|added|expressed|emphasi[sz]ed|said|noted))", RegexOptions.None, 1000)]
    private static partial Regex GoesOn();
}
