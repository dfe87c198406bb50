using Lianghui.Corpus.Corrections;
using Lianghui.Corpus.Facts;
using Lianghui.Corpus.Forecasts;
using Lianghui.Corpus.Sqlite;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Corpus.Tests;

/// <summary>What every engine's library must do; one class for each engine runs it.</summary>
public abstract class LibraryTest
{
    /// <summary>A library of this test alone, not made yet.</summary>
    protected abstract string Address { get; }

    [Fact]
    public void A_library_gives_back_what_memory_gives()
    {
        var text = InventedReport.Text();
        var coded = InventedReport.Code(text);
        var memory = MemoryLibrary.Shipped.With(text, coded, "a.txt");
        Add(seed: true, (text, coded, "a.txt"));
        var file = LibraryFile.Open(Address);

        Same(memory, file, l => l.Reports(FactQuery.All));
        Same(memory, file, l => l.Sections(FactQuery.All));
        Same(memory, file, l => l.Growth(FactQuery.All));
        Same(memory, file, l => l.Targets(FactQuery.All));
        Same(memory, file, l => l.Outturns(FactQuery.All));
        Same(memory, file, l => l.Tasks(FactQuery.All));
        Same(memory, file, l => l.Targets(FactQuery.Provincial(2025) with { Places = ["GD", "HN"] }));
        Same(memory, file, l => l.Targets(new FactQuery(AsOf: new DateOnly(2025, 1, 16))));
        Same(memory, file, l => l.Targets(new FactQuery(AsOf: new DateOnly(2025, 1, 16), AsOfPublished: true)));
        Assert.Equal(text.Value, file.Text(text.Version));
        Assert.Equal(memory.NewestYear(), file.NewestYear());
    }

    [Fact]
    public void A_forecast_is_kept_once_as_it_was_and_scored_beside_it()
    {
        ForecastItem[] items =
        [
            new("growth", "rule", 1, 4.75m, 4.5m, 5m, 0.8, "rule", "a, b", 5, 0.6, 0.1, 0.2, "beats"), new("first-task", "reform", 1, null, null, null, 0.3, "other", "", 0, null, null, null, "too thin"),
        ];
        var (day, now) = (new DateOnly(2031, 3, 1), new DateTime(2031, 3, 1, 8, 0, 0, DateTimeKind.Utc));
        var id = ForecastStore.Keep(Address, 2031, day, items, now);
        Assert.Equal(id, ForecastStore.Keep(Address, 2031, day, items, now.AddDays(9)));
        Assert.NotEqual(id, ForecastStore.Keep(Address, 2031, day.AddDays(1), items, now));
        var kept = ForecastStore.Read(Address)[0];
        Assert.Equal((id, 2031, day, now), (kept.Id, kept.Year, kept.AsOf, kept.Made));
        Assert.Equal(items, kept.Items);
        Assert.Empty(kept.Outcomes);

        ScoredItem[] scored = [new(items[0], "5", -0.25, true), new(items[1], null, null, null)];
        ForecastStore.Score(Address, id, [scored[1], scored[0]], "v0", day);
        ForecastStore.Score(Address, id, scored, "v1", day);
        Assert.Equal(scored, ForecastStore.Read(Address)[0].Outcomes);
        Assert.Equal(("v1", null), (ForecastStore.Read(Address)[0].Version, ForecastStore.Read(Address)[1].Version));
    }

    [Fact]
    public void What_adding_tells_is_what_the_library_then_holds()
    {
        StoredText[] texts = [InventedReport.Text("说明。"), InventedReport.Text("说明说明说明说明说明。")];
        using var writer = LibraryFile.OpenForWriting(Address);
        foreach (var text in texts)
        {
            var told = writer.Add(Input(text, InventedReport.Code(text), "a.txt"));
            Assert.Equivalent(writer.Known(text.Version)! with { Status = told.Status, Replaces = told.Replaces }, told, strict: true);
        }

        writer.Commit();
        Assert.Equal(texts.Select(t => t.Value), texts.Select(t => writer.Recall(t.Version)!.Value.Text.Value));
    }

