using System.Globalization;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Targets;
using Lianghui.Text;

namespace Lianghui.Corpus.Corrections;

/// <summary>Makes opinions on facts of a library; storing them is <see cref="CorrectionTable"/>'s.</summary>
public static class CorrectionDesk
{
    /// <summary>
    /// The opinions of a request: one, or two where the fact stands in two tables (a growth target is a target and a growth statement), so that
    /// both tables go on saying the same.
    /// </summary>
    /// <param name="library">The library, corrected or not.</param>
    /// <param name="request">What is said.</param>
    /// <exception cref="InvalidDataException">There is no such fact, field or value; the message says what to do.</exception>
    public static IReadOnlyList<Correction> Judge(ILibraryReader library, CorrectionRequest request)
    {
        if (request.Refusal is { } refusal)
        {
            throw new InvalidDataException(refusal);
        }

        var coded = (library as ICorrectedLibrary)?.Uncorrected ?? library;
        return request.Action == CorrectionAction.Missed ? [Missed(library, request)]
            : Of(library, request, FactShapes.Target, (l, q) => l.Targets(q)) is { } target ? [target.Correction, .. Twin(coded, target.Fact, request)]
            : Of(library, request, FactShapes.Growth, (l, q) => l.Growth(q)) is { } growth ? [growth.Correction, .. Twin(coded, growth.Fact, request)]
            : Of(library, request, FactShapes.Outturn, (l, q) => l.Outturns(q)) is { } outturn ? [outturn.Correction]
            : Of(library, request, FactShapes.Task, (l, q) => l.Tasks(q)) is { } task ? [task.Correction]
            : Of(library, request, FactShapes.Section, (l, q) => l.Sections(q)) is { } section ? [section.Correction]
            : throw new InvalidDataException($"The library holds no fact '{request.FactId}'. Verbs print identifiers with --ids.");
    }

