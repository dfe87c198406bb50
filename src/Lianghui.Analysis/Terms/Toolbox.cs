using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Terms;

/// <summary>A cell of place × term; a blank says which kind of blank it is.</summary>
/// <param name="Place">Place.</param>
/// <param name="Term">Term.</param>
/// <param name="Mentions">Mentions in the year's report; null where it is not here.</param>
/// <param name="Previous">Mentions in the report of the year compared with; null where it is not here.</param>
/// <param name="Status"><c>named</c> (the year before is not here), <c>new</c>, <c>kept</c>, <c>dropped</c>, <c>absent</c>, <c>not-retrieved</c>.</param>
/// <param name="First">First mention in the year; null without one.</param>
public sealed record ToolboxCell(string Place, Term Term, int? Mentions, int? Previous, string Status, ConcordanceLine? First);

/// <summary>A saved query: a named set of terms by place, in two years.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year.</param>
/// <param name="Previous">The year compared with.</param>
/// <param name="Places">Places in official order.</param>
/// <param name="Terms">Terms in the order of the set.</param>
/// <param name="Cells">All cells, place by place.</param>
public sealed record ToolboxFinding(
    string Name, int Year, int Previous, IReadOnlyList<string> Places, IReadOnlyList<Term> Terms, IReadOnlyList<ToolboxCell> Cells);

/// <summary>Computes toolboxes and matrices of the lexicon.</summary>
public static class Toolbox
{
    /// <summary>Names of all saved queries: toolboxes, then matrices.</summary>
    public static IEnumerable<string> Names(TermLexicon lexicon) => lexicon.Toolboxes.Keys.Concat(lexicon.Matrices.Keys);

    /// <summary>The terms of a saved query, of several sets joined with +, or of a family.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static IReadOnlyList<Term> Terms(TermLexicon lexicon, string name) =>
        [.. name.Split('+').SelectMany(n => Set(lexicon, n.Trim())).DistinctBy(t => t.Id)];

    /// <summary>Computes the cells.</summary>
    /// <param name="library">Where the texts are.</param>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="name">Name of the saved query.</param>
    /// <param name="scope">Places and sections.</param>
    /// <param name="year">The year.</param>
    /// <param name="previous">The year compared with.</param>
    /// <exception cref="ArgumentException">There is no such query.</exception>
    public static ToolboxFinding Of(ILibraryReader library, TermLexicon lexicon, string name, TermScope scope, int year, int previous)
    {
        var terms = Terms(lexicon, name);
        var (now, before) = (Year(library, scope, year, terms), Year(library, scope, previous, terms));
        var places = scope.Query.Places is { Count: > 0 } chosen ? chosen : [.. Places.All.Select(p => p.Code)];
        places = [.. places.OrderBy(Places.Order).ThenBy(p => p, StringComparer.Ordinal)];
        return new ToolboxFinding(name, year, previous, places, terms, [.. places.SelectMany(p => terms.Select(t => Cell(p, t, now, before)))]);
    }

    private static IEnumerable<Term> Set(TermLexicon lexicon, string name)
    {
        if (lexicon.Toolboxes.TryGetValue(name, out var ids) || lexicon.Matrices.TryGetValue(name, out ids))
        {
            return ids.Select(id => lexicon.Resolve("@" + id));
        }

        var family = lexicon.Terms.Where(t => t.Family == name).ToList();
        return family.Count > 0 ? family : throw new ArgumentException(
            $"There is no saved query '{name}'. Queries: {string.Join(", ", Names(lexicon))}. Families: {string.Join(", ", lexicon.Terms.Select(t => t.Family).OfType<string>().Distinct())}.");
    }

    private sealed record Counted(
        IReadOnlySet<string> Held, IReadOnlyDictionary<(string Place, string Term), (int Mentions, ConcordanceLine First)> Mentions);

    private static Counted Year(ILibraryReader library, TermScope scope, int year, IReadOnlyList<Term> terms)
    {
        var own = scope with { Query = scope.Query with { FromYear = year, ToYear = year } };
        var texts = own.Read(library);
        var byVersion = texts.DistinctBy(t => t.Report.Version).ToDictionary(t => t.Report.Version, StringComparer.Ordinal);
        var mentions = terms.SelectMany(term => TermCounter.Mentions(texts, own, term).GroupBy(m => m.Report.Key.Place, StringComparer.Ordinal)
            .Select(g => (Key: (g.Key, term.Id), Value: (g.Count(), Concordance.Line(byVersion[g.First().Report.Version].Text, g.First())))));
        return new Counted(
            texts.Select(t => t.Report.Key.Place).ToHashSet(StringComparer.Ordinal), mentions.ToDictionary(m => m.Key, m => m.Value));
    }

    private static ToolboxCell Cell(string place, Term term, Counted now, Counted before)
    {
        var (here, there) = (now.Held.Contains(place), before.Held.Contains(place));
        var seen = now.Mentions.TryGetValue((place, term.Id), out var own);
        int? previous = there ? before.Mentions.GetValueOrDefault((place, term.Id)).Mentions : null;
        var status = !here ? "not-retrieved"
            : seen ? previous switch { null => "named", 0 => "new", _ => "kept" }
            : previous > 0 ? "dropped" : "absent";
        return new ToolboxCell(place, term, here ? own.Mentions : null, previous, status, seen ? own.First : null);
    }
}
