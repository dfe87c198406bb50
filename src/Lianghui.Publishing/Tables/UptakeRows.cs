using System.Globalization;
using Lianghui.Analysis.Uptake;
using Lianghui.Text;

namespace Lianghui.Publishing.Tables;

/// <summary>What is taken up of central documents, as rows of <c>uptake</c>.</summary>
public static class UptakeRows
{
    /// <summary>Keys of a row of <c>--by task</c>.</summary>
    public static IReadOnlyList<string> TaskColumns { get; } =
        ["from", "year", "rank", "heading", "theme", "of", "verbatim", "near", "absent", "absentOwn", "takenUp", "headingVerbatim", "verbatimNames", "absentNames", "evidence"];

    /// <summary>Keys of a row of <c>--by cell</c>.</summary>
    public static IReadOnlyList<string> CellColumns { get; } =
        ["from", "year", "rank", "heading", "theme", "place", "status", "headingStatus", "verbatim", "near", "of", "ownRank", "share", "longest", "evidence", "evidenceFrom"];

    /// <summary>Keys of a row of <c>--by sentence</c>.</summary>
    public static IReadOnlyList<string> SentenceColumns { get; } =
        ["from", "year", "rank", "isHeading", "place", "status", "share", "score", "longest", "evidence", "evidenceFrom"];

    /// <summary>Keys of a row of <c>--by formula</c>.</summary>
    public static IReadOnlyList<string> FormulaColumns { get; } =
        ["from", "year", "rank", "formula", "kind", "provinces", "of", "names", "firstPlace", "firstDay", "firstCentreDay", "before", "evidence", "evidenceFirst"];

    /// <summary>Keys of a row of <c>--by place</c>.</summary>
    public static IReadOnlyList<string> PlaceColumns { get; } =
        ["from", "year", "place", "delivered", "days", "conveyed", "share", "fresh", "chars", "verbatim", "near", "absent", "absentTasks"];

    /// <summary>Keys of a row of <c>--by own</c> and <c>--by shared</c>.</summary>
    public static IReadOnlyList<string> SharedColumns { get; } = ["place", "year", "verbatim", "near", "closest", "verbatimNames", "evidence"];

    /// <summary>Rows of <c>--by task</c>: one for each task.</summary>
    public static IEnumerable<Row> Tasks(UptakeFinding f) => f.Tasks.GroupBy(t => t.Task.Rank).Select(g => new Row()
        .Add("from", f.Source.Day).Add("year", f.Year).Add("rank", g.Key).Add("heading", g.First().Task.Heading).Add("theme", g.First().Task.Theme).Add("of", g.Count())
        .Add("verbatim", g.Count(t => t.Status == "verbatim")).Add("near", g.Count(t => t.Status == "near")).Add("absent", g.Count(t => t.Status == "absent"))
        .Add("absentOwn", g.Count(t => t.Status == "absent" && t.OwnRank is not null))
        .Add("takenUp", Rounded(g.Average(t => t.TakenUp)))
        .Add("headingVerbatim", g.Count(t => t.Heading == "verbatim")).Add("verbatimNames", Names(g, "verbatim")).Add("absentNames", Names(g, "absent"))
        .Add(f.Source.At(g.First().Task.HeadingSpan)));

    /// <summary>A row of <c>--by cell</c>.</summary>
    public static Row Cell(UptakeFinding f, TaskUptake t) => new Row()
        .Add("from", f.Source.Day).Add("year", f.Year).Add("rank", t.Task.Rank).Add("heading", t.Task.Heading).Add("theme", t.Task.Theme).Add("place", t.Place).Add("status", t.Status)
        .Add("headingStatus", t.Heading).Add("verbatim", t.Verbatim).Add("near", t.Near).Add("of", t.Of).Add("ownRank", t.OwnRank).Add("share", Rounded(t.Best?.Share)).Add("longest", t.Best?.Longest)
        .Add(t.Best?.Evidence).Add("evidenceFrom", Side(t.Best?.From));

    /// <summary>A row of <c>--by sentence</c>.</summary>
    public static Row Sentence(UptakeFinding f, UptakeCell c) => new Row()
        .Add("from", f.Source.Day).Add("year", f.Year).Add("rank", c.Task).Add("isHeading", c.Heading).Add("place", c.Place).Add("status", c.Status)
        .Add("share", Rounded(c.Share)).Add("score", Rounded(c.Score)).Add("longest", c.Longest).Add(c.Evidence).Add("evidenceFrom", Side(c.From));

    /// <summary>A row of <c>--by formula</c>.</summary>
    public static Row Formula(CentralSource source, FormulaFinding f) => new Row()
        .Add("from", source.Day).Add("year", source.Record.Key.Year).Add("rank", f.Task).Add("formula", f.Formula.Words).Add("kind", f.Formula.Kind)
        .Add("provinces", f.Places.Count).Add("of", f.Of).Add("names", f.Places).Add("firstPlace", f.First.Place).Add("firstDay", f.First.Day)
        .Add("firstCentreDay", f.FirstCentre.Day).Add("before", f.Before.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Place}:{b.Year}")).ToList())
        .Add(f.From).Add("evidenceFirst", Side(f.First.Evidence));

    /// <summary>A row of <c>--by place</c>.</summary>
    public static Row Place(UptakeFinding f, PlaceUptake p)
    {
        var tasks = f.Tasks.Where(t => t.Place == p.Place).ToList();
        return new Row()
            .Add("from", f.Source.Day).Add("year", f.Year).Add("place", p.Place).Add("delivered", p.Delivered).Add("days", p.Days)
            .Add("conveyed", p.Conveyed.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList()).Add("share", Rounded(p.Share)).Add("fresh", Rounded(p.Fresh)).Add("chars", p.Chars)
            .Add("verbatim", tasks.Count(t => t.Status == "verbatim")).Add("near", tasks.Count(t => t.Status == "near")).Add("absent", tasks.Count(t => t.Status == "absent"))
            .Add("absentTasks", tasks.Where(t => t.Status == "absent").Select(t => t.Task.Rank.ToString(CultureInfo.InvariantCulture)).ToList());
    }

    /// <summary>Rows of <c>--by matrix</c>: one for each place, one column for each task.</summary>
    public static IEnumerable<Row> Matrix(UptakeFinding f) => f.Places.Select(place =>
    {
        var row = new Row().Add("from", f.Source.Day).Add("year", f.Year).Add("place", place);
        foreach (var task in f.Tasks.Where(t => t.Place == place))
        {
            row.Add(string.Create(CultureInfo.InvariantCulture, $"task{task.Task.Rank}"), task.Status);
        }

        return row;
    });

    /// <summary>A row of <c>--by own</c> and <c>--by shared</c>.</summary>
    public static Row Shared(SharedSentence s) => new Row()
        .Add("place", s.Place).Add("year", s.Year).Add("verbatim", s.Verbatim.Count).Add("near", s.Near.Count).Add("closest", Rounded(s.Closest)).Add("verbatimNames", s.Verbatim).Add(s.Evidence);

    private static List<string> Names(IEnumerable<TaskUptake> tasks, string status) => [.. tasks.Where(t => t.Status == status).Select(t => t.Place)];

    private static double? Rounded(double? value) => value is { } v ? Math.Round(v, 3) : null;

    private static Row? Side(Evidence? evidence) => evidence is null ? null : Row.Of(evidence);
}
