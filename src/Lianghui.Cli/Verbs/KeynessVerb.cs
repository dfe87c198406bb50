using System.CommandLine;
using Lianghui.Analysis.Keyness;
using Lianghui.Analysis.Terms;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary><c>keyness</c>: words that a place, a group or a year uses more than the others.</summary>
internal static class KeynessVerb
{
    private static readonly Option<int?> Vs = new("--vs") { Description = "year to set the year against; without it places are set against the other places" };
    private static readonly Option<string> Of = new("--of") { Description = "terms (of the lexicon, default) or strings (without a list)", DefaultValueFactory = _ => "terms" };
    private static readonly Option<int> Top = new("--top") { Description = "how many words from each end; 0 for all", DefaultValueFactory = _ => 25 };
    private static readonly Option<int> Least = new("--least") { Description = "least number of mentions on both sides together", DefaultValueFactory = _ => 3 };
    private static readonly Option<string> By = new("--by") { Description = "order: z (log-odds with prior, default) or g2 (log-likelihood)", DefaultValueFactory = _ => "z" };
    private static readonly Option<bool> AllPlaces = new("--all-places") { Description = "with --vs: places with a report in one of the years only count too" };

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var scope = new TermScopeOptions();
        var command = new Command("keyness", """
            Find the words that a place, a group of places or a year uses more, and less, than the others.

            Examples:
              lianghui keyness --place Fujian --year 2025
              lianghui keyness --group yangtze-delta --year 2025 --of strings --top 15
              lianghui keyness --year 2026 --vs 2025 --by g2
            """);
        common.AddTo(command);
        scope.AddTo(command, near: false);
        foreach (var option in new Option[] { Vs, Of, Top, Least, By, AllPlaces })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var library = TermScopeOptions.Open(common, parsed);
            var query = common.Query(parsed, library);
            var sides = Sides(parsed, library, scope.Scope(parsed, query));
            var finding = Find(parsed, sides, scope);
            Tell(finding);
            RowWriter.Write([.. Ends(parsed, finding).Select(w => KeynessRows.Of(finding, w))], parsed.GetValue(common.Format), [.. KeynessRows.WordColumns]);
            return 0;
        });
        return command;
    }

    private static KeynessSides Sides(ParseResult parsed, ILibraryReader library, TermScope scope)
    {
        if (parsed.GetValue(Vs) is { } vs)
        {
            var year = scope.Query.ToYear ?? throw new UsageException("The library is empty; say --year, or add reports with: lianghui add FOLDER");
            return scope.Query.FromYear == year
                ? KeynessSides.OfYears(library, scope, year, vs, !parsed.GetValue(AllPlaces))
                : throw new UsageException("With --vs, --year takes one year, not a range.");
        }

        var places = scope.Query.Places is { Count: > 0 } chosen ? chosen
            : throw new UsageException($"Name a place (--place), a group (--group) or a year to compare with (--vs). Groups: {string.Join(", ", Places.Groups.Select(g => g.Code))}.");
        var name = Places.Groups.FirstOrDefault(g => g.Places.ToHashSet(StringComparer.Ordinal).SetEquals(places))?.Code ?? string.Join(" ", places);
        return KeynessSides.OfPlaces(library, scope, name);
    }

    private static KeynessFinding Find(ParseResult parsed, KeynessSides sides, TermScopeOptions scope)
    {
        var least = parsed.GetValue(Least);
        if (least < 1)
        {
            throw new UsageException("--least takes a whole number from 1.");
        }

        return parsed.GetValue(Of) switch
        {
            "terms" => TermKeyness.OfTerms(sides, scope.Lexicon(parsed).Terms, least),
            "strings" => TermKeyness.OfStrings(sides, least),
            var other => throw new UsageException($"--of takes terms or strings, not '{other}'."),
        };
    }

    private static void Tell(KeynessFinding finding)
    {
        Console.Error.WriteLine($"{finding.Side}: {finding.Reports} reports, {finding.Characters} characters; {finding.Other}: {finding.OtherReports} reports, {finding.OtherCharacters} characters.");
        if (finding.Reports == 0 || finding.OtherReports == 0)
        {
            Console.Error.WriteLine("Both sides need texts; shipped facts carry no text. Add reports with: lianghui add FOLDER");
        }
    }

    private static IEnumerable<KeyWord> Ends(ParseResult parsed, KeynessFinding finding)
    {
        var words = parsed.GetValue(By) switch
        {
            "z" => finding.Words,
            "g2" => [.. finding.Words.OrderByDescending(w => Math.CopySign(w.Score.G2, w.Score.LogOdds))],
            var other => throw new UsageException($"--by takes z or g2, not '{other}'."),
        };
        var top = parsed.GetValue(Top);
        return top <= 0 ? words
            : words.Where(w => w.Score.Z > 0).Take(top).Concat(words.Where(w => w.Score.Z < 0).TakeLast(top));
    }
}
