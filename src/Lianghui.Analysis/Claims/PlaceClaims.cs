using System.Text.RegularExpressions;
using Lianghui.Analysis.Targets;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Claims;

/// <summary>Claims about one place: Guangdong's target is around 5%; Tibet grew 6.3% in 2024.</summary>
internal static partial class PlaceClaims
{
    internal static ClaimAnswer? Try(ILibraryReader library, string claim, string text, int year)
    {
        var places = ClaimWords.PlacesIn(text);
        if (places.Count == 0 || Value().Match(text) is not { Success: true } value)
        {
            return null;
        }

        var number = ClaimNumbers.Parse(value.Groups["v"].Value);
        if (Grew().IsMatch(text) && !Aims().IsMatch(text))
        {
            var outturns = GrowthOutturns.Of(library, ClaimWords.Years(text) is [var y, ..] ? y : year - 1);
            return All(claim, places, p => outturns.TryGetValue(p.Code, out var o) ? (Decision.Same(o.Growth, number), $"{p.English} {o.Growth}% ({o.Source})") : null);
        }

        if (!Aims().IsMatch(text))
        {
            return null;
        }

        var indicator = ClaimWords.Indicator(text) ?? "gdp";
        var targets = library.Targets(FactQuery.Provincial(year)).Where(t => t.Value.Indicator == indicator && t.Value.Of is null)
            .GroupBy(t => t.Place, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        var wording = Wording(text);
        return All(claim, places, p => targets.TryGetValue(p.Code, out var t) && (t.Low ?? t.High) is not null
            ? (((t.Low ?? t.High) == number || t.High == number) && (wording is null || wording == t.Comparator), $"{p.English} {Show(t)}") : null);
    }

    private static ClaimAnswer All(string claim, IReadOnlyList<Place> places, Func<Place, (bool Holds, string Fact)?> look)
    {
        var found = places.Select(p => (Place: p, Answer: look(p))).ToList();
        var said = string.Join("; ", found.Where(f => f.Answer is not null).Select(f => f.Answer!.Value.Fact));
        if (found.Exists(f => f.Answer is null))
        {
            return new ClaimAnswer(claim, "unknown", $"The library does not say it of {string.Join(", ", found.Where(f => f.Answer is null).Select(f => f.Place.English))}", said.Length > 0 ? said : null, [], []);
        }

        var holds = found.TrueForAll(f => f.Answer!.Value.Holds);
        return new ClaimAnswer(claim, holds ? "supported" : "contradicted", "value and wording as coded from the report or table", said, [], [.. places.Select(p => p.Code)]);
    }

    private static string? Wording(string text) => AroundWord().IsMatch(text) ? "about" : FloorWord().IsMatch(text) ? "at-least" : null;

    private static string Show(Target t) => t.Comparator switch
    {
        "about" => $"around {t.Low}{t.Unit}",
        "at-least" => $"at least {t.Low}{t.Unit}",
        "at-most" => $"at most {t.High}{t.Unit}",
        "range" => $"{t.Low}–{t.High}{t.Unit}",
        _ => $"{t.Low ?? t.High}{t.Unit}",
    };

    [GeneratedRegex("(?<v>\\d+(?:\\.\\d+)?)\\s*%", RegexOptions.None, 1000)]
    private static partial Regex Value();

    [GeneratedRegex("\\bgrew\\b|\\bgrowth (?:of|was|reached)|grow(?:n|ing)? by|expanded|增长了?|增速(?:为|达)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Grew();

    [GeneratedRegex("target|aim|goal|set|目标", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Aims();

    [GeneratedRegex("around|about|左右", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AroundWord();

    [GeneratedRegex("above|at least|over|more than|or more|以上|不低于", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FloorWord();
}
