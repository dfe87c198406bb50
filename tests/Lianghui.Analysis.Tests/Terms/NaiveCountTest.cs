using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests.Terms;

/// <summary>Every term of the lexicon, over every report of the corpus, equals a count that is written as plainly as the codebook's sentences.</summary>
public class NaiveCountTest
{
    private static readonly string[] Words = ["发展", "，加", "2025年", "国内生产总值", "人民代表大会常务委员会的决议决定"];

    private static readonly string[] Kinds = [ReportKinds.Provincial, ReportKinds.National];

    private static readonly Lazy<TextLibrary> Library = new(TextLibrary.OfEverything);

    private static readonly Lazy<IReadOnlyList<Term>> Folded = new(() =>
        [.. TermLexicon.Shipped.Terms.Select(t => t with { Variants = Fold(t.Variants), Exclude = Fold(t.Exclude), Near = Fold(t.Near) })]);

    public static TheoryData<string> Ways => ["default", "all", "tasks", "without"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_count_equals_a_naive_count(string way)
    {
        var scope = Scope(way);
        var texts = scope.Read(Library.Value);
        Assert.True(texts.Count >= 100);
        var counts = TermCounter.Count(texts, scope, TermLexicon.Shipped.Terms).ToLookup(c => c.Term.Id, StringComparer.Ordinal);
        var naive = texts.AsParallel().SelectMany(t => Naive(t, scope)).ToLookup(n => n.Term, StringComparer.Ordinal);
        foreach (var term in TermLexicon.Shipped.Terms)
        {
            var expected = naive[term.Id].GroupBy(n => (n.Year, n.Place)).ToDictionary(g => g.Key, g => g.Sum(n => n.Mentions));
            var seen = counts[term.Id].SelectMany(c => c.ByPlace.Select(p => ((c.Year, p.Key), p.Value))).ToDictionary(p => p.Item1, p => p.Value);
            Assert.Equal(expected.OrderBy(e => e.Key), seen.OrderBy(e => e.Key));
            Assert.All(counts[term.Id], c => Assert.Equal((c.ByPlace.Values.Sum(), c.ByPlace.Keys.Count(p => p != "CN")), (c.Mentions, c.Provinces)));
        }
    }

    [Fact]
    public void An_index_changes_no_count()
    {
        var (plain, indexed) = (TextLibrary.OfCorpus(2025), TextLibrary.OfCorpus(2025));
        LibraryPhrases.Attach(indexed, null);
        var scope = new TermScope(FactQuery.Provincial(2025));
        var terms = TermLexicon.Shipped.Terms.Concat(Words.Select(w => Term.Literal(w))).ToList();
        var found = TermCounter.Count(indexed, scope, terms);
        Assert.Equal(TermCounter.Count(plain, scope, terms).SelectMany(c => c.All), found.SelectMany(c => c.All));
        Assert.All(scope.Read(indexed), t => Assert.NotNull(t.Index));
    }

    private static IReadOnlyList<string> Fold(IReadOnlyList<string> words) => [.. words.Select(Folding.Fold)];

    private static TermScope Scope(string way) => way switch
    {
        "all" => new(FactQuery.All, TermScope.AllRoles, Kinds),
        "tasks" => new(FactQuery.All, new HashSet<SectionRole> { SectionRole.Tasks, SectionRole.Livelihood }, Kinds),
        "without" => new(FactQuery.All, Kinds: Kinds, Without: new HashSet<SectionRole> { SectionRole.Review, SectionRole.Government }),
        _ => new(FactQuery.All, Kinds: Kinds),
    };

    private static IEnumerable<(string Term, int Year, string Place, int Mentions)> Naive(ScopedText text, TermScope scope)
    {
        var folded = Folding.Fold(text.Text);
        foreach (var term in Folded.Value)
        {
            var count = Mentions(folded, term).Count(at => Counts(text, scope, at));
            if (count > 0)
            {
                yield return (term.Id, text.Report.Key.Year, text.Report.Key.Place, count);
            }
        }
    }

    // The longest free word first; of equal ones the first; then what is excluded or lonely goes.
    private static IEnumerable<int> Mentions(string text, Term term)
    {
        var found = term.Variants.Distinct().SelectMany(v => All(text, v).Select(at => (At: at, v.Length)))
            .Where(f => !term.Exclude.Any(e => All(text, e, f.At - e.Length + f.Length, f.At).Any()))
            .OrderByDescending(f => f.Length).ThenBy(f => f.At);
        var taken = new bool[text.Length];
        foreach (var (at, length) in found)
        {
            if (!taken.AsSpan(at, length).Contains(true))
            {
                taken.AsSpan(at, length).Fill(true);
                if (term.Near.Count == 0 || term.Near.Any(n => SentenceOf(text, at, length).Contains(n, StringComparison.Ordinal)))
                {
                    yield return at;
                }
            }
        }
    }

    private static IEnumerable<int> All(string text, string word, int from = 0, int to = int.MaxValue)
    {
        for (var at = text.IndexOf(word, Math.Max(0, from), StringComparison.Ordinal); at >= 0 && at <= to; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static string SentenceOf(string text, int at, int length)
    {
        var (start, end) = (at, at + length);
        while (start > 0 && !"。！？；!?;\n".Contains(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && !"。！？；!?;\n".Contains(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    private static bool Counts(ScopedText text, TermScope scope, int at)
    {
        var section = text.Sections.FirstOrDefault(s => s.Span.Start <= at && at < s.Span.Start + s.Span.Length);
        var role = section?.Role ?? (text.Report.AnnexStart <= at ? SectionRole.Annex : null);
        return role is null
            ? scope.Sections is null or { Count: 10 }
            : (scope.Sections?.Contains(role.Value) ?? role != SectionRole.Annex) && scope.Without?.Contains(role.Value) != true;
    }
}
