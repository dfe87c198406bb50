using Lianghui.Corpus.Corrections;
using Lianghui.Extraction;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Targets;
using Lianghui.Text;
using Microsoft.Data.Sqlite;

namespace Lianghui.Corpus.Tests.Corrections;

/// <summary>Opinions outlive new codings, people may differ, and nothing that was said is lost.</summary>
public sealed class CorrectionsTest : IDisposable
{
    private static readonly DateOnly Day = new(2026, 1, 20);
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-corrections-").FullName;

    private string Library => Path.Combine(_folder, "a.db");

    [Fact]
    public void Thirty_corrections_survive_a_coding_with_another_lexicon()
    {
        Code(c => c);
        var coded = LibraryFile.OpenUncorrected(Library);
        var targets = coded.Targets(FactQuery.All).Where(t => t.Value.Indicator is not ("gdp" or "jobs")).Select(t => t.Id).ToList();
        var tasks = coded.Tasks(FactQuery.All).Select(t => t.Id).ToList();
        Assert.True(targets.Count >= 12 && tasks.Count >= 18, $"{targets.Count} targets, {tasks.Count} tasks");
        Say([.. targets.Take(12).Select((id, i) => (id, i % 3 == 0 ? "low=7.7 high=7.7" : "comparator=at-least")), .. tasks.Take(18).Select(id => (id, "theme=security"))]);
        var before = Outcomes();
        Assert.Equal(30, before.Count);
        Assert.All(before, o => Assert.Equal((CorrectionState.Applied, null), (o.State, o.Conflict)));

        Code(Changed);

        var after = Outcomes();
        Assert.Equal(before.Select(o => o.Correction.Id).Order(), after.Select(o => o.Correction.Id).Order());
        Assert.DoesNotContain(after, o => o.State == CorrectionState.Lost);
        Assert.Contains(after, o => o is { State: CorrectionState.Recoded, Conflict: "recoded" });
        Assert.Contains(after, o => o is { State: CorrectionState.Restored, Conflict: "no-fact" });
        Assert.Contains(after, o => o is { State: CorrectionState.CaughtUp, Conflict: null });
        var library = LibraryFile.Open(Library);
        Assert.Equal(18, library.Tasks(FactQuery.All).Count(t => t.Value.Theme == "security" && t.Correction?.By == "Anna"));
        Assert.Equal(4, library.Targets(FactQuery.All).Count(t => t.Value is { Low: 7.7m, NormLow: 7.7m } && t.Correction is not null));
        Assert.Equal(12, library.Targets(FactQuery.All).Count(t => t.Correction is not null));
        Assert.All(library.Targets(FactQuery.All), t => Assert.Equal(t.Evidence.Quote, t.Evidence.Span.Of(library.Text(t.Evidence.Version)!)));
        Assert.All(after, o => Assert.Contains(library.Targets(FactQuery.All).Select(t => t.Id).Concat(library.Tasks(FactQuery.All).Select(t => t.Id)), id => id == o.FactId));
    }

    [Fact]
    public void Two_people_who_differ_both_stay_and_the_newer_counts()
    {
        Code(c => c);
        var id = Gdp().Id;
        Say(id, CorrectionAction.Confirm, "", "Bo", Day);
        Say(id, CorrectionAction.Set, "low=5.5 high=5.5", "Anna", Day.AddDays(1));
        var opinions = Outcomes().Where(o => o.Correction.Fact == "target").ToList();
        Assert.Equal([("Bo", CorrectionState.Outvoted, "people"), ("Anna", CorrectionState.Applied, "people")], opinions.Select(o => (o.Correction.By, o.State, o.Conflict!)));
        Assert.Equal((5.5m, "Anna", 2, "people"), (Gdp().Value.Low, Gdp().Correction!.By, Gdp().Correction!.Opinions, Gdp().Correction!.Conflict));
        Assert.Contains("Anna", opinions[0].Why, StringComparison.Ordinal);

        Say(id, CorrectionAction.Withdraw, "", "Anna", Day.AddDays(2));
        Assert.Equal((5m, "Bo", CorrectionAction.Confirm, null), (Gdp().Value.Low, Gdp().Correction!.By, Gdp().Correction!.Action, Gdp().Correction!.Conflict));
        Assert.Equal(3, Outcomes().Count(o => o.Correction.Fact == "target"));
    }

