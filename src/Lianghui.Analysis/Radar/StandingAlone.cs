using Lianghui.Matching;

namespace Lianghui.Analysis.Radar;

/// <summary>
/// Tells whole phrases from windows over something longer: a phrase now and then stands alone, with punctuation on both sides, where a window
/// (加强农村 in 加强农村建设) never does. How often it must depends on how often it stands at all.
/// </summary>
internal static class StandingAlone
{
    // Once may be chance in a phrase that stands a dozen times.
    private const double LeastShare = 0.03;
    private const double ShareOfOne = 0.15;

    // An opening mark begins what is behind it and ends nothing before it: 时期 behind a closing quotation mark is no beginning.
    private const string Opening = "“‘《（(【";
    private const string Closing = "”’》）)】";
    private const char Listing = '、';

    /// <summary>The strings that stand alone often enough in some texts.</summary>
    /// <param name="strings">The strings.</param>
    /// <param name="texts">Texts to look at; the more, the surer.</param>
    /// <param name="inString">Characters that strings are made of; all others part them.</param>
    internal static IEnumerable<RepeatedString> Of(IReadOnlyList<RepeatedString> strings, IEnumerable<GroupedText> texts, Func<char, bool> inString)
    {
        var matcher = PhraseMatcher.Build([.. strings.Select(s => s.Value)]);
        var (all, alone) = (new int[strings.Count], new int[strings.Count]);
        var lengths = strings.Select(s => s.Value.Length).ToArray();
        foreach (var text in texts)
        {
            var sink = new Sink(text.Text, inString, lengths, all, alone);
            matcher.Match(text.Text, ref sink);
        }

        return strings.Where((_, i) => alone[i] >= (alone[i] == 1 ? ShareOfOne : LeastShare) * all[i] && alone[i] > 0);
    }

    // In a list the first item may have a verb before it (加快湛江、茂名 …) and the last something behind it; those between stand alone.
    private static bool IsAlone(char before, char after, Func<char, bool> inString) =>
        Parts(before, inString) && Parts(after, inString) && !Closing.Contains(before, StringComparison.Ordinal) && !Opening.Contains(after, StringComparison.Ordinal)
        && (before == Listing) == (after == Listing);

    // A letter or figure that no string is made of (Ⅴ in 劣Ⅴ类) parts nothing.
    private static bool Parts(char c, Func<char, bool> inString) => !inString(c) && !char.IsLetter(c) && !char.IsNumber(c);

    private readonly struct Sink(string text, Func<char, bool> inString, int[] lengths, int[] all, int[] alone) : IPhraseSink
    {
        public void Take(int phrase, int start)
        {
            all[phrase]++;
            var end = start + lengths[phrase];
            if (IsAlone(start == 0 ? '\n' : text[start - 1], end == text.Length ? '\n' : text[end], inString))
            {
                alone[phrase]++;
            }
        }
    }
}
