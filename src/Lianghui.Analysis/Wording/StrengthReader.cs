using System.Buffers;
using Lianghui.Analysis.Terms;
using Lianghui.Text;

namespace Lianghui.Analysis.Wording;

/// <summary>How hard a mention is pushed.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Level">1 to 5; null where no word of the scale governs it.</param>
/// <param name="Direction"><c>for</c> or <c>against</c>; null where no verb governs it.</param>
/// <param name="Cues">The words that decide, in the order of the text, with their spans.</param>
public sealed record StrengthReading(Mention Mention, int? Level, string? Direction, IReadOnlyList<(StrengthCue Cue, TextSpan Span)> Cues);

/// <summary>
/// Reads the verb and adverb that govern a term: the nearest verb before it in its clause (members of a list share one), the adverb or second verb
/// right before that verb, and a noun right behind the term (special action, pilot). The adverb decides over its verb; a campaign behind the term
/// raises to its level; a pilot behind it lowers a plain verb.
/// </summary>
public static class StrengthReader
{
    // A verb further away than this governs something else more often than not, even within a list.
    private const int Reach = 24;
    private const int NounReach = 4;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;：:！？!?\n");

    /// <summary>Reads one mention.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="mention">The mention.</param>
    public static StrengthReading Read(string folded, Mention mention)
    {
        var start = folded.AsSpan(0, mention.Span.Start).LastIndexOfAny(ClauseEnds) + 1;
        start = Math.Max(start, mention.Span.Start - Reach);
        var chain = Chain(folded, start, mention.Span.Start);
        var noun = Behind(folded, mention.Span.End);
        List<(StrengthCue, TextSpan)> cues = [.. chain, .. noun is { } n ? [n] : Array.Empty<(StrengthCue, TextSpan)>()];
        var direction = noun?.Cue.Direction ?? chain.Select(c => c.Cue.Direction).LastOrDefault(d => d is not null) ?? (chain.Count > 0 ? "for" : null);
        return new StrengthReading(mention, Level(chain, noun?.Cue), direction, cues);
    }

    // The words that modify decide: 3 is what a plain verb says, anything else before it is meant.
    private static int? Level(List<(StrengthCue Cue, TextSpan Span)> chain, StrengthCue? noun)
    {
        int? level = chain.Count == 0 ? null : chain.Select(c => c.Cue.Level).FirstOrDefault(l => l != 3, 3);
        return noun is null ? level
            : noun.Level >= 4 ? Math.Max(level ?? 0, noun.Level)
            : level is null or 3 ? noun.Level : level;
    }

    private static List<(StrengthCue Cue, TextSpan Span)> Chain(string folded, int start, int end)
    {
        var chain = new List<(StrengthCue Cue, TextSpan Span)>();
        for (var at = end; at > start && Last(folded, start, at) is { } found; at = found.Span.Start)
        {
            // Only what touches the word behind it modifies that word.
            if (chain.Count > 0 && found.Span.End != at)
            {
                break;
            }

            chain.Insert(0, found);
        }

        return chain;
    }

    // The longest of the words that end last, so that 积极探索 is not read as 探索.
    private static (StrengthCue Cue, TextSpan Span)? Last(string folded, int start, int end)
    {
        (StrengthCue Cue, TextSpan Span)? best = null;
        var window = folded.AsSpan(start, end - start);
        foreach (var cue in StrengthCues.Before)
        {
            var at = window.LastIndexOf(cue.Text, StringComparison.Ordinal);
            if (at >= 0 && (best is null || start + at + cue.Text.Length > best.Value.Span.End))
            {
                best = (cue, new TextSpan(start + at, cue.Text.Length));
            }
        }

        return best;
    }

    private static (StrengthCue Cue, TextSpan Span)? Behind(string folded, int end)
    {
        var stop = folded.AsSpan(end).IndexOfAny(ClauseEnds);
        var behind = folded.AsSpan(end, Math.Min(stop < 0 ? folded.Length - end : stop, NounReach + 4));
        foreach (var cue in StrengthCues.Behind)
        {
            var at = behind.IndexOf(cue.Text, StringComparison.Ordinal);
            if (at >= 0 && at <= NounReach && !behind[..at].Contains('、'))
            {
                return (cue, new TextSpan(end + at, cue.Text.Length));
            }
        }

        return null;
    }
}
