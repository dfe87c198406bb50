using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Analysis.Season;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Cli;

/// <summary>The options that many verbs share, spelled once.</summary>
public sealed class CommonOptions
{
    /// <summary><c>--format table|json|csv</c>.</summary>
    public Option<OutputFormat> Format { get; } = new("--format")
    {
        Description = "table, json or csv",
        DefaultValueFactory = _ => OutputFormat.Table,
    };

    /// <summary><c>--library FILE</c>.</summary>
    public Option<string?> Library { get; } = new("--library")
    {
        Description = "library file or postgres:// address (default: LIANGHUI_LIBRARY, else the user's data folder)",
    };

    /// <summary><c>--seed</c>.</summary>
    public Option<bool> Seed { get; } = new("--seed") { Description = "put the facts that ship into the library" };

    /// <summary><c>--place</c>.</summary>
    public Option<string[]> Place { get; } = new("--place")
    {
        Description = "place: code, Chinese or English name; several with commas or repeated",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary><c>--year Y</c> or <c>Y..Z</c>.</summary>
    public Option<string?> Year { get; } = new("--year") { Description = "year of the report, or a range 2024..2026" };

    /// <summary><c>--group</c>.</summary>
    public Option<string?> Group { get; } = new("--group") { Description = "group of places, such as yangtze-delta" };

    /// <summary><c>--as-of DATE</c>.</summary>
    public Option<DateOnly?> AsOf { get; } = DayOption("--as-of", "only what had been delivered by this day");

    /// <summary><c>--as-of-by delivered|published</c>.</summary>
    public Option<string?> AsOfBy { get; } = new("--as-of-by") { Description = "which day counts: delivered (default), published, or known (when the library first held the text)" };

    /// <summary><c>--uncorrected</c>.</summary>
    public Option<bool> Uncorrected { get; } = new("--uncorrected") { Description = "as coded, without what people have corrected" };

    /// <summary>An option that takes a day.</summary>
    internal static Option<DateOnly?> DayOption(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", out var day))
            {
                return day;
            }

            result.AddError($"'{result.Tokens[0].Value}' is not a day; write it as 2025-01-31.");
            return null;
        },
    };

    /// <summary>Adds the options that choose rows to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Format, Library, Seed, Place, Year, Group, AsOf, AsOfBy, Uncorrected })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Opens the library that the options name, for reading, as it stood on the day of <c>--as-of</c>: no finding can see what came later.</summary>
    public ILibraryReader Open(ParseResult result) => Day(result) is { } day ? AsOfLibrary.Of(OpenWhole(result), day, By(result)) : OpenWhole(result);

    /// <summary>The same for a verb that tells what lies ahead and filters by itself; only the day of first knowledge, which no query knows, hides anything.</summary>
    public ILibraryReader OpenSeason(ParseResult result) => By(result) == KnownBy.Known ? Open(result) : OpenWhole(result);

    private DateOnly? Day(ParseResult result) => result.GetResult(AsOf) is null ? null : result.GetValue(AsOf);

    /// <exception cref="UsageException">There is no such day.</exception>
    private KnownBy By(ParseResult result) => (result.GetResult(AsOfBy) is null ? null : result.GetValue(AsOfBy)) switch
    {
        null or "delivered" => KnownBy.Delivered,
        "published" => KnownBy.Published,
        "known" => KnownBy.Known,
        var other => throw new UsageException($"--as-of-by takes delivered, published or known, not '{other}'."),
    };

    private ILibraryReader OpenWhole(ParseResult result)
    {
        var (path, seed) = (result.GetValue(Library), result.GetValue(Seed));
        if (path is not null && !seed && !Path.Exists(path) && !path.Contains("://", StringComparison.Ordinal))
        {
            Console.Error.WriteLine($"There is no library {path} yet; lianghui add --library {path} FOLDER makes it. Shown is what a new one holds.");
        }

        if (result.GetResult(Uncorrected) is not null && result.GetValue(Uncorrected))
        {
            return LibraryFile.OpenUncorrected(path, seed);
        }

        return LibraryFile.Open(path, seed);
    }

