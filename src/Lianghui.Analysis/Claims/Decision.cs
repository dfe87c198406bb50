using System.Globalization;

namespace Lianghui.Analysis.Claims;

/// <summary>Decides between a claimed number and the readings of a claim.</summary>
internal static class Decision
{
    /// <summary>Supported where every rule gives the number, depends where some do, contradicted where none does, unknown without data.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="claimed">The number claimed.</param>
    /// <param name="readings">Rules, the usual one first.</param>
    /// <param name="what">What is counted, for the nearest true statement.</param>
    /// <param name="needed">Least number of places that the library must have for an answer.</param>
    internal static ClaimAnswer Between(string claim, decimal claimed, IReadOnlyList<ClaimReading> readings, string what, int needed = 1)
    {
        var known = readings.Where(r => r.Value is not null && r.Reported >= needed).ToList();
        if (known.Count == 0)
        {
            var has = readings.Select(r => r.Reported).DefaultIfEmpty(0).Max();
            return new ClaimAnswer(claim, "unknown", $"The library has {has} places for this; it needs at least {needed}. Add reports with: lianghui add FOLDER", null, [], []);
        }

        var right = known.Where(r => Same(r.Value!.Value, claimed)).ToList();
        var shown = right.Count > 0 ? right[0] : known[0];
        var verdict = right.Count == 0 ? "contradicted" : right.Count == known.Count ? "supported" : "depends";
        return new ClaimAnswer(
            claim, verdict,
            right.Count == 0 ? $"No rule gives {Text(claimed)}: {what}, {shown.Rule}, is {Text(shown.Value!.Value)}" : $"{what}: {shown.Rule}",
            Text(shown.Value!.Value),
            [.. known.Where(r => r != shown).Select(r => $"{r.Rule}: {Text(r.Value!.Value)}")],
            shown.Names);
    }

    /// <summary>Equal at the precision of the claim: 5.3 is what 5.29 rounds to.</summary>
    internal static bool Same(decimal value, decimal claimed) =>
        Math.Round(value, Math.Min(10, (int)claimed.Scale), MidpointRounding.AwayFromZero) == claimed;

    internal static string Text(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
