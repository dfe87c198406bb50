using System.Text.RegularExpressions;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Claims;

/// <summary>Counts of tasks against another year, and sums of changes that a claim calls even: four times as many provinces rank it first; evenly split.</summary>
internal static partial class TaskTrends
{
    internal static ClaimAnswer? Try(ILibraryReader library, ClaimText claim) => Split(library, claim) ?? Times(library, claim);

    private static ClaimAnswer? Times(ILibraryReader library, ClaimText claim)
    {
        if (claim.Multiple() is not { } ratio || TaskPredicates.Read(library, claim) is not { } now)
        {
            return null;
        }

        var earlier = claim.Years.Count > 1 ? claim.Years.Min() : claim.Year - 1;
        claim.Take(earlier);
        var before = TaskPredicates.Read(library, claim with { Year = earlier })!;
        if (!claim.Group.All(now.Readings[0].Known.Contains) || !claim.Group.All(before.Readings[0].Known.Contains))
        {
            return claim.Answer("unknown", $"The library has the tasks of {now.Readings[0].Known.Count} provinces of {claim.Year} and {before.Readings[0].Known.Count} of {earlier}; the comparison needs {claim.Group.Count} of each.");
        }

        var read = now.Readings.Select(r => (r.Rule, B: r.Names.Count, A: before.Readings.First(b => b.Rule == r.Rule).Names.Count)).ToList();
        var right = read.Where(r => r.A > 0 && ratio.Holds((decimal)r.B / r.A)).ToList();
        var shown = right.Count > 0 ? right[0] : read[0];
        return claim.Answer(right.Count == 0 ? "contradicted" : right.Count == read.Count ? "supported" : "depends", $"{now.What}: {shown.Rule}", $"{shown.A} to {shown.B}",
            [.. read.Where(r => r != shown).Select(r => $"{r.Rule}: {r.A} to {r.B}")]);
    }

    // Even: neither side is more than a fifth of the places ahead of the other.
    private static ClaimAnswer? Split(ILibraryReader library, ClaimText claim)
    {
        if (!claim.Says(Even()) || !Aims().IsMatch(claim.Text))
        {
            return null;
        }

        var year = claim.Years.Count == 1 && Revising().IsMatch(claim.Text) ? claim.Year + 1 : claim.Year;
        var counts = ChangePredicates.Counts(library, year);
        var n = counts.Values.Sum();
        if (n < claim.Group.Count)
        {
            return claim.Answer("unknown", $"The library has both targets of {n} places for {year} and {year - 1}; the claim needs {claim.Group.Count}.");
        }

        var (up, down, flat) = (counts.GetValueOrDefault("up"), counts.GetValueOrDefault("down"), counts.GetValueOrDefault("flat"));
        var said = $"{down} down, {flat} unchanged, {up} up";
        return claim.Answer(Math.Abs(up - down) * 5 <= n ? "supported" : "contradicted", $"growth targets of {year} against {year - 1}, ranges at their midpoint; even where up and down differ by at most a fifth of the places", said);
    }

    [GeneratedRegex("evenly split|even split|split evenly|equally divided|平分|各半|参半", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Even();

    [GeneratedRegex("revis\\w+ (?:their )?20\\d\\d", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Revising();

    [GeneratedRegex("target|goal|目标", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Aims();
}
