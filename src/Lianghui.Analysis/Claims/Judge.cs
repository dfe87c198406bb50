using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Claims;

/// <summary>Decides a claim of how many places something holds for, under every rule that can be meant.</summary>
internal static class Judge
{
    /// <summary>Supported where every rule bears it out, depends where some do, contradicted where none does, unknown without the data.</summary>
    internal static ClaimAnswer Of(ClaimText claim, ClaimPredicate predicate, Quantifier quantifier)
    {
        var judged = predicate.Readings.Select(r => (Reading: r, Holds: quantifier.Holds(r, claim.Group))).ToList();
        var known = judged.Where(j => j.Holds is not null).ToList();
        if (known.Count == 0)
        {
            var has = predicate.Readings.Select(r => r.Known.Count(claim.Group.Contains)).DefaultIfEmpty(0).Max();
            var needed = quantifier.Measure == Measure.Named ? string.Join(", ", quantifier.Names) : $"{claim.Group.Count}";
            return claim.Answer("unknown", $"{predicate.What}: the library can tell of {has} places; the claim needs {needed}. Add reports with: lianghui add FOLDER");
        }

        var right = known.Where(j => j.Holds == true).ToList();
        var verdict = right.Count == 0 ? "contradicted" : right.Count == known.Count ? "supported" : "depends";
        var shown = (right.Count > 0 ? right[0] : known[0]).Reading;
        var names = In(shown, claim);
        var rule = verdict == "contradicted"
            ? $"No rule bears it out. {predicate.What}, {shown.Rule}: {Said(names, claim)}"
            : $"{predicate.What}: {shown.Rule}";
        return claim.Answer(verdict, rule, Value(predicate, quantifier, names, claim),
            [.. known.Where(j => j.Reading != shown).Select(j => $"{j.Reading.Rule}: {In(j.Reading, claim).Count}{(j.Holds == true ? "" : " (not as claimed)")}")], names);
    }

    // Of places that are named the answer tells of them; of a number it is the number.
    private static string Value(ClaimPredicate predicate, Quantifier quantifier, List<string> names, ClaimText claim) => quantifier.Measure == Measure.Named
        ? string.Join(", ", quantifier.Names.Select(n => $"{Places.Find(n)!.English}: {(names.Contains(n) ? "yes" : "no")}{(predicate.Fact?.Invoke(n) is { } fact ? $" ({fact})" : "")}"))
        : $"{names.Count} of {claim.Group.Count}";

    private static List<string> In(ClaimReading reading, ClaimText claim) => [.. reading.Names.Where(claim.Group.Contains).OrderBy(Places.Order)];

    private static string Said(List<string> names, ClaimText claim) =>
        $"{names.Count} of {claim.Group.Count}{(names.Count is > 0 and <= 8 ? $" ({string.Join(", ", names.Select(n => Places.Find(n)?.English ?? n))})" : "")}";
}
