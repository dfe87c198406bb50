using Lianghui.Analysis.Keyness;
using Lianghui.Analysis.Terms;
using Lianghui.Analysis.Wording;

namespace Lianghui.Publishing.Tables;

/// <summary>Key words, neighbours, first mentions, strength of wording and saved queries as rows.</summary>
public static class KeynessRows
{
    /// <summary>Keys of a key word.</summary>
    public static IReadOnlyList<string> WordColumns { get; } =
        ["word", "zh", "en", "side", "other", "mentions", "otherMentions", "perTenThousand", "otherPerTenThousand", "reports", "reportsOf", "otherReports", "otherReportsOf", "logOdds", "z", "g2", "evidence"];

    /// <summary>Keys of a neighbour.</summary>
    public static IReadOnlyList<string> NeighbourColumns { get; } =
        ["term", "neighbour", "zh", "together", "sentences", "neighbourSentences", "expected", "provinces", "g2", "evidence"];

    /// <summary>Keys of a first mention.</summary>
    public static IReadOnlyList<string> FirstColumns { get; } =
        ["term", "place", "kind", "year", "certainty", "lastWithout", "missingYears", "searched", "section", "left", "match", "right", "evidence"];

    /// <summary>Keys of a reading of strength.</summary>
    public static IReadOnlyList<string> StrengthColumns { get; } = ["term", "place", "year", "section", "level", "label", "direction", "cues", "left", "match", "right", "evidence"];

    /// <summary>Keys of a count of readings.</summary>
    public static IReadOnlyList<string> LevelColumns { get; } = ["term", "year", "level", "label", "mentions", "provinces", "cues", "places"];

    /// <summary>Keys of a saved query's row.</summary>
    public static IReadOnlyList<string> ToolColumns { get; } =
        ["term", "zh", "en", "year", "provinces", "mentions", "reports", "previousProvinces", "previousMentions", "previousReports", "new", "dropped", "places"];

    /// <summary>Keys of a saved query's cell.</summary>
    public static IReadOnlyList<string> CellColumns { get; } = ["place", "term", "zh", "year", "mentions", "previousMentions", "status", "left", "match", "right", "evidence"];

    /// <summary>A key word of a finding.</summary>
    public static Row Of(KeynessFinding finding, KeyWord w) => new Row()
        .Add("word", w.Word).Add("zh", w.Term?.Chinese ?? w.Word).Add("en", w.Term?.English)
        .Add("side", finding.Side).Add("other", finding.Other).Add("mentions", w.Mentions).Add("otherMentions", w.OtherMentions)
        .Add("perTenThousand", Rate(w.Mentions, finding.Characters)).Add("otherPerTenThousand", Rate(w.OtherMentions, finding.OtherCharacters))
        .Add("reports", w.Reports).Add("reportsOf", finding.Reports).Add("otherReports", w.OtherReports).Add("otherReportsOf", finding.OtherReports)
        .Add("logOdds", Math.Round(w.Score.LogOdds, 3)).Add("z", Math.Round(w.Score.Z, 2)).Add("g2", Math.Round(w.Score.G2, 2))
        .Add(w.First);

    /// <summary>A neighbour of a finding.</summary>
    public static Row Of(NeighbourFinding finding, Neighbour n) => new Row()
        .Add("term", TermRows.Name(finding.Term)).Add("neighbour", TermRows.Name(n.Term)).Add("zh", n.Term.Chinese)
        .Add("together", n.Together).Add("sentences", finding.With).Add("neighbourSentences", n.Alone)
        .Add("expected", Math.Round(n.Expected, 2)).Add("provinces", n.Provinces).Add("g2", Math.Round(n.G2, 2)).Add(n.First);