    [Fact]
    public void What_waits_to_be_written_is_seen_by_what_is_asked_next()
    {
        var text = InventedReport.Text();
        using var writer = LibraryFile.OpenForWriting(Address);
        writer.BeginRun("test");
        KnownFile File(long size) => new("/a", size, 1, "h", "", "r");
        writer.PutFile(File(1), [("a", "v1"), ("b", "v2")]);
        writer.PutFile(File(2), [("a", text.Version)]);
        writer.Add(Input(text, InventedReport.Code(text), "a.txt"));
        writer.PutFile(File(3), [("a", "v3")]);
        writer.Add(Input(text, InventedReport.Code(text), "b.txt"));
        writer.AddSource(text.Version, Input(text, InventedReport.Code(text), "c.txt").Source);
        writer.Commit();
        var (file, versions) = writer.FindFile("/a")!.Value;
        Assert.Equal(3, file.Size);
        Assert.Equal([("a", "v3")], versions);
        Assert.Equal(["a.txt", "b.txt", "c.txt"], ((ISourceLookup)LibraryFile.Open(Address)).Sources(text.Version).Select(s => s.Source).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_quote_stands_in_its_text()
    {
        var text = InventedReport.Text();
        Add(seed: false, (text, InventedReport.Code(text), "a.txt"));
        var library = LibraryFile.Open(Address);
        Evidence[] all =
        [
            .. library.Sections(FactQuery.All).Select(f => f.Evidence), .. library.Growth(FactQuery.All).Select(f => f.Evidence),
            .. library.Targets(FactQuery.All).Select(f => f.Evidence), .. library.Outturns(FactQuery.All).Select(f => f.Evidence),
            .. library.Tasks(FactQuery.All).Select(f => f.Evidence),
        ];
        Assert.Equal(6, all.Length);
        Assert.All(all, e => Assert.Equal(e.Quote, e.Span.Of(library.Text(e.Version)!)));
    }

    [Fact]
    public void Adding_a_text_again_replaces_its_facts_and_keeps_one_version()
    {
        var text = InventedReport.Text();
        Assert.Equal(AddStatus.Added, Add(false, (text, InventedReport.Code(text), "a.txt")));
        Assert.Equal(AddStatus.Replaced, Add(false, (text, InventedReport.Code(text), "b.txt")));
        Assert.Single(LibraryFile.Open(Address).Reports(FactQuery.All));
        Assert.Equal(2, LibraryFile.Open(Address).Tasks(FactQuery.All).Count);
        Assert.Equal(["a.txt", "b.txt"], ((ISourceLookup)LibraryFile.Open(Address)).Sources(text.Version).Select(s => s.Source));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_texts_of_one_report_the_whole_one_is_current(bool wholeFirst)
    {
        var whole = InventedReport.Text("说明。");
        var part = InventedReport.Text("说明说明说明说明说明。");
        (StoredText, Extraction.CodedReport, string)[] texts =
        [
            (whole, InventedReport.Code(whole), "whole.txt"),
            (part, InventedReport.Code(part, session: null, complete: false), "part.txt"),
        ];
        Add(false, wholeFirst ? texts : [.. texts.Reverse()]);
        Assert.Equal("whole.txt", Assert.Single(LibraryFile.Open(Address).Reports(FactQuery.All)).Source);
        Assert.Single(LibraryFile.Open(Address).Reports(new FactQuery(Version: part.Version[..10])));
    }

    [Fact]
    public void Two_congresses_in_one_year_are_two_reports()
    {
        var first = InventedReport.Text("一。");
        var second = InventedReport.Text("二。");
        Add(false,
            (first, InventedReport.Code(first, session: "省第十届人民代表大会第五次会议"), "1.txt"),
            (second, InventedReport.Code(second, session: "省第十一届人民代表大会第一次会议"), "2.txt"));
        Assert.Equal(2, LibraryFile.Open(Address).Reports(FactQuery.All).Count);
    }

    [Fact]
    public void A_file_with_a_new_text_shows_the_new_text_even_if_it_is_shorter()
    {
        var old = InventedReport.Text("说明说明说明说明说明。");
        var corrected = InventedReport.Text();
        using (var writer = LibraryFile.OpenForWriting(Address))
        {
            foreach (var text in new[] { old, corrected })
            {
                writer.Add(Input(text, InventedReport.Code(text), "a.txt"));
                writer.PutFile(new KnownFile("/a.txt", 1, 1, "h", "", ""), [("a.txt", text.Version)]);
            }

            writer.Commit();
        }

        Assert.Equal(corrected.Version, Assert.Single(LibraryFile.Open(Address).Reports(FactQuery.All)).Version);
    }

    [Fact]
    public void What_is_not_committed_is_not_there()
    {
        var text = InventedReport.Text();
        using (var writer = LibraryFile.OpenForWriting(Address))
        {
            writer.Add(Input(text, InventedReport.Code(text), "a.txt"));
        }

        Assert.Empty(LibraryFile.Open(Address).Reports(FactQuery.All));
    }

    [Fact]
    public void A_new_library_holds_no_facts_unless_it_is_seeded()
    {
        LibraryFile.OpenForWriting(Address).Dispose();
        Assert.Empty(LibraryFile.Open(Address).Targets(FactQuery.All));
        Assert.NotEmpty(LibraryFile.Open(Address, seed: true).Targets(FactQuery.All));
        Assert.NotEmpty(LibraryFile.Open(Address).Targets(FactQuery.All));
    }

    [Fact]
    public void A_text_added_by_two_writers_at_once_is_one_version()
    {
        Assert.SkipWhen(this is SqliteLibraryTest, "A file has one writer at a time.");
        var text = InventedReport.Text();
        LibraryFile.OpenForWriting(Address).Dispose();
        Parallel.For(0, 8, i => Add(false, (text, InventedReport.Code(text), $"{i % 4}.txt")));
        Assert.Single(LibraryFile.Open(Address).Reports(FactQuery.All));
        Assert.Equal(2, LibraryFile.Open(Address).Tasks(FactQuery.All).Count);
        Assert.Equal(4, ((ISourceLookup)LibraryFile.Open(Address)).Sources(text.Version).Count);
    }

    [Fact]
    public void Opinions_of_people_are_kept_and_used()
    {
        var text = InventedReport.Text();
        Add(false, (text, InventedReport.Code(text), "a.txt"));
        var fact = LibraryFile.Open(Address).Targets(FactQuery.All).Single();
        var request = new CorrectionRequest(CorrectionAction.Set, fact.Id, new Dictionary<string, string?> { ["low"] = "5.2", ["basis"] = null }, "Anna",
            new DateOnly(2026, 1, 2), "“read” again", DateTimeOffset.UnixEpoch);
        var made = CorrectionDesk.Judge(LibraryFile.Open(Address), request);
        Assert.Equal([1, 0], [CorrectionTable.Add(Address, made), CorrectionTable.Add(Address, made)]);
        Assert.Equivalent(made, CorrectionTable.Read(Address), strict: true);
        var corrected = LibraryFile.Open(Address).Targets(FactQuery.All).Single();
        Assert.Equal((5.2m, 5.2m, null, "basis=comparable low=5"), (corrected.Value.Low, corrected.Value.NormLow, corrected.Value.Basis, corrected.Correction!.Coded));
        Assert.Equal(5m, LibraryFile.OpenUncorrected(Address).Targets(FactQuery.All).Single().Value.Low);
    }

    [Fact]
    public void The_stamp_changes_with_the_library()
    {
        LibraryFile.OpenForWriting(Address).Dispose();
        var before = LibraryFile.Stamp(Address);
        Assert.Equal(before, LibraryFile.Stamp(Address));
        var text = InventedReport.Text();
        Add(false, (text, InventedReport.Code(text), "a.txt"));
        var after = LibraryFile.Stamp(Address);
        Assert.NotEqual(before, after);
        text = InventedReport.Text("说明。");
        Add(false, (text, InventedReport.Code(text), "a.txt"));
        Assert.NotEqual(after, LibraryFile.Stamp(Address));
    }

    [Fact]
    public void Texts_are_read_together_as_one_by_one()
    {
        var texts = Enumerable.Range(0, 70).Select(i => InventedReport.Text($"第{i}份。")).ToList();
        Add(false, [.. texts.Select(t => (t, InventedReport.Code(t), t.Version + ".txt"))]);
        var library = LibraryFile.Open(Address);
        var read = library.Texts([.. texts.Select(t => t.Version), texts[0].Version, "none"]);
        Assert.Equal(texts.ToDictionary(t => t.Version, t => t.Value), read);
        Assert.Equal(library.Text(texts[^1].Version), read[texts[^1].Version]);
    }

    [Fact]
    public void Imported_tables_are_kept_replaced_and_taken_out()
    {
        ImportedValue Value(string table, int line, decimal value, bool? estimate) => new("GD", 2024, "gdp", value, "%", estimate, table, "s " + table, line);
        ImportedTable Table(string name, string day) => new(name, "s " + name, "f.csv", new string('a', 64), day, 1);
        using (var writer = LibraryFile.OpenForWriting(Address))
        {
            writer.PutImport(Table("one", "2025-01-01T00:00:00Z"), [Value("one", 2, 3.5m, null), Value("one", 3, 4, true)]);
            writer.PutImport(Table("two", "2025-02-01T00:00:00Z"), [Value("two", 2, 3.9m, false)]);
            writer.PutImport(Table("one", "2025-01-01T00:00:00Z"), [Value("one", 2, 3.6m, null)]);
            writer.Commit();
        }

        var library = LibraryFile.Open(Address);
        Assert.Equal([Value("two", 2, 3.9m, false), Value("one", 2, 3.6m, null)], library.Imported);
        Assert.Equal(["one", "two"], library.Imports.Select(i => i.Name));
        using (var writer = LibraryFile.OpenForWriting(Address))
        {
            Assert.True(writer.RemoveImport("two"));
            Assert.False(writer.RemoveImport("three"));
            writer.Commit();
        }

        Assert.Equal("one", Assert.Single(LibraryFile.Open(Address).Imported).Table);
    }

    [Fact]
    public void A_library_is_found_sound()
    {
        var text = InventedReport.Text();
        Add(true, (text, InventedReport.Code(text), "a.txt"));
        Assert.Equal(new LibraryHealth(true, "ok", 1, 1, 0, true), LibraryHealth.Of(Address));
    }

    private static void Same<T>(ILibraryReader expected, ILibraryReader actual, Func<ILibraryReader, IReadOnlyList<T>> list)
    {
        var (one, other) = (list(expected), list(actual));
        Assert.Equal(one.Count, other.Count);
        Assert.All(one.Zip(other), pair => Assert.Equivalent(pair.First, pair.Second, strict: true));
    }

    private static LibraryText Input(StoredText text, Extraction.CodedReport coded, string source) => new(
        text, coded, new MetadataHints(), new TextSource(source, null, "plain", null, OffsetMap.Empty));

    private AddStatus Add(bool seed, params (StoredText Text, Extraction.CodedReport Coded, string Source)[] texts)
    {
        using var writer = LibraryFile.OpenForWriting(Address, seed);
        var status = texts.Select(t => writer.Add(Input(t.Text, t.Coded, t.Source)).Status).ToList()[^1];
        writer.Commit();
        return status;
    }
}
