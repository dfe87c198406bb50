using Lianghui.Analysis.Terms;
using Lianghui.Corpus;

namespace Lianghui.Web.Pages;

/// <summary>A term that a place uses more than the others.</summary>
/// <param name="Term">The term.</param>
/// <param name="Mentions">Mentions in the place's report.</param>
/// <param name="Others">Mentions in the reports of all other places together.</param>
/// <param name="OtherPlaces">Other places that mention it.</param>
/// <param name="Score">Signed root of the log-likelihood ratio per character (Dunning 1993).</param>
public sealed record OwnWord(Term Term, int Mentions, int Others, int OtherPlaces, double Score);

/// <summary>Finds the lexicon's terms that a place uses more than the others, by log-likelihood over characters.</summary>
internal static class OwnWordFinder
{
    private const int Most = 20;
    private const double Least = 1.96;

    internal static IReadOnlyList<OwnWord> Of(ILibraryReader library, string place, int year)
    {
        var scope = new TermScope(FactQuery.Provincial(year));
        var texts = scope.Read(library);
        var own = texts.Where(t => t.Report.Key.Place == place).Sum(scope.Characters);
        var others = texts.Where(t => t.Report.Key.Place != place).Sum(scope.Characters);
        return own == 0 || others == 0 ? [] :
        [
            .. TermCounter.Count(texts, scope, TermLexicon.Shipped.Terms)
                .Where(c => c.ByPlace.ContainsKey(place))
                .Select(c => Word(c, place, own, others))
                .Where(w => w.Score >= Least).OrderByDescending(w => w.Score).Take(Most),
        ];
    }

    private static OwnWord Word(TermCount count, string place, long own, long others)
    {
        var mine = count.ByPlace[place];
        var theirs = count.Mentions - mine;
        return new OwnWord(count.Term, mine, theirs, count.ByPlace.Count - 1, Score(mine, own, theirs, others));
    }

    private static double Score(int a, long n, int b, long m)
    {
        var (ea, eb) = ((double)n * (a + b) / (n + m), (double)m * (a + b) / (n + m));
        var g = 2 * (Part(a, ea) + Part(b, eb));
        return Math.Sign(a - ea) * Math.Sqrt(Math.Max(0, g));
    }

    private static double Part(int seen, double expected) => seen == 0 ? 0 : seen * Math.Log(seen / expected);
}
