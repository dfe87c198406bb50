using System.Runtime.CompilerServices;
using Lianghui.Corpus;
using Lianghui.Extraction;
using Lianghui.Extraction.Readouts;
using Lianghui.Text;

namespace Lianghui.Analysis.Forecast;

/// <summary>A readout of the library.</summary>
/// <param name="Report">The document.</param>
/// <param name="Value">What was read in it.</param>
public sealed record ConferenceReadout(ReportRecord Report, Readout Value);

/// <summary>The readouts of the Central Economic Work Conference that a library holds.</summary>
public static class Conferences
{
    // A readout is read once for each library that shows it; texts never change under their version.
    private static readonly ConditionalWeakTable<ILibraryReader, Dictionary<string, Readout?>> Kept = [];

    /// <summary>The readout that steers a year; null where the library has none. Of several, the one with the longest list.</summary>
    public static ConferenceReadout? Of(ILibraryReader library, int year) => All(library).Where(c => c.Value.Year == year)
        .OrderByDescending(c => c.Value.Tasks.Count).ThenBy(c => c.Report.Version, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>All of them.</summary>
    public static IEnumerable<ConferenceReadout> All(ILibraryReader library) => library.Reports(new FactQuery(Kinds: [ReportKinds.Conference]))
        .Select(r => (Report: r, Value: Read(library, r))).Where(r => r.Value is not null).Select(r => new ConferenceReadout(r.Report, r.Value!));

    /// <summary>Reads one; null where it is a readout of another conference.</summary>
    internal static Readout? Read(ILibraryReader library, ReportRecord report)
    {
        var known = Kept.GetOrCreateValue(library);
        lock (known)
        {
            if (!known.TryGetValue(report.Version, out var readout))
            {
                readout = library.Text(report.Version) is { } text
                    ? ReadoutReader.Read(StoredText.Parse(text), report.Key.Year > 0 ? report.Key.Year : null) : null;
                known[report.Version] = readout;
            }

            return readout;
        }
    }
}
