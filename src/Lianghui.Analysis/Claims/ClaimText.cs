using System.Text.RegularExpressions;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Analysis.Claims;

/// <summary>A claim, read once: its words with figures for numbers, its years, the places and the group that it names.</summary>
/// <param name="Claim">As it was put.</param>
/// <param name="Text">Folded, with figures for number words and % for per cent.</param>
/// <param name="Years">Years named, in order.</param>
/// <param name="Year">Year of the reports that it speaks of.</param>
/// <param name="Names">Provinces named, in order.</param>
/// <param name="Group">Places that it speaks of: a group that it names, else all 31.</param>
/// <param name="GroupName">Name of the group; null for all.</param>
/// <param name="Now">The year that <c>this year</c> means.</param>
internal sealed record ClaimText(
    string Claim, string Text, IReadOnlyList<int> Years, int Year, IReadOnlyList<Place> Names, IReadOnlyList<string> Group, string? GroupName, int Now)
{
    /// <summary>Reads a claim.</summary>
    /// <param name="library">Whose newest year is meant where the claim names none.</param>
    /// <param name="claim">The sentence.</param>
    /// <param name="context">Year that <c>this year</c> means; null for the library's newest.</param>
    internal static ClaimText Read(ILibraryReader library, string claim, int? context)
    {
        var text = ClaimNumbers.Normalise(claim.Trim());
        var now = context ?? library.NewestYear() ?? DateTime.UtcNow.Year;
        var named = ClaimWords.Years(text);
        var relative = RelativeYears.Resolve(text, now);
        var years = ClaimWords.Years(relative);
        // "None last year" compares with last year; the claim is this year's.
        var year = named.Count == 0 && (years.Count == 0 || RelativeYears.Compares(text)) ? now : years.Max();
        text = relative;
        var (name, places) = ClaimWords.Group(text);
        // A comparison speaks of two years: the reports are those of the later one.
        return new ClaimText(claim, text, years, year, ClaimWords.PlacesIn(text), places, name, now);
    }

    /// <summary>Numbers and years that a form has read; what stands beside them went unread.</summary>
    internal HashSet<decimal> Taken { get; private init; } = [];

    /// <summary>Parts of the text that a form has read whole.</summary>
    internal List<TextSpan> Covered { get; private init; } = [];

    /// <summary>The claim as no form has read it yet, so that what one form tried does not count for another.</summary>
    internal ClaimText Fresh() => this with { Taken = [], Covered = [] };

    /// <summary>A match, whose words are read with this.</summary>
    internal Match Match(Regex pattern) => Cover(pattern.Match(Text));

    /// <summary>All matches, whose words are read with this.</summary>
    internal MatchCollection Matches(Regex pattern)
    {
        var found = pattern.Matches(Text);
        foreach (Match match in found)
        {
            Cover(match);
        }

        return found;
    }

    /// <summary>Whether the claim has such words; they are read with this.</summary>
    internal bool Says(Regex pattern) => Match(pattern).Success;

    /// <summary>Notes that the words of a match are read.</summary>
    internal Match Cover(Match match)
    {
        if (match.Success)
        {
            Covered.Add(new TextSpan(match.Index, match.Length));
        }

        return match;
    }

    /// <summary>A number of the claim, which is read with this.</summary>
    internal decimal Take(string number) => Take(ClaimNumbers.Parse(number));

    /// <summary>Notes that a number is read.</summary>
    internal decimal Take(decimal number)
    {
        Taken.Add(number);
        return number;
    }

    /// <summary>A value of the claim, whose numbers are read with this.</summary>
    internal ClaimValue? Value(string text)
    {
        var value = ClaimValue.Read(text);
        if (text == Text)
        {
            Covered.Add(ClaimValue.Where(text));
        }

        Taken.UnionWith(value?.Numbers ?? []);
        return value;
    }

    /// <summary>A multiple of the claim, which is read with this.</summary>
    internal Ratio? Multiple()
    {
        var ratio = Ratio.Read(Text);
        if (ratio is not null)
        {
            Taken.Add(ratio.Times);
            Covered.Add(Ratio.Where(Text));
        }

        return ratio;
    }

    /// <summary>Whether it speaks of the whole country.</summary>
    internal bool National => GroupName is null;

    /// <summary>An answer that is no count.</summary>
    internal ClaimAnswer Answer(string verdict, string rule, string? value = null, IReadOnlyList<string>? alternatives = null, IReadOnlyList<string>? names = null) =>
        new(Claim, verdict, rule, value, alternatives ?? [], names ?? []);
}