    /// <summary>A first mention.</summary>
    public static Row Of(FirstMention f) => new Row()
        .Add("term", TermRows.Name(f.Term)).Add("place", f.Place).Add("kind", f.Kind).Add("year", f.Year)
        .Add("certainty", f.Certainty.ToString().ToLowerInvariant()).Add("lastWithout", f.LastWithout)
        .Add("missingYears", f.MissingYears.Select(y => y.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList())
        .Add("searched", f.Searched).Add("section", f.Line?.Section?.ToString().ToLowerInvariant())
        .Add("left", f.Line?.Left).Add("match", f.Line?.Match).Add("right", f.Line?.Right).Add(f.Line?.Evidence);

    /// <summary>A reading of strength.</summary>
    public static Row Of(Term term, StrengthReading reading, ConcordanceLine line) => new Row()
        .Add("term", TermRows.Name(term)).Add("place", line.Report.Key.Place).Add("year", line.Report.Key.Year)
        .Add("section", line.Section?.ToString().ToLowerInvariant()).Add("level", reading.Level)
        .Add("label", reading.Level is { } l ? StrengthCues.Name(l) : null).Add("direction", reading.Direction)
        .Add("cues", reading.Cues.Select(c => c.Cue.Text).ToList()).Add("left", line.Left).Add("match", line.Match).Add("right", line.Right).Add(line.Evidence);

    /// <summary>The readings of one level in one year.</summary>
    public static Row Of(Term term, int year, int? level, IReadOnlyList<StrengthReading> readings) => new Row()
        .Add("term", TermRows.Name(term)).Add("year", year).Add("level", level).Add("label", level is { } l ? StrengthCues.Name(l) : null)
        .Add("mentions", readings.Count)
        .Add("provinces", readings.Where(r => r.Mention.Report.Key.Kind == Extraction.ReportKinds.Provincial).Select(r => r.Mention.Report.Key.Place).Distinct(StringComparer.Ordinal).Count())
        .Add("cues", readings.SelectMany(r => r.Cues).GroupBy(c => c.Cue.Text, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(8).Select(g => $"{g.Key}×{g.Count()}").ToList())
        .Add("places", readings.Select(r => r.Mention.Report.Key.Place).Distinct(StringComparer.Ordinal).ToList());

    /// <summary>A term of a saved query over all places.</summary>
    public static Row Of(ToolboxFinding finding, Term term)
    {
        var cells = finding.Cells.Where(c => c.Term.Id == term.Id).ToList();
        var (held, earlier) = (cells.Count(c => c.Mentions is not null), cells.Count(c => c.Previous is not null));
        return new Row().Add("term", "@" + term.Id).Add("zh", term.Chinese).Add("en", term.English).Add("year", finding.Year)
            .Add("provinces", held == 0 ? null : cells.Count(c => c.Mentions > 0)).Add("mentions", held == 0 ? null : cells.Sum(c => c.Mentions ?? 0)).Add("reports", held)
            .Add("previousProvinces", earlier == 0 ? null : cells.Count(c => c.Previous > 0)).Add("previousMentions", earlier == 0 ? null : cells.Sum(c => c.Previous ?? 0)).Add("previousReports", earlier)
            .Add("new", Names(cells, "new")).Add("dropped", Names(cells, "dropped")).Add("places", cells.Where(c => c.Mentions > 0).Select(c => c.Place).ToList());
    }

    /// <summary>A cell of a saved query.</summary>
    public static Row Of(ToolboxFinding finding, ToolboxCell cell) => new Row()
        .Add("place", cell.Place).Add("term", "@" + cell.Term.Id).Add("zh", cell.Term.Chinese).Add("year", finding.Year)
        .Add("mentions", cell.Mentions).Add("previousMentions", cell.Previous).Add("status", cell.Status)
        .Add("left", cell.First?.Left).Add("match", cell.First?.Match).Add("right", cell.First?.Right).Add(cell.First?.Evidence);

    private static List<string> Names(IEnumerable<ToolboxCell> cells, string status) => [.. cells.Where(c => c.Status == status).Select(c => c.Place)];

    private static double? Rate(int mentions, long characters) => characters == 0 ? null : Math.Round(mentions * 10_000.0 / characters, 3);
}
