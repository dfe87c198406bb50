using System.Globalization;
using Lianghui.Extraction;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Corpus.Facts;

/// <summary>What must hold of every provincial report (house rule 2); what does not becomes an issue.</summary>
public static class ReportAssertions
{
    /// <summary>The same facts with an issue for each assertion that fails, unless a rule has raised it already.</summary>
    public static ReportFacts Check(ReportFacts facts) => facts.Report.Key.Kind == ReportKinds.Provincial
        ? facts with { Issues = [.. facts.Issues, .. Failures(facts).ExceptBy(facts.Issues.Select(i => i.Code), i => i.Code)] }
        : facts;

    private static IEnumerable<Issue> Failures(ReportFacts facts)
    {
        var growth = facts.Targets.Count(t => t.Value is { Indicator: "gdp", Of: null });
        if (growth != 1)
        {
            yield return Issue(growth == 0 ? "no-gdp-target" : "gdp-targets-count", $"{growth} GDP growth targets were found; a report has one");
        }

        var tasks = facts.Tasks.Count(t => t.Value.Level == 1);
        if (tasks is < 5 or > 16)
        {
            yield return Issue("tasks-count", $"{tasks} tasks were found; a report has 5 to 16");
        }

        var roles = new[] { SectionRole.Review, SectionRole.Targets, SectionRole.Tasks }.Except(facts.Sections.Select(s => s.Value.Role)).ToList();
        if (roles.Count > 0)
        {
            yield return Issue("sections-missing", $"no section was found for {string.Join(", ", roles).ToLowerInvariant()}; it may be a part or a summary of the report");
        }

        if (facts.Report.Title is { } title && YearIn(title) is { } said && said != facts.Report.Key.Year)
        {
            yield return Issue("title-year", $"the title says {said}, the targets are of {facts.Report.Key.Year}");
        }

        if (facts.Report.Chars <= 8000)
        {
            yield return Issue("short-report", $"the text has {facts.Report.Chars} characters; a full report has more than 8,000");
        }
    }

    private static int? YearIn(string title) => title.IndexOf('年', StringComparison.Ordinal) is >= 4 and var end
        && int.TryParse(title.AsSpan(end - 4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static Issue Issue(string code, FormattableString message) => new(code, message.ToString(CultureInfo.InvariantCulture));
}
