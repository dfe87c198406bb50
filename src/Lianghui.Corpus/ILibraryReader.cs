using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Corpus;

/// <summary>
/// What findings are computed from. Rows coded from a text of the library take precedence over shipped facts of the
/// same place, year and kind. All lists are ordered by year, place (official order), then position in the text.
/// </summary>
public interface ILibraryReader
{
    /// <summary>Reports: current versions, and shipped reports whose text is not in the library.</summary>
    IReadOnlyList<ReportRecord> Reports(FactQuery query);

    /// <summary>Sections of current versions.</summary>
    IReadOnlyList<Fact<Section>> Sections(FactQuery query);

    /// <summary>Growth statements.</summary>
    IReadOnlyList<Fact<GrowthStatement>> Growth(FactQuery query);

    /// <summary>Targets.</summary>
    IReadOnlyList<Fact<Target>> Targets(FactQuery query);

    /// <summary>Outturns.</summary>
    IReadOnlyList<Fact<Outturn>> Outturns(FactQuery query);

    /// <summary>Tasks and leads.</summary>
    IReadOnlyList<Fact<TaskEntry>> Tasks(FactQuery query);

    /// <summary>The stored text of a version; null if the library does not hold it.</summary>
    string? Text(string version);

    /// <summary>The stored texts of versions, by version, read together; what the library does not hold is left out.</summary>
    IReadOnlyDictionary<string, string> Texts(IEnumerable<string> versions) => versions.Distinct(StringComparer.Ordinal)
        .Select(v => (Version: v, Text: Text(v))).Where(v => v.Text is not null).ToDictionary(v => v.Version, v => v.Text!, StringComparer.Ordinal);

    /// <summary>The newest year among added texts, else among shipped facts; null in an empty library.</summary>
    int? NewestYear();

    /// <summary>Published tables: levels, outturns, targets.</summary>
    FactTables Tables { get; }

    /// <summary>Values of tables that the user imported, the latest table first; none in a library that keeps no tables.</summary>
    IReadOnlyList<ImportedValue> Imported => [];

    /// <summary>The tables that the user imported, by name.</summary>
    IReadOnlyList<ImportedTable> Imports => [];
}