    /// <summary>
    /// The query that the options ask for; without <c>--year</c>, of the newest year among added texts, else among shipped facts.
    /// </summary>
    /// <exception cref="UsageException">A place, group or year is not understood.</exception>
    public FactQuery Query(ParseResult result, ILibraryReader library)
    {
        var query = Query(result);
        query = result.GetValue(Year) is null && library.NewestYear() is { } newest ? query with { FromYear = newest, ToYear = newest } : query;
        SayCorrected(library, query);
        return query;
    }

    /// <summary>Says on standard error how many facts of a query people have changed, so that no count passes for the coding's.</summary>
    internal static void SayCorrected(ILibraryReader library, FactQuery query)
    {
        if ((library as ICorrectedLibrary)?.Corrections(query).Count(o => o.IsTaken && (o.Wrong.Count > 0 || o.Now is null || o.Correction.Action == CorrectionAction.Reject)) is > 0 and var changed)
        {
            Console.Error.WriteLine($"{changed} facts behind this are corrected by people; as coded: --uncorrected; both counts: lianghui corrections effect");
        }
    }

    /// <summary>The query that the options ask for; without <c>--year</c>, of all years.</summary>
    /// <exception cref="UsageException">A place, group or year is not understood.</exception>
    public FactQuery Query(ParseResult result)
    {
        var (from, to) = Years(result.GetValue(Year));
        var places = PlaceCodes(result.GetValue(Place) ?? []);
        if (result.GetValue(Group) is { } name)
        {
            var group = Places.FindGroup(name) ?? throw new UsageException(
                $"There is no group '{name}'. Groups: {string.Join(", ", Places.Groups.Select(g => g.Code))}.");
            places = places.Count == 0 ? [.. group.Places] : [.. places.Where(group.Places.Contains)];
            if (places.Count == 0)
            {
                throw new UsageException($"None of the places is in the group '{group.Code}'.");
            }
        }

        var by = By(result);
        return new FactQuery(places, from, to, AsOf: by == KnownBy.Known ? null : Day(result), AsOfPublished: by == KnownBy.Published);
    }

    /// <summary>Codes of places in any spelling; adcodes and <c>CN</c> stay as they are.</summary>
    public static IReadOnlyList<string> PlaceCodes(IEnumerable<string> names) =>
        [.. names.SelectMany(n => n.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).Select(PlaceCode)];

    /// <summary>The code of one place.</summary>
    public static string PlaceCode(string name) =>
        Places.Find(name)?.Code
        ?? (name.Equals("CN", StringComparison.OrdinalIgnoreCase) || name is "全国" or "China" ? "CN" : null)
        ?? LocalPlaces.Find(name)?.Adcode
        ?? (name.Length == 6 && name.All(char.IsAsciiDigit) ? name : null)
        ?? throw new UsageException($"There is no place '{name}'. Use a code (GD), 广东, 广东省 or Guangdong.");

    /// <summary>First and last year of <c>2025</c> or <c>2024..2026</c>.</summary>
    public static (int? From, int? To) Years(string? text)
    {
        if (text is null)
        {
            return (null, null);
        }

        var parts = text.Split("..");
        if (parts.Length is 1 or 2 && parts.All(p => p.Length == 4 && p.All(char.IsAsciiDigit)))
        {
            var (from, to) = (int.Parse(parts[0]), int.Parse(parts[^1]));
            return from <= to ? (from, to) : throw new UsageException($"The range of years '{text}' ends before it begins.");
        }

        throw new UsageException($"'{text}' is not a year (2025) or a range of years (2024..2026).");
    }
}

/// <summary>The command was used wrongly; ends with exit code 2.</summary>
public sealed class UsageException(string message) : Exception(message);
