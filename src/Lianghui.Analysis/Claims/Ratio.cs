using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Analysis.Claims;

/// <summary>A claimed multiple: doubled, almost tripled, four times as many, 翻一番.</summary>
/// <param name="Times">The multiple.</param>
/// <param name="Word">more, almost or nothing.</param>
internal sealed partial record Ratio(decimal Times, string Word)
{
    internal static Ratio? Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var times = match.Groups["double"].Success ? 2 : match.Groups["triple"].Success ? 3 : match.Groups["quad"].Success ? 4 : ClaimNumbers.Parse(match.Groups["k"].Value);
        return new Ratio(times, match.Groups["word"].Value.ToLowerInvariant());
    }

    /// <summary>Where it stands.</summary>
    internal static TextSpan Where(string text)
    {
        var match = Pattern().Match(text);
        return new TextSpan(match.Index, match.Length);
    }

    /// <summary>Whether a ratio is what the words say; a bare multiple within a tenth, almost k from k − 0.5 to k, more than k above it.</summary>
    internal bool Holds(decimal ratio) => Word switch
    {
        "more than" or "over" or "超过" => ratio > Times,
        "almost" or "nearly" or "近" => ratio >= Times - 0.5m && ratio < Times + 0.05m,
        _ => Math.Abs(ratio - Times) <= Times / 10,
    };

    [GeneratedRegex("(?<word>more than|over|almost|nearly|about|around|roughly|超过|近)?\\s*(?:(?<double>doubl\\w+|翻一?番|翻倍|twice as many)|(?<triple>tripl\\w+|增至3倍)|(?<quad>quadrupl\\w+)|(?<k>\\d+)\\s*(?:times (?:as many|as often|as much|more|the|that)\\b|倍))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pattern();
}
