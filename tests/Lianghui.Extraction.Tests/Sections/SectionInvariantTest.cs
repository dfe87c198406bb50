using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Tests.Documents;

namespace Lianghui.Extraction.Tests.Sections;

public class SectionInvariantTest
{
    [Fact]
    public void Sections_cover_every_text_in_order_and_hold_their_headings()
    {
        foreach (var report in RealReports.All)
        {
            var at = 0;
            foreach (var section in report.Coded.Sections)
            {
                Assert.True(section.Span.Start == at && section.Span.Length > 0, $"{report.File}: section {section.Order} begins at {section.Span.Start}, not {at}");
                Assert.True(section.Span.Contains(section.HeadingSpan), $"{report.File}: heading of section {section.Order}");
                at = section.Span.End;
            }

            Assert.True(at == report.Text.Value.Length, $"{report.File}: sections end at {at}");
            Assert.Equal(Enumerable.Range(1, report.Coded.Sections.Count), report.Coded.Sections.Select(s => s.Order));
        }
    }

    [Fact]
    public void Neighbouring_sections_differ_and_the_annex_is_the_last()
    {
        foreach (var report in RealReports.All)
        {
            var roles = report.Coded.Sections.Select(s => s.Role).ToList();
            Assert.All(roles.Zip(roles.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
            Assert.True(roles.IndexOf(SectionRole.Annex) is var annex && (annex < 0 || annex == roles.Count - 1), report.File);
        }
    }

    [Fact]
    public void Provincial_reports_of_2025_and_2026_have_a_review_targets_tasks_and_a_closing()
    {
        foreach (var report in RealReports.Provincial(2025).Concat(RealReports.Provincial(2026)))
        {
            var roles = report.Value.Coded.Sections.Select(s => s.Role).ToHashSet();
            Assert.Superset(new HashSet<SectionRole> { SectionRole.Opening, SectionRole.Review, SectionRole.Targets, SectionRole.Tasks, SectionRole.Closing }, roles);
        }
    }
}
