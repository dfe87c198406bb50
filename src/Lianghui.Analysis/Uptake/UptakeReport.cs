using Lianghui.Corpus;
using Lianghui.Extraction.Central;
using Lianghui.Extraction.Sections;
using Lianghui.Text;

namespace Lianghui.Analysis.Uptake;

/// <summary>A sentence of a report.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Normal">Its characters without punctuation.</param>
internal sealed record ReportSentence(TextSpan Span, NormalText Normal);

/// <summary>A report's sentences that ask for something: neither review nor opening nor annex.</summary>
internal sealed class UptakeReport
{
    private readonly Dictionary<ulong, List<int>> _places = [];
    private readonly Lazy<IReadOnlyList<int>[]> _measures;
    private readonly Lazy<HashSet<int>> _named;

    private UptakeReport(ReportRecord record, string text, string folded, IReadOnlyList<Section> sections)
    {
        (Record, Text) = (record, text);
        Sentences = [.. Asking(sections, folded).SelectMany(s => CentralReader.Sentences(folded, s)).Select(s => new ReportSentence(s, NormalText.Of(folded, s)))];
        Whole = NormalText.Of(folded, new TextSpan(0, sections.FirstOrDefault(s => s.Role == SectionRole.Annex)?.Span.Start ?? folded.Length));
        _measures = new Lazy<IReadOnlyList<int>[]>(() => [.. Sentences.Select(s => Extraction.Central.Measures.In(s.Normal.Chars))]);
        _named = new Lazy<HashSet<int>>(() => [.. Measures.SelectMany(m => m)]);
        for (var i = 0; i < Sentences.Count; i++)
        {
            var chars = Sentences[i].Normal.Chars;
            for (var at = 0; at + 2 <= chars.Length; at++)
            {
                var key = GramTable.Key(chars.AsSpan(at, 2));
                var list = _places.TryGetValue(key, out var known) ? known : _places[key] = [];
                if (list.Count == 0 || list[^1] != i)
                {
                    list.Add(i);
                }
            }
        }
    }

    /// <summary>The report.</summary>
    public ReportRecord Record { get; }

    /// <summary>Its stored text.</summary>
    public string Text { get; }

    /// <summary>Its sentences, in order.</summary>
    public IReadOnlyList<ReportSentence> Sentences { get; }

    /// <summary>All its characters but the annex.</summary>
    public NormalText Whole { get; }

    /// <summary>Numbers of the measures that each sentence names.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Measures => _measures.Value;

    /// <summary>Whether one of its sentences names a measure.</summary>
    public bool Names(int measure) => _named.Value.Contains(measure);

    /// <summary>The reports of a query whose texts the library holds.</summary>
    public static IReadOnlyList<UptakeReport> Of(ILibraryReader library, FactQuery query)
    {
        var sections = library.Sections(query).ToLookup(s => s.Evidence.Version, s => s.Value, StringComparer.Ordinal);
        return [.. library.Reports(query).Select(r => (Record: r, Text: library.Text(r.Version))).Where(r => r.Text is not null)
            .AsParallel().AsOrdered().Select(r => new UptakeReport(r.Record, r.Text!, Folding.Fold(r.Text!), [.. sections[r.Record.Version]]))];
    }

    /// <summary>Evidence for a span of it.</summary>
    public Evidence At(TextSpan span) => new(Record.Version, span.Start, span.Length, span.Of(Text), Record.Source);

    /// <summary>Adds a weight to every sentence that has a pair of characters.</summary>
    public void Weigh(ulong pair, double weight, double[] scores)
    {
        if (_places.TryGetValue(pair, out var places))
        {
            foreach (var i in places)
            {
                scores[i] += weight;
            }
        }
    }

    private static IEnumerable<TextSpan> Asking(IReadOnlyList<Section> sections, string folded) => sections.Count == 0
        ? [new TextSpan(0, folded.Length)]
        : sections.Where(s => s.Role is not (SectionRole.Opening or SectionRole.Review or SectionRole.Annex)).Select(s => s.Span);
}
