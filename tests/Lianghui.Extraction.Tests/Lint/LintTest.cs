using System.Globalization;
using Lianghui.Extraction.Lint;
using Lianghui.Extraction.Tests.Articles;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Lint;

/// <summary>The sanity desk on invented sentences, on the real articles against a list made by reading, and on real reports.</summary>
public class LintTest
{
    [Theory]
    [InlineData("impossible-growth", "In 2030 the county's green tea industry scale reached 45 billion yuan. The county aims at a green tea industry scale of 2 trillion yuan within two years.")]
    [InlineData("wrong-plan", "As the opening year of the 14th Five-Year Plan, 2026 will be a busy one for the county.")]
    [InlineData("percentage", "Green farms account for 140% of all farms in the county this year.")]
    [InlineData("chinese-left", "The county will build a new 样板 for its villages in the coming years.")]
    [InlineData("two-offices", "Party Secretary Wang Xiaoming chaired the meeting on water works. On Friday Governor Wang Xiaoming visited the tea farms of the county.")]
    [InlineData("calque", "The county will hold the narrow nose of water works and do the rest later.")]
    public void English_prose_is_flagged(string rule, string sentence) => Assert.Equal(rule, Assert.Single(Read(sentence, ReportKinds.Article, 2026)).Rule);

    [Theory]
    [InlineData("total", "全县三次产业结构调整为6.1:40.2:58.7，结构更优。")]
    [InlineData("total", "全县新修水渠30条，其中县城新修水渠45条，余者在乡。")]
    [InlineData("percentage", "全县自来水覆盖率达到130%，用水更便。")]
    [InlineData("wrong-plan", "今年是“十四五”规划的开局之年，我县要多修水渠。")]
    public void Chinese_reports_are_flagged(string rule, string sentence) => Assert.Equal(rule, Assert.Single(Read(sentence, ReportKinds.Provincial, 2026)).Rule);

    [Theory]
    [InlineData("Governor Wang Xiaoming chaired the meeting on water works. On Friday Governor Wang Xiaoming visited the tea farms, and Vice Governor Li Dahai the mills.")]
    [InlineData("The county's tea industry reached 45 billion yuan. It aims at 60 billion yuan within two years.")]
    [InlineData("The county calls this the key link (牛鼻子) of its water works, and means it.")]
    [InlineData("As the opening year of the 15th Five-Year Plan, 2026 will be a busy one for the county.")]
    [InlineData("Exports of the county grew by 140% last year, and its farms accounted for 40% of them.")]
    public void What_can_be_meant_is_left_alone(string sentence) => Assert.Empty(Read(sentence, ReportKinds.Article, 2026));

    [Fact]
    public void Real_articles_are_flagged_where_a_reader_flagged_them()
    {
        var gold = NewsArticles.Gold("news-lint.csv").ToLookup(r => r["confidence"] == "low", r => (Article: r["article"], Rule: r["rule"], Start: int.Parse(r["start"], CultureInfo.InvariantCulture)));
        var found = NewsArticles.All.SelectMany(a => Linter.Read(a.Value.Text, ReportKinds.Article, a.Value.Content.Day.Year).Select(f => (Article: a.Key, f.Rule, f.Span.Start))).ToList();
        bool Same((string Article, string Rule, int Start) a, (string Article, string Rule, int Start) b) => a.Article == b.Article && a.Rule == b.Rule && Math.Abs(a.Start - b.Start) <= 3;
        var missing = gold[false].Where(g => !found.Exists(f => Same(f, g))).ToList();
        var extra = found.Where(f => !gold[false].Concat(gold[true]).Any(g => Same(f, g))).ToList();
        Assert.True(missing.Count == 0 && extra.Count <= 1, $"missing: {string.Join(' ', missing)}\nextra: {string.Join(' ', extra)}");
    }

    [Fact]
    public void The_likely_sum_is_a_trillion()
    {
        var flags = Linter.Read(NewsArticles.All["001"].Text, ReportKinds.Article, 2026).Where(f => f.Rule == "impossible-growth").ToList();
        Assert.NotEmpty(flags);
        Assert.All(flags, f => Assert.StartsWith("1 trillion", f.Likely, StringComparison.Ordinal));
    }

    [Fact]
    public void Real_reports_raise_few_alarms()
    {
        var flags = Directory.GetFiles(Checkout.RequireShared("corpus/reports/2025"), "*.txt").SelectMany(f => Linter.Read(StoredText.Parse(File.ReadAllText(f)), ReportKinds.Provincial, 2025)
            .Select(l => $"{Path.GetFileNameWithoutExtension(f)} {l.Rule} {l.Span.Start} {l.Why}")).ToList();
        Assert.True(flags.Count <= 6, string.Join('\n', flags));
    }

    private static IReadOnlyList<LintFlag> Read(string text, string kind, int year) => Linter.Read(StoredText.Parse(text), kind, year);
}