    [Fact]
    public void What_is_said_of_a_growth_target_holds_in_both_tables()
    {
        Code(c => c);
        Say(Gdp().Id, CorrectionAction.Set, "low=6 high=6 comparator=plain", "Anna", Day);
        var growth = LibraryFile.Open(Library).Growth(new FactQuery(["GD"])).Single(g => g.Value.Kind == Extraction.Growth.GrowthKind.Target);
        Assert.Equal((6m, 6m, "plain"), (growth.Value.Low, growth.Value.High, growth.Value.Comparator));
        Assert.Equal("comparator=about high=5 low=5", growth.Correction!.Coded);
        Assert.Equal(5m, LibraryFile.OpenUncorrected(Library).Growth(new FactQuery(["GD"])).Single(g => g.Value.Kind == Extraction.Growth.GrowthKind.Target).Value.Low);
    }

    [Fact]
    public void What_is_rejected_is_left_out_and_what_was_missed_is_added()
    {
        Code(c => c);
        Say(Gdp().Id, CorrectionAction.Reject, "", "Anna", Day);
        Assert.Empty(Targets("gdp"));
        var text = LibraryFile.Open(Library).Reports(new FactQuery(["GD"])).Single();
        var at = LibraryFile.Open(Library).Text(text.Version)!.IndexOf("稳步推进", StringComparison.Ordinal);
        CorrectionTable.Add(Library, CorrectionDesk.Judge(LibraryFile.Open(Library), Request(text.Version[..8], CorrectionAction.Missed, "indicator=rd-intensity low=3 high=3 unit=%", "Bo", Day) with { Missed = ("target", at, 4) }));
        var added = Assert.Single(Targets("rd-intensity"));
        Assert.Equal(("稳步推进", 3m, CorrectionAction.Missed), (added.Evidence.Quote, added.Value.NormLow, added.Correction!.Action));
        Assert.Null(Outcomes().Single(o => o.Correction.Action == CorrectionAction.Missed).Conflict);
        Say(added.Id, CorrectionAction.Withdraw, "", "Bo", Day.AddDays(1));
        Assert.Empty(Targets("rd-intensity"));
    }

