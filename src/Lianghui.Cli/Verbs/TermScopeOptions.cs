using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Sections;

namespace Lianghui.Cli.Verbs;

/// <summary>Options of the verbs that count or quote words: sections, levels, neighbours, own terms.</summary>
internal sealed class TermScopeOptions
{
    private static readonly Dictionary<string, string[]> Levels = new(StringComparer.Ordinal)
    {
        ["province"] = [ReportKinds.Provincial],
        ["nation"] = [ReportKinds.National],
        ["city"] = [ReportKinds.City],
        ["district"] = [ReportKinds.District],
        ["central"] = [ReportKinds.Conference, ReportKinds.Communique, ReportKinds.Decision],
    };

    private (string? Path, TermLexicon? Lexicon) _own;

    public Option<string?> Sections { get; } = new("--sections")
    {
        Description = "roles of sections that count, with commas, such as tasks,targets, or all (default: all but annex)",
    };

    public Option<string?> WithoutSections { get; } = new("--exclude-sections")
    {
        Description = "roles of sections that do not count, with commas, such as review,government",
    };

    public Option<string?> Level { get; } = new("--level")
    {
        Description = "province (default), nation, city, district, central; several with commas, or all",
    };

    public Option<string[]> Near { get; } = new("--near")
    {
        Description = "count only where this word or @id is mentioned in the same sentence; repeated, all of them",
    };

    public Option<string?> TermFile { get; } = new("--terms")
    {
        Description = "a term lexicon of your own on top of the one that ships (docs/terms.md shows the form)",
    };

    public void AddTo(Command command, bool near = true)
    {
        foreach (var option in near ? new Option[] { Sections, WithoutSections, Level, Near, TermFile } : [Sections, WithoutSections, Level, TermFile])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Opens the library with the index of its phrases, read or built when something is first counted; without a file to keep it, texts are scanned.</summary>
    public static ILibraryReader Open(CommonOptions common, ParseResult result)
    {
        var library = common.Open(result);
        var path = result.GetValue(common.Library) ?? LibraryFile.DefaultPath;
        if (File.Exists(path))
        {
            LibraryPhrases.Attach(library, LibraryPhrases.FileOf(path));
        }

        return library;
    }

    public TermScope Scope(ParseResult result, FactQuery query) =>
        new(query, Roles(result.GetValue(Sections)), Kinds(result), Roles(result.GetValue(WithoutSections)));

    public Term Resolve(ParseResult result, string name)
    {
        var lexicon = Lexicon(result);
        var near = (result.GetValue(Near) ?? []).Select(n => Resolve(lexicon, n)).ToList();
        return Resolve(lexicon, name) with { Beside = near };
    }

    /// <summary>The lexicon that ships, with the user's own terms.</summary>
    public TermLexicon Lexicon(ParseResult result)
    {
        if (result.GetValue(TermFile) is not { } path)
        {
            return TermLexicon.Shipped;
        }

        if (_own.Path != path)
        {
            using var reader = path == "-" ? Console.In : new StreamReader(path);
            _own = (path, TermLexicon.Shipped.With(reader, path));
        }

        return _own.Lexicon!;
    }

    private static Term Resolve(TermLexicon lexicon, string name)
    {
        try
        {
            return lexicon.Resolve(name);
        }
        catch (ArgumentException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private static HashSet<SectionRole>? Roles(string? text) => text switch
    {
        null => null,
        "all" => [.. TermScope.AllRoles],
        _ => [.. Split(text).Select(Role)],
    };

    private List<string>? Kinds(ParseResult result) => result.GetValue(Level) switch
    {
        null => null,
        "all" => [.. Levels.Values.SelectMany(k => k)],
        var text => [.. Split(text).SelectMany(l => Levels.GetValueOrDefault(l)
            ?? throw new UsageException($"There is no level '{l}'. Levels: {string.Join(", ", Levels.Keys)}, all."))],
    };

    private static SectionRole Role(string name) => Enum.TryParse<SectionRole>(name, ignoreCase: true, out var role)
        && !char.IsAsciiDigit(name[0])
        ? role
        : throw new UsageException(
            $"There is no section role '{name}'. Roles: {string.Join(", ", Enum.GetNames<SectionRole>().Select(r => r.ToLowerInvariant()))}.");

    private static string[] Split(string text) => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
}
