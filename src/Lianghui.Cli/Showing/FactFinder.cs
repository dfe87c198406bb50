using System.Globalization;
using Lianghui.Corpus;

namespace Lianghui.Cli.Showing;

/// <summary>Finds a fact by its identifier, or the facts that stand at an offset of a text.</summary>
internal sealed class FactFinder(ILibraryReader library)
{
    /// <summary>The facts that an identifier means: one, or several that stand at one offset; none if there is no such fact.</summary>
    /// <param name="id">A fact's identifier, or <c>VERSION:START</c> with at least eight digits of the version.</param>
    /// <exception cref="UsageException">It is neither.</exception>
    public IReadOnlyList<FoundFact> Find(string id) =>
        id.Split(':') is [var version, var start] && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? At(version, offset)
            : ById(id);

    private List<FoundFact> At(string version, int offset)
    {
        if (version.Length < 8 || !version.All(char.IsAsciiHexDigit))
        {
            throw new UsageException($"'{version}' is not a version; give at least its first eight digits.");
        }

        var all = All(new FactQuery(Version: version.ToLowerInvariant())).ToList();
        var starting = all.Where(f => f.Evidence.Start == offset).ToList();
        return starting.Count > 0 ? starting : [.. all.Where(f => f.Evidence.Span.Contains(offset))];
    }

    private List<FoundFact> ById(string id)
    {
        var parts = id.Split('-');
        if (parts.Length < 4 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            throw new UsageException($"'{id}' is not an identifier; the tables that verbs print have it in their last column.");
        }

        var query = new FactQuery([parts[0] == "none" ? "" : parts[0].ToUpperInvariant()], year, year);
        var current = All(query).ToList();
        var versioned = IsVersion(parts[^1]) ? All(query with { Version = parts[^1].ToLowerInvariant() }) : [];
        var exact = current.Concat(versioned).FirstOrDefault(f => Same(f.Id, id));
        var found = exact ?? current.Find(f => Same(Subject(f.Id), IsVersion(parts[^1]) || parts[^1] == "published" ? Subject(id) : id));
        return found is null ? [] : [found];
    }

    /// <summary>An identifier without its version.</summary>
    public static string Subject(string id) => id[..id.LastIndexOf('-')];

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static bool IsVersion(string part) => part.Length == 8 && part.All(char.IsAsciiHexDigit);

    private IEnumerable<FoundFact> All(FactQuery query) =>
        library.Targets(query).Select(f => FoundFact.Of("target", f, FactRows.Of(f)))
            .Concat(library.Growth(query).Select(f => FoundFact.Of("growth", f, FactRows.Of(f))))
            .Concat(library.Tasks(query).Select(f => FoundFact.Of("task", f, FactRows.Of(f), f.Value.Reasons)))
            .Concat(library.Outturns(query).Select(f => FoundFact.Of("outturn", f, FactRows.Of(f))))
            .Concat(library.Sections(query).Select(f => FoundFact.Of("section", f, FactRows.Of(f, f.Evidence.Quote))));
}
