using Lianghui.Analysis.Forecast;
using Lianghui.Corpus;
using Lianghui.Corpus.Forecasts;
using Lianghui.Extraction;

namespace Lianghui.Cli.Adding;

/// <summary>Scores the forecasts that a library keeps, when asked and when a national report is added.</summary>
internal static class KeptForecasts
{
    /// <summary>Scores what a library keeps; forecasts whose report it does not hold are passed to <paramref name="without"/>.</summary>
    /// <param name="library">Where the reports are.</param>
    /// <param name="path">The library's name; null for the default one.</param>
    /// <param name="years">Years to score; null for all.</param>
    /// <param name="without">Told of each forecast that cannot be scored yet.</param>
    public static IReadOnlyList<(KeptForecast Kept, IReadOnlyList<ScoredItem> Scored)> Score(
        ILibraryReader library, string? path, IReadOnlySet<int>? years, Action<KeptForecast> without)
    {
        var all = new List<(KeptForecast, IReadOnlyList<ScoredItem>)>();
        foreach (var kept in ForecastStore.Read(path).Where(f => years?.Contains(f.Year) != false))
        {
            if (ForecastScorer.Score(library, kept.Year, kept.Items) is not { } scored)
            {
                without(kept);
                continue;
            }

            ForecastStore.Score(path, kept.Id, scored, ForecastScorer.Report(library, kept.Year)!.Version, DateOnly.FromDateTime(DateTime.UtcNow));
            all.Add((kept, scored));
        }

        return all;
    }

    /// <summary>Scores the forecasts of the years whose national report was added now, and says so on standard error.</summary>
    public static void ScoreAfter(IEnumerable<AddedFile> added, ILibraryReader library, string? path)
    {
        var years = added.Select(f => f.Outcome).Where(o => o is { Status: not AddStatus.Unchanged, Report.Key.Kind: ReportKinds.National }).Select(o => o!.Report.Key.Year).ToHashSet();
        if (years.Count > 0)
        {
            foreach (var (kept, _) in Score(library, path, years, _ => { }))
            {
                Console.Error.WriteLine($"The forecast {kept.Id} of {kept.Year} was scored; see: lianghui forecast list");
            }
        }
    }
}
