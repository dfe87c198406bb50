using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lianghui.Analysis.Targets;
using Lianghui.Analysis.Tasks;
using Lianghui.Analysis.Weights;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Season;

/// <summary>A fingerprint of what can be found on a day: targets, changes, tasks, themes, estimates by all weights.</summary>
public static class FindingsDigest
{
    /// <summary>SHA-256 (hex); the same facts give the same digits on any machine.</summary>
    /// <param name="known">A library as of the day.</param>
    /// <param name="year">Year of the reports.</param>
    public static string Of(ILibraryReader known, int year)
    {
        var query = FactQuery.Provincial(year);
        var lines = known.Targets(query).Select(t => Text($"target|{t.Place}|{t.Value.Indicator}|{t.Value.Of}|{t.Value.Low:0.####}|{t.Value.High:0.####}|{t.Value.Comparator}|{t.Value.Stretch}"))
            .Concat(known.Tasks(query).Select(t => Text($"task|{t.Place}|{t.Value.Level}|{t.Value.Parent}|{t.Value.Rank}|{t.Value.Theme}|{string.Join(' ', t.Value.Also)}")))
            .Concat(TargetChanges.Between(known, year - 1, year).Select(c => $"change|{c.Place}|{c.Indicator}|{c.Change}|{c.WordingChange}|{c.StretchChange}"))
            .Concat(ThemeCounts.Of([.. known.Tasks(query)], CountBy.Heading).Select(c => Text($"theme|{c.Theme}|{c.Rank}|{string.Join(' ', c.WithinPlaces)}")))
            .Concat(Enum.GetValues<Weighting>().Select(w => Text($"estimate|{w}|{Estimator.Compute(known, year, w).Value:0.########}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal)))));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
