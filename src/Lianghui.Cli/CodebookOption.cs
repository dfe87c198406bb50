using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Cli;

/// <summary>An option that takes codes of a codebook file, by code or by name, several with commas or repeated.</summary>
internal sealed class CodebookOption(string name, string file, string what)
{
    /// <summary>The option.</summary>
    public Option<string[]> Option { get; } = new(name)
    {
        Description = $"{what}, by code or name; several with commas",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The codes asked for; null where the option is not given.</summary>
    /// <exception cref="UsageException">The codebook has no such code.</exception>
    public HashSet<string>? Codes(ParseResult result) => result.GetValue(Option) is { Length: > 0 } names
        ? [.. names.SelectMany(n => n.Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(n => Code(n.Trim()))]
        : null;

    private string Code(string wanted)
    {
        var rows = CodebookFiles.Rows(file).Select(row => (Code: row("code"), English: row("en"), Chinese: row("zh"))).ToList();
        return rows.Find(r => Same(r.Code) || Same(r.English) || r.Chinese == wanted).Code
            ?? throw new UsageException(
                $"There is no {what} '{wanted}'. Codes: {string.Join(", ", rows.Select(r => r.Code))}.");

        bool Same(string text) => text.Equals(wanted, StringComparison.OrdinalIgnoreCase);
    }
}