    [Fact]
    public void A_corrected_text_keeps_what_was_said_of_the_same_words()
    {
        Code(c => c);
        Say(Gdp().Id, CorrectionAction.Set, "low=5.2 high=5.2", "Anna", Day);
        Code(c => c, "并作说明，会议通过了关于政府工作报告的决议。");
        Assert.Equal(5.2m, Gdp().Value.Low);
        Assert.All(Outcomes(), o => Assert.Equal(CorrectionState.Applied, o.State));
        Code(c => c, "再作说明，会议通过了关于政府工作报告的决议和其他决议。", "增长6%左右");
        Assert.Equal((6m, null), (Gdp().Value.Low, Gdp().Correction));
        Assert.All(Outcomes(), o => Assert.Equal((CorrectionState.Lost, "other-text"), (o.State, o.Conflict!)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Files_carry_opinions_to_another_library_and_twice_is_once(bool asJson)
    {
        Code(c => c);
        Say(Gdp().Id, CorrectionAction.Set, "low=6 high= comparator=at-least", "Anna, of \"our\" desk", Day);
        using var file = new MemoryStream();
        CorrectionFiles.Write(CorrectionTable.Read(Library), file, asJson);
        var other = Path.Combine(_folder, "b.db");
        foreach (var expected in new[] { 2, 0 })
        {
            file.Position = 0;
            Assert.Equal(expected, CorrectionTable.Add(other, CorrectionFiles.Read(file)));
        }

        Assert.Equal(CorrectionTable.Read(Library).Select(c => c.Id), CorrectionTable.Read(other).Select(c => c.Id));
        Assert.Equal(CorrectionTable.Read(Library)[0].Changes, CorrectionTable.Read(other)[0].Changes);
    }

    [Theory]
    [InlineData("[{\"action\":\"praise\"}]", "Row 1")]
    [InlineData("[1,2", "JSON")]
    [InlineData("a,b\n1,2\n", "no column")]
    public void A_bad_file_is_refused_with_its_reason(string text, string reason)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => CorrectionFiles.Read(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lwo=5", "no field")]
    [InlineData("low=five", "a number")]
    [InlineData("indicator=moon", "one of")]
    public void What_is_not_understood_is_refused_with_what_is_taken(string changes, string reason)
    {
        Code(c => c);
        var request = Request(Gdp().Id, CorrectionAction.Set, changes, "Anna", Day);
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => CorrectionDesk.Judge(LibraryFile.Open(Library), request)).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, true);
    }

    private static string Report(string place, string more, string growth) => $"""
        政府工作报告
        ——2025年1月15日在{place}第十四届人民代表大会第三次会议上
        {place}省长　李明
        一、2024年工作回顾
        过去一年，全省上下团结奋斗，地区生产总值增长5.1%。
        二、2025年工作总体要求和主要目标
        今年的主要预期目标是：地区生产总值{growth}，社会消费品零售总额增长6%左右，固定资产投资增长3%左右，一般公共预算收入增长2%，居民消费价格涨幅2%左右，城镇新增就业20万人以上。
        三、2025年重点工作
        （一）大力提振消费，全方位扩大内需。稳步推进各项工作。
        （二）以科技创新引领现代化产业体系建设。支持企业牵头攻关。
        （三）深化重点领域改革。优化营商环境。
        （四）扩大高水平对外开放。稳住外贸规模。
        （五）推进乡村全面振兴。抓好春耕备耕。
        （六）切实保障和改善民生。办好一批实事。
        各位代表！让我们携手并肩，为完成全年任务而努力奋斗！{more}
        """;

    private void Code(Func<CodedReport, CodedReport> lexicon, string more = "", string growth = "增长5%左右")
    {
        using var writer = LibraryFile.OpenForWriting(Library);
        foreach (var (code, place) in new[] { ("GD", "广东省"), ("HN", "湖南省"), ("SN", "陕西省") })
        {
            var text = StoredText.Parse(Report(place, more, growth));
            var hints = new MetadataHints(PlaceOverride: code, YearOverride: 2025, KindOverride: ReportKinds.Provincial);
            writer.Add(new LibraryText(text, lexicon(ReportCoder.Code(text, hints)), hints, new TextSource(code + ".txt", null, "plain", null, OffsetMap.Empty)));
            writer.PutFile(new Sqlite.KnownFile($"/{code}.txt", 1, 1, "h", "", ""), [(code + ".txt", text.Version)]);
        }

        writer.Commit();
    }

    // What a changed lexicon does: other themes, other indicators, clauses cut otherwise, one indicator not known any more.
    private static CodedReport Changed(CodedReport coded) => coded with
    {
        Tasks = [.. coded.Tasks.Select(t => t.Rank switch { 1 => t with { Theme = "industry" }, 2 => t with { Theme = "security" }, _ => t })],
        Targets =
        [
            .. coded.Targets.Where(t => t.Indicator != "cpi").Select(t => t.Indicator switch
            {
                "retail" => t with { Indicator = "other", Of = "消费" },
                "fixed-investment" => t with { Span = new TextSpan(t.Span.Start + 2, t.Span.Length - 2) },
                "fiscal-revenue" => t with { Low = 2.5m, High = 2.5m, Comparator = "about" },
                _ => t,
            }),
        ],
    };

    private static CorrectionRequest Request(string id, CorrectionAction action, string changes, string by, DateOnly day) => new(
        action, id, changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1].Length > 0 ? c[1] : null, StringComparer.Ordinal),
        by, day, "read again", new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));

    private void Say(string id, CorrectionAction action, string changes, string by, DateOnly day) =>
        CorrectionTable.Add(Library, CorrectionDesk.Judge(LibraryFile.Open(Library), Request(id, action, changes, by, day)));

    private void Say(IEnumerable<(string Id, string Changes)> opinions)
    {
        var library = LibraryFile.Open(Library);
        CorrectionTable.Add(Library, opinions.SelectMany(o => CorrectionDesk.Judge(library, Request(o.Id, CorrectionAction.Set, o.Changes, "Anna", Day))));
    }

    private IReadOnlyList<CorrectionOutcome> Outcomes() => (LibraryFile.Open(Library) as ICorrectedLibrary)?.Corrections(FactQuery.All) ?? [];

    private List<Fact<Target>> Targets(string indicator) => [.. LibraryFile.Open(Library).Targets(new FactQuery(["GD"])).Where(t => t.Value.Indicator == indicator)];

    private Fact<Target> Gdp() => Targets("gdp").Single();
}
