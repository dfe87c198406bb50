using System.Globalization;
using Lianghui.Corpus;
using Lianghui.Corpus.Facts;

namespace Lianghui.Analysis.Targets;

/// <summary>Imported growth beside what the library already says of the same place and year.</summary>
public static class ImportConflicts
{
    /// <summary>One sentence for each growth of GDP that differs from the value known so far.</summary>
    public static IEnumerable<string> Of(ILibraryReader library, IEnumerable<ImportedValue> values) =>
        from year in values.Where(v => v is { Indicator: "gdp", IsLevel: false }).GroupBy(v => v.Year)
        let known = GrowthOutturns.Of(library, year.Key)
        from v in year
        where known.TryGetValue(v.Place, out var k) && k.Growth != v.Value && k.Source != v.Named
        select string.Create(CultureInfo.InvariantCulture,
            $"line {v.Line}: {v.Place} {v.Year} is {v.Value}% here and {known[v.Place].Growth}% in {known[v.Place].Source}; the imported value will be taken.");
}
