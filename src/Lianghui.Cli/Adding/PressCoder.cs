using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Cli.Adding;

/// <summary>Codes what a press account tells of reports that are not out yet.</summary>
internal static class PressCoder
{
    /// <summary>The accounts, one for each place and year that the text tells of.</summary>
    /// <param name="text">The article.</param>
    /// <param name="source">File or address.</param>
    /// <param name="hints">Year of the targets, the place that it speaks of where it names none, and its day.</param>
    /// <param name="grade">Grade of the source; null where its address shall tell.</param>
    public static IReadOnlyList<ReportFacts> Code(StoredText text, string source, MetadataHints hints, string? grade)
    {
        var told = PressTargetReader.Read(text, hints.YearOverride, hints.PublishedHint, hints.PlaceOverride);
        var day = hints.PublishedHint ?? ArticleDayReader.Read(text).Date;
        return [.. told.GroupBy(t => (t.Place, t.Year)).Select(g => Account(g.Key.Place, g.Key.Year, [.. g]))];

        ReportFacts Account(string place, int year, IReadOnlyList<PressTarget> targets)
        {
            var kind = place == "CN" ? ReportKinds.National : ReportKinds.Provincial;
            var report = new ReportRecord(new ReportKey(place, year, kind), null, null, null, null, day, text.Value.Length, text.Version, false, null, source, FactOrigin.Press) { SetGrade = grade };
            return ReportFacts.Of(text.Value, report, new CodedReport(
                new ReportMetadata(place, year, kind, null, null, null, null, null, day, false, null), [], [.. targets.SelectMany(Growth)], [.. targets.Select(t => t.Target)], [], [], []));
        }
    }

    /// <summary>An account as the article that it is: its targets are those of the places that it names, and not facts of the article too.</summary>
    public static CodedReport AsArticle(CodedReport coded) => coded with { Growth = [], Targets = [], Outturns = [], Tasks = [], Issues = [] };

    /// <summary>Reads a text's accounts again after the rules have changed; nothing where it is none.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool CodeAgain(Corpus.Sqlite.LibraryWriter writer, StoredText text, TextSource source)
    {
        var accounts = writer.PressHints(text.Version);
        foreach (var (hints, grade) in accounts)
        {
            writer.AddPress(text, source, Code(text, source.Address ?? source.Source, hints, grade), hints);
        }

        return accounts.Count > 0;
    }

    private static IEnumerable<GrowthStatement> Growth(PressTarget t) => t.Target is { Indicator: "gdp", Of: null }
        ? [new GrowthStatement(GrowthKind.Target, t.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), t.Target.Low, t.Target.High, t.Target.Comparator, "real", t.Target.Span)] : [];
}
