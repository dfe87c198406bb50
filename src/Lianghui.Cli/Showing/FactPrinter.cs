using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Cli.Showing;

/// <summary>Prints a fact for people: what it is, its sentence with the span marked, why, and where it came from.</summary>
internal sealed class FactPrinter(ILibraryReader library, TextWriter output, bool colour)
{
    public void Print(FoundFact fact)
    {
        output.WriteLine($"{fact.Kind}  {PlaceName(fact.Report.Place)} {fact.Report.Year}  ({fact.Report.Kind})");
        output.WriteLine($"  {string.Join(", ", Values(fact.Values))}");
        foreach (var (key, mark) in fact.Values.Marks)
        {
            output.WriteLine($"  {key}: {string.Join(", ", mark is Row row ? Values(row) : [RowText.Plain(mark)])}");
        }

        PrintSentence(fact);
        if (fact.Reasons.Count > 0)
        {
            output.WriteLine("  themes: " + string.Join(", ", fact.Reasons.Select(r =>
                FormattableString.Invariant($"{r.Theme} for {r.Cue} at {r.Start} (weight {r.Weight})"))));
        }

        PrintSources(fact);
        output.WriteLine($"  grade of the source {fact.Values.Grade ?? "not known"}");
        output.WriteLine($"  id {fact.Id}");
        output.WriteLine();
    }

    private void PrintSentence(FoundFact fact)
    {
        if (library.Text(fact.Evidence.Version) is not { } text)
        {
            output.WriteLine("  Its text is not in the library; add the report to see the sentence.");
            return;
        }

        var (before, marked, after) = SentenceView.Of(text, fact.Evidence.Span);
        output.WriteLine();
        output.WriteLine($"    {before}{(colour ? "\u001b[1;7m" : "[[")}{marked}{(colour ? "\u001b[0m" : "]]")}{after}");
        output.WriteLine();
    }

    private void PrintSources(FoundFact fact)
    {
        var evidence = fact.Evidence;
        if (evidence.Version.Length > 0)
        {
            output.WriteLine(FormattableString.Invariant($"  text {evidence.Version}, characters {evidence.Start} to {evidence.Span.End}"));
        }

        var sources = (library as ISourceLookup)?.Sources(evidence.Version) ?? [];
        foreach (var source in sources)
        {
            var position = source.Map.ToSource(evidence.Start) is { } at ? FormattableString.Invariant($", {at.Part}, offset {at.Offset}") : "";
            output.WriteLine($"  from {source.Source} ({source.Format}){position}{(source.Address is { } a && a != source.Source ? $", {a}" : "")}");
        }

        if (sources.Count == 0)
        {
            output.WriteLine($"  source {evidence.Source}");
        }

        if ((library as ISourceLookup)?.CodedBy(evidence.Version) is { } stamp)
        {
            output.WriteLine($"  coded with codebook {stamp.Codebook}, rules {stamp.Rules}");
        }
    }

    private static IEnumerable<string> Values(Row row) => row.Cells
        .Where(c => RowText.Plain(c.Value).Length > 0 && c.Key is not ("evidence" or "place" or "year"))
        .Select(c => $"{c.Key} {RowText.Plain(c.Value)}");

    private static string PlaceName(string code) =>
        Places.Find(code)?.English ?? (code.Length == 0 ? "no place" : LocalPlaces.Find(code)?.Full ?? code);
}
