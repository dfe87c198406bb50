namespace Lianghui.Web.Tests.Browser;

/// <summary>Every page of the dashboard, as addresses behind the language.</summary>
internal static class BrowserPages
{
    public static IReadOnlyList<string> All { get; } =
    [
        "overview?year=2025",
        "findings?year=2025",
        "findings/target-changes?year=2025",
        "targets?year=2025",
        "tasks?year=2025&k=4&theme=domestic-demand",
        "terms?year=2025",
        "terms?q=低空经济&year=2025",
        "radar?year=2025",
        "season?year=2025",
        "forecast?year=2025",
        "uptake?year=2025",
        "news",
        "places",
        "places/GD?year=2025",
        "reports",
        "reports/{version}?find=经济",
        "compare?a=GD&ay=2025&b=JS&by=2025",
        "claims?q=15 provinces lowered their growth targets in 2025",
        "corrections",
        "method",
    ];
}
