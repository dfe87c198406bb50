using Lianghui.Analysis.Disagreements;
using Lianghui.Analysis.Gaps;
using Lianghui.Analysis.Groups;
using Lianghui.Analysis.Milestones;
using Lianghui.Analysis.Promises;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Pages;

namespace Lianghui.Web.Api;

/// <summary>Routes of findings that set facts against other facts.</summary>
internal static class OutcomeRoutes
{
    /// <summary>The routes.</summary>
    /// <param name="common">Parameters that every route takes.</param>
    internal static IReadOnlyList<ApiRoute> Of(IReadOnlyList<ApiParameter> common) =>
    [
        new("gaps", "Targets beside what was reached the year before, or (met=yes) in their own year.", [.. common, new("met", "yes or no (default): compare with the target's own year"), new("indicator", "code of an indicator")],
            ["place", "year", "indicator", "low", "high", "comparator", "period", "reached", "estimate", "source", "gap", "verdict", "evidence", "evidenceReached"],
            q => [.. TargetGaps.Of(q.Library, Year(q), q.Text("met") == "yes", scope: q.Facts()).Where(g => q.Text("indicator") is not { } i || i == g.Indicator).Select(OutcomeRows.Of)]),
        new("promises", "A year's targets and pledges matched with the next year's review.", common,
            ["place", "year", "what", "kind", "pledged", "reached", "unit", "verdict", "score", "evidence", "evidenceReview"],
            q => [.. PromiseLedger.Of(q.Library, q.Facts()).Select(OutcomeRows.Of)]),
        new("milestones", "Milestones from the tables, and those that reports claim, checked.", common,
            ["place", "year", "kind", "statement", "value", "checked", "why", "evidence"],
            q => [.. MilestoneList.Of(q.Library, q.Facts()).Select(OutcomeRows.Of)]),
        new("disagreements", "The same growth figure from several sources, where they differ.", common,
            ["place", "year", "kind", "taken", "spread", "why", "sayings"],
            q => [.. DisagreementList.Of(q.Library, q.Facts()).Select(OutcomeRows.Of)]),
        new("contrast", "A group against the rest: shares, names, and how many would reverse it.", [.. common, new("top", "themes count among the first k tasks; default 3")],
            ["year", "group", "finding", "in", "of", "share", "restIn", "restOf", "restShare", "toReverse", "names", "restNames"],
            Contrast),
    ];

    private static IReadOnlyList<Row> Contrast(ApiQuery q)
    {
        var places = q.Facts().Places;
        return places is not { Count: > 0 } ? []
            : [.. Contrasts.Of(q.Library, Year(q), places, q.Number("top", 1, 16) ?? 3).Select(c => OutcomeRows.Of(c, Year(q), q.Text("group") ?? string.Join(' ', places)))];
    }

    private static int Year(ApiQuery q) => q.Facts().ToYear ?? throw new BadQueryException("The library is empty; give 'year'.");
}
