using System.Text.RegularExpressions;
using Lianghui.Analysis.Targets;
using Lianghui.Extraction.Targets;
using Lianghui.Text;

namespace Lianghui.Analysis.Claims;

/// <summary>A value that a claim gives a target, with the ways it can be meant.</summary>
/// <param name="Words">For the answer, such as <c>around 5%</c>.</param>
/// <param name="Numbers">Its numbers, in percent.</param>
/// <param name="Rules">How it can be meant, the usual way first.</param>
internal sealed partial record ClaimValue(string Words, IReadOnlyList<decimal> Numbers, IReadOnlyList<(string Name, Func<Target, bool> Holds)> Rules)
{
    /// <summary>The value; null where the text has none. A share of provinces (71% of provinces) is none.</summary>
    internal static ClaimValue? Read(string text)
    {
        if (Between().Match(text) is { Success: true } range)
        {
            var (a, b) = (ClaimNumbers.Parse(range.Groups["a"].Value), ClaimNumbers.Parse(range.Groups["b"].Value));
            return new ClaimValue($"from {a}% to {b}%", [a, b],
                [("a range with these ends, or a point between them", t => (t.Low == a && t.High == b) || (Points.Of(t) is { } v && v >= a && v <= b))]);
        }

        var match = Value().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var value = ClaimNumbers.Parse(match.Groups["v"].Value);
        var word = match.Groups["before"].Value.Trim() + match.Groups["after"].Value.Trim();
        return Meant(word) switch
        {
            "about" => new ClaimValue($"around {value}%", [value], [("the wording is 左右", t => t.Comparator == "about" && t.Low == value)]),
            "at-least" => new ClaimValue($"of {value}% or more", [value], [($"points of {value}% or more", t => Points.Of(t) >= value)]),
            "above" => new ClaimValue($"above {value}%", [value], [
                ($"points above {value}%", t => Points.Of(t) > value),
                ($"points of {value}% with the wording 以上, and points above", t => Points.Of(t) > value || (t.Comparator == "at-least" && t.Low == value))]),
            "below" => new ClaimValue($"below {value}%", [value], [($"points below {value}%", t => Points.Of(t) < value)]),
            "at-most" => new ClaimValue($"of {value}% or less", [value], [($"points of {value}% or less", t => Points.Of(t) <= value)]),
            _ => new ClaimValue($"of {value}%", [value], [("the value, whatever its wording", t => Points.Of(t) == value), ("the value without 左右 or 以上", t => t.Comparator == "plain" && Points.Of(t) == value)]),
        };
    }

    /// <summary>Where it stands.</summary>
    internal static TextSpan Where(string text)
    {
        var match = Between().Match(text) is { Success: true } range ? range : Value().Match(text);
        return new TextSpan(match.Index, match.Length);
    }

    /// <summary>What a word before or behind a value means: about, at-least, above, below, at-most; null for none.</summary>
    internal static string? Meant(string word) =>
        About().IsMatch(word) ? "about" : NotLess().IsMatch(word) ? "at-least" : NotMore().IsMatch(word) ? "at-most"
        : Above().IsMatch(word) ? "above" : Below().IsMatch(word) ? "below" : null;

    [GeneratedRegex(@"(?:between |from )?(?<a>\d+(?:\.\d+)?)%?\s*(?:and|to|-|–|—|~|至|到)\s*(?<b>\d+(?:\.\d+)?)%", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<before>around|about|approximately|roughly|at least|no(?:t)? (?:less|lower|fewer) than|no(?:t)? (?:more|higher) than|at most|above|over|more than|higher than|exceeding|beyond|below|under|less than|lower than|不低于|不少于|不高于|不超过|高于|超过|低于|约)?\s*(?<v>\d+(?:\.\d+)?)%(?!\s*(?:of )?(?:all )?(?:the )?(?:31 )?(?:的)?(?:provinces|regions|省))\s*(?<after>or (?:more|above|higher|over)|or (?:less|lower|below)|and above|and over|plus|及以上|以上|左右|上下|以内|以下)?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Value();

    [GeneratedRegex("around|about|approximately|roughly|约|左右|上下", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex About();

    [GeneratedRegex("at least|not? (?:less|lower|fewer) than|or (?:more|above|higher|over)|and (?:above|over)|plus|不低于|不少于|以上", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NotLess();

    [GeneratedRegex("at most|not? (?:more|higher) than|or (?:less|lower|below)|不高于|不超过|以内|以下", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NotMore();

    [GeneratedRegex("above|over|more than|higher than|exceeding|beyond|高于|超过", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Above();

    [GeneratedRegex("below|under|less than|lower than|低于", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Below();
}
