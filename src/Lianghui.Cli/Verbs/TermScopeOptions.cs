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

    public Option<string?> Sections { get; } = new("--sections")
    {
        Description = "roles of sections that count, with commas, such as tasks,targets (default: all but annex)",
    };

    public Option<string?> Level { get; } = new("--level")
    {
        Description = "province (default), nation, city, district, central; several with commas, or all",
    };

    public Option<string[]> Near { get; } = new("--near")
    {
        Description = "count only where this word stands in the same sentence",
    };

    public Option<string?> TermFile { get; } = new("--terms")
    {
        Description = "a term lexicon of your own instead of the one that ships (docs/terms.md shows the form)",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Sections, Level, Near, TermFile })
        {
            command.Options.Add(option);
        }
    }

    public TermScope Scope(ParseResult result, FactQuery query) => new(query, Roles(result), Kinds(result));

    public Term Resolve(ParseResult result, string name)
    {
        try
        {
            var term = Lexicon(result).Resolve(name);
            var near = (result.GetValue(Near) ?? []).SelectMany(n => Lexicon(result).Resolve(n).Variants).ToList();
            return near.Count == 0 ? term : term with { Near = near };
        }
        catch (ArgumentException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private TermLexicon Lexicon(ParseResult result)
    {
        if (result.GetValue(TermFile) is not { } path)
        {
            return TermLexicon.Shipped;
        }

        using var reader = new StreamReader(path);
        return TermLexicon.Parse(reader, path);
    }

    private HashSet<SectionRole>? Roles(ParseResult result) => result.GetValue(Sections) is { } text
        ? [.. Split(text).Select(Role)] : null;

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
