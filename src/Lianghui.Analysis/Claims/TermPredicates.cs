using System.Text.RegularExpressions;
using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Analysis.Claims;

/// <summary>What a claim can say of words: that a place's report mentions a term, or two terms in one sentence.</summary>
internal static partial class TermPredicates
{
    internal static ClaimPredicate? Read(ILibraryReader library, ClaimText claim)
    {
        if (!About().IsMatch(claim.Text) || Terms(claim.Text) is not { Count: > 0 } terms)
        {
            return null;
        }

        var counts = terms.Select(t => At(library, t, claim.Year)).OfType<TermCount>().ToList();
        var known = Texts(library, claim.Year);
        if (counts.Count > 1 && terms.Select(t => t.Id.Split(':')[0]).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            // Several words in a list: each must stand there.
            return new ClaimPredicate($"mention in {claim.Year}", [new ClaimReading(string.Join("; ", counts.Select(c => Name(c.Term))),
                [.. known.Where(p => counts.TrueForAll(c => c.ByPlace.ContainsKey(p)))], known)]);
        }

        return new ClaimPredicate($"mention in {claim.Year}",
            [.. counts.Select(c => new ClaimReading(Name(c.Term), [.. c.ByPlace.Keys], known))]);
    }

    /// <summary>Places whose text of a year is in the library.</summary>
    internal static List<string> Texts(ILibraryReader library, int year) =>
        [.. library.Reports(FactQuery.Provincial(year)).Where(r => library.Text(r.Version) is not null).Select(r => r.Key.Place).Distinct(StringComparer.Ordinal)];

    /// <summary>The count of a year; null without a text.</summary>
    internal static TermCount? At(ILibraryReader library, Term term, int year) =>
        TermCounter.Count(library, new TermScope(FactQuery.Provincial(year)), [term]) is [var first, ..] ? first : null;

    internal static string Name(Term term) =>
        $"{term.Id} ({string.Join(" ", term.Variants.Take(8))}{(term.Near.Count > 0 ? " near " + string.Join(" ", term.Near.Take(4)) : "")})";

    /// <summary>
    /// The terms that a claim can mean: words in quotation marks, else a term of the lexicon by its English or Chinese name, with each of its
    /// word lists; of two terms the first beside the second in one sentence.
    /// </summary>
    internal static List<Term> Terms(string text)
    {
        var quoted = Quoted().Matches(text).Select(m => m.Groups[1].Value.Trim(' ', ',', '.')).ToList();
        var terms = quoted.SelectMany(q => IsHan(q) ? [Term.Literal(q)] : Named(q, whole: true)).ToList();
        if (terms.Count == 0 || (quoted.Count == 1 && !IsHan(quoted[0]) && Named(text, whole: false) is [var longer] && longer.Id != terms[0].Id && longer.Variants[0].Length > terms[0].Variants[0].Length))
        {
            terms = Named(text, whole: false);
        }

        if (terms.Count > 1 && Both().IsMatch(text))
        {
            return [terms[1] with { Near = terms[0].Variants, Id = $"{terms[1].Id} with {terms[0].Id}" }];
        }

        return terms.Count > 1 ? terms : [.. terms.SelectMany(t => t.Lists.Keys.Select(t.WithList).Where(l => !l.Variants.SequenceEqual(t.Variants)).Prepend(t))];
    }

    // How the press names terms (NQPF); a name of the lexicon's own goes first.
    private static readonly Lazy<IReadOnlyList<(string Alias, Term Term)>> Aliases = new(() => [.. CodebookFiles.Rows("term-aliases.csv")
        .Select(row => (row("alias"), TermLexicon.Shipped.Resolve("@" + row("term"))))]);

    private static bool IsHan(string word) => word.Length > 0 && word[0] >= '\u2E80';

    private static List<Term> Named(string text, bool whole)
    {
        var found = TermLexicon.Shipped.Terms.Select(t => (Term: t, Span: Match(text, t, whole)))
            .Concat(Aliases.Value.Select(a => (a.Term, Span: At(text, a.Alias, whole)))).Where(t => t.Span.Length > 0)
            .OrderByDescending(t => t.Span.Length).ToList();
        if (found.Count == 0)
        {
            return Plain(text, whole);
        }

        // A name inside a longer one (opening up in high-level opening up) is not meant.
        var kept = new List<(Term Term, TextSpan Span)>();
        foreach (var one in found.Where(f => !kept.Exists(k => k.Span.Overlaps(f.Span))))
        {
            kept.Add(one);
        }

        return List().IsMatch(text) && !whole ? [.. kept.OrderBy(k => k.Span.Start).Select(k => k.Term).DistinctBy(t => t.Id)] : [kept[0].Term];
    }

    // A bare Chinese word behind a verb of mention: 提到首发经济.
    private static List<Term> Plain(string text, bool whole) =>
        !whole && Behind().Match(text) is { Success: true } behind ? [Term.Literal(behind.Groups[1].Value)] : [];

    private static TextSpan Match(string text, Term term, bool whole) =>
        text.IndexOf(term.Chinese, StringComparison.Ordinal) is >= 0 and var han ? new TextSpan(han, term.Chinese.Length)
        : term.English is { Length: > 3 } english ? At(text, english, whole) : default;

    private static TextSpan At(string text, string name, bool whole)
    {
        var pattern = Regex.Escape(name).Replace("\\ ", "[- ]", StringComparison.Ordinal);
        var match = Regex.Match(text, whole ? $@"^{pattern}s?$" : $@"\b{pattern}(?:s|es)?\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        return match.Success ? new TextSpan(match.Index, match.Length) : default;
    }

    [GeneratedRegex("\\band\\b|,|、|和", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex List();

    [GeneratedRegex("\\bmention|\\breference|\\brefer(?:s|red|ring)? to|\\bcall(?:s|ed|ing)? for|\\bappear|\\bcit(?:e|es|ed)\\b|\\bus(?:e|es|ed) the (?:term|phrase|word)|\\bwords?\\b|\\bphrase|\\bcommitments? to|\\bdeploy\\w*|\\bpropos(?:e|es|ed)\\b|\\binclud|\\bcontain|\\bwr(?:ite|ote)\\b|提到|提及|出现|写入|提出|使用|包含|涉及|部署|次", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex About();

    [GeneratedRegex("[“\"「『']([^”\"」』']{2,40})[”\"」』']", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("\\bboth\\b|in (?:the same|one) sentence|together with|同句|同一句", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Both();

    [GeneratedRegex("(?:提到|提及|写入|提出|出现了?|mentions?|mentioned|contains?)\\s*(?:了)?([\\u4e00-\\u9fff]{2,12}?)(?:$|[,，。.、\\s]|的)", RegexOptions.None, 1000)]
    private static partial Regex Behind();
}