    // What is coded is judged as it is coded; what is only there by an earlier opinion is judged as that left it.
    private static (Correction Correction, Fact<T> Fact)? Of<T>(
        ILibraryReader library, CorrectionRequest request, FactShape<T> shape, Func<ILibraryReader, FactQuery, IReadOnlyList<Fact<T>>> read)
    {
        var query = Query(request.FactId);
        return new[] { (library as ICorrectedLibrary)?.Uncorrected, library }.OfType<ILibraryReader>()
            .Select(l => read(l, query).FirstOrDefault(f => f.Id.Equals(request.FactId, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(f => f is not null) is { } fact
            ? (Make(shape, fact, request), fact) : null;
    }

    private static FactQuery Query(string id)
    {
        var parts = id.Split('-');
        if (parts.Length < 4 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            throw new InvalidDataException($"'{id}' is not an identifier; verbs print them with --ids.");
        }

        var version = parts[^1].Length == 8 && parts[^1].All(char.IsAsciiHexDigit) ? parts[^1].ToLowerInvariant() : null;
        return new FactQuery([parts[0] == "none" ? "" : parts[0].ToUpperInvariant()], year, year, Version: version);
    }

    private static IEnumerable<Correction> Twin(ILibraryReader library, Fact<Target> target, CorrectionRequest request) =>
        target.Value is { Indicator: "gdp", Of: null } && IsShared(request)
            ? library.Growth(Same(target)).Where(g => g.Value.Kind == GrowthKind.Target && IsSame(g, target)).Take(1).Select(g => Make(FactShapes.Growth, g, request)) : [];

    private static IEnumerable<Correction> Twin(ILibraryReader library, Fact<GrowthStatement> growth, CorrectionRequest request) =>
        growth.Value.Kind == GrowthKind.Target && IsShared(request)
            ? library.Targets(Same(growth)).Where(t => t.Value is { Indicator: "gdp", Of: null } && IsSame(t, growth)).Take(1).Select(t => Make(FactShapes.Target, t, request)) : [];

    private static bool IsShared(CorrectionRequest request) => request.Changes.Keys.All(k => k is "low" or "high" or "comparator");

    private static FactQuery Same<T>(Fact<T> fact) => new([fact.Place], fact.Year, fact.Year, [fact.Report.Kind], Version: fact.Evidence.Version is { Length: > 0 } v ? v : null);

    private static bool IsSame<TA, TB>(Fact<TA> a, Fact<TB> b) => a.Evidence.Version == b.Evidence.Version
        && (a.Evidence.Version.Length == 0 || a.Evidence.Span.Overlaps(b.Evidence.Span));

    private static Correction Make<T>(FactShape<T> shape, Fact<T> fact, CorrectionRequest request)
    {
        Check(shape, request);
        var changed = shape.Read(shape.With(fact.Value, request.Changes));
        return New(request, shape.Fact, fact.Id, fact.Report, fact.Evidence, request.Changes.Keys.ToDictionary(k => k, k => changed[k], StringComparer.Ordinal), shape.Read(fact.Value));
    }

    private static Correction Missed(ILibraryReader library, CorrectionRequest request)
    {
        var (kind, start, length) = request.Missed ?? throw new InvalidDataException("Say what kind of fact was missed.");
        var report = request.FactId.Length >= 8 ? library.Reports(new FactQuery(Version: request.FactId.ToLowerInvariant())) is [var first, ..] ? first : null : null;
        if (report is null || library.Text(report.Version) is not { } text)
        {
            throw new InvalidDataException($"The library holds no text '{request.FactId}'. Versions are what lianghui reports prints; give at least eight digits.");
        }

        if (start < 0 || length <= 0 || start + length > text.Length)
        {
            throw new InvalidDataException($"The text has {text.Length} characters; {length} characters from {start} do not lie in it.");
        }

        var evidence = new Evidence(report.Version, start, length, text.Substring(start, length), report.Source);
        return kind switch
        {
            "target" => Missed(FactShapes.Target, report, evidence, request),
            "growth" => Missed(FactShapes.Growth, report, evidence, request),
            "outturn" => Missed(FactShapes.Outturn, report, evidence, request),
            "task" => Missed(FactShapes.Task, report, evidence, request),
            _ => throw new InvalidDataException($"A '{kind}' cannot be missed; it is target, growth, outturn or task."),
        };
    }

    private static Correction Missed<T>(FactShape<T> shape, ReportRecord report, Evidence evidence, CorrectionRequest request)
    {
        Check(shape, request);
        var own = evidence.Quote.Length <= 60 ? evidence.Quote : evidence.Quote[..60];
        var given = request.Changes.Concat(new Dictionary<string, string?>(StringComparer.Ordinal) { ["wording"] = own, ["heading"] = own })
            .Where(f => shape.Fields.Any(x => x.Name == f.Key)).DistinctBy(f => f.Key).ToDictionary(StringComparer.Ordinal);
        var fields = shape.Read(shape.Make(given, evidence.Span));
        var id = string.Create(CultureInfo.InvariantCulture, $"{report.Key.Place}-{report.Key.Year}-{shape.Fact}-missed{evidence.Start}-{report.Version[..8]}");
        return New(request, shape.Fact, id, report.Key, evidence, fields, new Dictionary<string, string?>(StringComparer.Ordinal));
    }

    private static void Check<T>(FactShape<T> shape, CorrectionRequest request)
    {
        if (shape.Refusal(request.Changes) is { } refusal)
        {
            throw new InvalidDataException(refusal);
        }
    }

    private static Correction New(
        CorrectionRequest r, string fact, string id, ReportKey report, Evidence evidence, IReadOnlyDictionary<string, string?> changes, IReadOnlyDictionary<string, string?> coded) =>
        new Correction("", r.Action, fact, id, report.Place, report.Year, report.Kind, evidence.Version, evidence.Start, evidence.Length, evidence.Quote, changes, coded,
            r.By.Trim(), r.Day, r.Reason.Trim(), r.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture)).Named();
}
