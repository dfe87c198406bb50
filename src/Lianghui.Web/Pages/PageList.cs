namespace Lianghui.Web.Pages;

/// <summary>All pages by path; a trailing value (place, version, finding) follows a slash. docs/pages.md says how to add one.</summary>
public static class PageList
{
    /// <summary>Path, and what builds the page; null where there is no such place, version or finding.</summary>
    public static IReadOnlyDictionary<string, Func<PageRequest, string?, PageResult?>> All { get; } =
        new Dictionary<string, Func<PageRequest, string?, PageResult?>>(StringComparer.Ordinal)
        {
            ["overview"] = (r, _) => OverviewPage.Build(r),
            ["findings"] = FindingPage.Build,
            ["targets"] = (r, _) => TargetsPage.Build(r),
            ["tasks"] = (r, _) => TasksPage.Build(r),
            ["terms"] = (r, _) => TermsPage.Build(r),
            ["radar"] = (r, _) => RadarPage.Build(r),
            ["season"] = (r, _) => SeasonPage.Build(r),
            ["forecast"] = (r, _) => ForecastPage.Build(r),
            ["uptake"] = (r, _) => UptakePage.Build(r),
            ["news"] = (r, _) => NewsPage.Build(r),
            ["places"] = PlacePage.Build,
            ["reports"] = ReportPage.Build,
            ["compare"] = (r, _) => ComparePage.Build(r),
            ["claims"] = (r, _) => ClaimsPage.Build(r),
            ["corrections"] = (r, _) => CorrectionsPage.Build(r),
            ["method"] = (r, _) => MethodPage.Build(r),
        };
}
