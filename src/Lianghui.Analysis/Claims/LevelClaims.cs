using System.Text.RegularExpressions;
using Lianghui.Analysis.Milestones;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Claims;

/// <summary>Levels of GDP: Guangdong the first province above 13 trillion yuan; Sichuan above 6 trillion for the first time.</summary>
internal static partial class LevelClaims
{
    internal static ClaimAnswer? Try(ILibraryReader library, ClaimText claim)
    {
        var match = claim.Match(Level());
        if (!match.Success || !Gdp().IsMatch(claim.Text) || ClaimWords.Aims(claim.Text))
        {
            return null;
        }

        // 100 million yuan is the unit of the tables; 万亿 is a trillion.
        var floor = claim.Take(match.Groups["n"].Value) * (match.Groups["unit"].Value is "万亿" or "trillion" ? 10_000 : match.Groups["unit"].Value is "billion" ? 10 : 1);
        var levels = GdpLevels.Of(library).All;
        return claim.Names is [var place, ..] ? OfPlace(claim, place, floor, levels) : null;
    }

    private static ClaimAnswer OfPlace(ClaimText claim, Place place, decimal floor, IReadOnlyDictionary<(string Place, int Year), (decimal Level, string Source)> levels)
    {
        var own = levels.Where(l => l.Key.Place == place.Code).OrderBy(l => l.Key.Year).ToList();
        var year = claim.Years.Count > 0 ? claim.Years.Max() : own.FirstOrDefault(l => l.Value.Level >= floor).Key.Year;
        claim.Take(year);
        var newest = own.Count == 0 ? 0 : own[^1].Key.Year;
        if (own.Count == 0 || (claim.Years.Count > 0 && !levels.ContainsKey((place.Code, year))))
        {
            return claim.Answer("unknown", $"The tables have no GDP of {place.English}{(claim.Years.Count > 0 ? $" in {year}" : "")}; they reach to {newest}.");
        }

        if (year == 0 || levels[(place.Code, year)].Level < floor)
        {
            var last = own.Last(l => year == 0 || l.Key.Year <= year);
            return claim.Answer("contradicted", $"GDP as published ({last.Value.Source})", Say(place, last.Key.Year, last.Value.Level), [], [place.Code]);
        }

        var reached = Say(place, year, levels[(place.Code, year)].Level);
        var before = own.Where(l => l.Key.Year < year && l.Value.Level >= floor).Select(l => l.Key.Year).DefaultIfEmpty(0).Min();
        if (claim.Says(FirstTime()) && before > 0)
        {
            return claim.Answer("contradicted", $"It was above before: {Say(place, before, levels[(place.Code, before)].Level)}", reached, [], [place.Code]);
        }

        return claim.Match(FirstOfAll()) is { Success: true } among ? Rivals(claim, place, floor, year, levels, reached, among)
            : claim.Answer("supported", $"GDP as published ({levels[(place.Code, year)].Source})", reached, [], [place.Code]);
    }

    private static ClaimAnswer Rivals(ClaimText claim, Place place, decimal floor, int year, IReadOnlyDictionary<(string Place, int Year), (decimal Level, string Source)> levels, string reached, Match among)
    {
        var group = claim.Group.Contains(place.Code) ? claim.Group : [.. Places.All.Select(p => p.Code)];
        var cities = among.Value.Contains("city", StringComparison.OrdinalIgnoreCase) || among.Value.Contains('市');
        var earlier = levels.Where(l => l.Key.Place != place.Code && l.Key.Year <= year && l.Value.Level >= floor && group.Contains(l.Key.Place) && (!cities || Places.Find(l.Key.Place)!.Kind == "municipality"))
            .OrderBy(l => l.Key.Year).ToList();
        return earlier.Count == 0
            ? claim.Answer("supported", $"no other of {group.Count} provinces had it by {year}, GDP as published; cities below provinces are not in the tables", reached, [], [place.Code])
            : claim.Answer("contradicted", $"Another had it before or with it: {Say(Places.Find(earlier[0].Key.Place)!, earlier[0].Key.Year, earlier[0].Value.Level)}", reached, [], [place.Code]);
    }

    private static string Say(Place place, int year, decimal level) => $"{place.English} {ClaimNumbers.Text(level / 10_000)} trillion yuan in {year}";

    [GeneratedRegex("(?:exceed\\w*|surpass\\w*|above|over|top(?:s|ped)?|pass(?:ed|es)?|reach\\w*|broke[^\\d]{0,12}|more than|突破|超过?|达到?|迈上|站上|跨过)\\s*(?:the )?(?<n>\\d+(?:\\.\\d+)?)\\s*(?:-)?(?<unit>trillion|billion|万亿|亿)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Level();

    [GeneratedRegex("(?<![A-Za-z])GDP(?![A-Za-z])|gross (?:domestic|regional) product|生产总值|经济总量|\\beconomy\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Gdp();

    [GeneratedRegex("first time|首次", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FirstTime();

    [GeneratedRegex("first (?:chinese |western |eastern |central )?(?:province|city|municipality|region)|the first in|首个|第一个|率先", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FirstOfAll();
}
