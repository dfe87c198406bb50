using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Season;

/// <summary>What is the same on every day of a season.</summary>
/// <param name="Before">Growth targets of the year before, by place.</param>
/// <param name="Known">The reports of the year as known today, by place.</param>
/// <param name="Sessions">Days of the sessions, by place.</param>
/// <param name="Weights">Weights of the estimate.</param>
/// <param name="Gdp">Weights by GDP, for the share that has reported.</param>
internal sealed record SeasonGround(
    IReadOnlyDictionary<string, Fact<Target>> Before, IReadOnlyDictionary<string, ReportRecord> Known, IReadOnlyDictionary<string, SessionDays> Sessions, WeightSet Weights, WeightSet Gdp);
