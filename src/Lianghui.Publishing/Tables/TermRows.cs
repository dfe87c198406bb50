using Lianghui.Analysis.Terms;
using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Publishing.Tables;

/// <summary>Counts and concordance lines as rows, the same from every host.</summary>
public static class TermRows
{
    /// <summary>Keys of a count.</summary>
    public static IReadOnlyList<string> CountColumns { get; } =
        ["term", "year", "provinces", "mentions", "reports", "byPlace", "characters", "perTenThousand", "topPlace", "topShare", "herfindahl"];

    /// <summary>Keys of a concordance line, evidence apart.</summary>
    public static IReadOnlyList<string> LineColumns { get; } = ["place", "year", "section", "left", "match", "right"];

    /// <summary>A count; <c>provinces</c> is null where the scope asks for no provincial report.</summary>
    /// <param name="count">The count.</param>
    /// <param name="kinds">Kinds of document that were asked for; null for provincial reports.</param>
    public static Row Of(TermCount count, IReadOnlyList<string>? kinds = null)
    {
        var places = new Row();
        foreach (var (place, mentions) in count.ByPlace.OrderBy(p => Places.Order(p.Key)).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            places.Add(place, mentions);
        }

        return new Row().Add("term", Name(count.Term)).Add("year", count.Year)
            .Add("provinces", kinds?.Contains(ReportKinds.Provincial) == false ? null : count.Provinces)
            .Add("mentions", count.Mentions).Add("reports", count.Reports).Add("byPlace", places)
            .Add("characters", count.Characters).Add("perTenThousand", Rounded(count.PerTenThousand, 3))
            .Add("topPlace", count.TopPlace).Add("topShare", Rounded(count.TopShare, 4)).Add("herfindahl", Rounded(count.Herfindahl, 4));
    }

    /// <summary>A concordance line.</summary>
    public static Row Of(ConcordanceLine line) => new Row()
        .Add("place", line.Report.Key.Place).Add("year", line.Report.Key.Year)
        .Add("section", line.Section?.ToString().ToLowerInvariant())
        .Add("left", line.Left).Add("match", line.Match).Add("right", line.Right).Add(line.Evidence);

    /// <summary>A term as a command names it: <c>@id</c> of the lexicon, or the bare word.</summary>
    public static string Name(Term term) => term.English is not null || term.Family is not null ? "@" + term.Id : term.Id;

    internal static double? Rounded(double? value, int digits) => value is { } v ? Math.Round(v, digits) : null;
}
