namespace Lianghui.Web.Pages;

/// <summary>An entry of the bar at the top.</summary>
/// <param name="Path">Path behind the language.</param>
/// <param name="English">Its words in English.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record NavEntry(string Path, string English, string Chinese);

/// <summary>The pages that the bar at the top leads to, in its order (docs/pages.md says how to add one).</summary>
public static class NavEntries
{
    /// <summary>The entries.</summary>
    public static IReadOnlyList<NavEntry> All { get; } =
    [
        new("overview", "Overview", "总览"),
        new("targets", "Targets", "目标"),
        new("tasks", "Tasks", "任务"),
        new("terms", "Terms", "词语"),
        new("radar", "Radar", "新词"),
        new("season", "Season", "两会季"),
        new("forecast", "Forecast", "预测"),
        new("uptake", "Uptake", "承接"),
        new("news", "News", "新闻"),
        new("places", "Places", "地区"),
        new("reports", "Reports", "报告"),
        new("compare", "Compare", "对照"),
        new("claims", "Claims", "核查"),
        new("method", "Method", "方法"),
    ];
}
