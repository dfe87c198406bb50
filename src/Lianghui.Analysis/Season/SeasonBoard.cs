using Lianghui.Analysis.Weights;
using Lianghui.Corpus;
using Lianghui.Extraction.Targets;

namespace Lianghui.Analysis.Season;

/// <summary>One place on the board of a season.</summary>
/// <param name="Place">Code.</param>
/// <param name="Status"><c>not-convened</c> (its day lies ahead), <c>delivered</c>, <c>press-only</c>, <c>text-out</c>, <c>coded</c> or <c>coded-official</c>, as of the day; null where nothing is known.</param>
/// <param name="Report">Its report; null where the day has not come or nothing is known.</param>
/// <param name="Target">Its growth target; null where none is known by the day.</param>
/// <param name="Previous">Its growth target a year before; null where there is none.</param>
/// <param name="Change"><c>up</c>, <c>down</c> or <c>flat</c> against the year before; null where a number is missing.</param>
public sealed record SeasonPlace(string Place, string? Status, ReportRecord? Report, Fact<Target>? Target, Fact<Target>? Previous, string? Change)
{
    /// <summary>Whether the text that counted on the day has been replaced since; later news, and so no part of the day's hash.</summary>
    public bool IsSuperseded { get; init; }

    /// <summary>The status for people: <c>superseded</c> where the text has been replaced since.</summary>
    public string? Shown => IsSuperseded ? "superseded" : Status;

    /// <summary>First and last day of the session, where they are known; else the day of delivery.</summary>
    public SessionDays? Session { get; init; }
}

/// <summary>A season as of a day.</summary>
/// <param name="Year">Year of the reports.</param>
/// <param name="AsOf">The day; null for all that is known.</param>
/// <param name="N">Places whose growth target is known.</param>
/// <param name="Of">Places in all.</param>
/// <param name="GdpShare">Share of those places in the sum of the provinces' GDP, 0 to 1; null where no levels are published.</param>
/// <param name="Estimate">The weighted estimate of the day.</param>
/// <param name="Before">The estimate of the year before from the same places only, percent, with this year's weights; null where a target or weight is missing for all.</param>
/// <param name="BeforeN">Places that count in <paramref name="Before"/>.</param>
/// <param name="Places">Every place, in the official order.</param>
public sealed record SeasonBoard(
    int Year, DateOnly? AsOf, int N, int Of, decimal? GdpShare, EstimateFinding Estimate, decimal? Before, int BeforeN, IReadOnlyList<SeasonPlace> Places)
{
    /// <summary>How many places moved this way.</summary>
    /// <param name="change"><c>up</c>, <c>down</c> or <c>flat</c>.</param>
    public int Count(string change) => Places.Count(p => p.Change == change);
}
