using Lianghui.Documents.Sources;

namespace Lianghui.Cli.Collecting;

/// <summary>The sources of the registry that <c>collect</c> and <c>watch</c> are asked for.</summary>
internal static class ChosenSources
{
    /// <summary>The sources of the places named, or all.</summary>
    /// <param name="folder">Source files of the user's own; null for those that ship.</param>
    /// <param name="names">Places in any spelling.</param>
    /// <param name="year">Year of the reports.</param>
    /// <exception cref="UsageException">The year, the folder or a place is wrong, or no source is known for a place.</exception>
    internal static IReadOnlyList<SourceEntry> Of(string? folder, string[] names, int year)
    {
        if (year is < 1949 or > 2200)
        {
            throw new UsageException($"'{year}' is not the year of a report.");
        }

        if (folder is not null && !Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder {folder}.");
        }

        var (places, all) = (CommonOptions.PlaceCodes(names), SourceRegistry.Read(folder));
        var unknown = places.Except(all.Select(s => s.Place)).ToList();
        return unknown.Count > 0 ? throw new UsageException($"No source is known for {string.Join(", ", unknown)}; write sources/{unknown[0]}.yml (docs/sources.md) and give --sources.")
            : [.. all.Where(s => places.Count == 0 || places.Contains(s.Place))];
    }
}
