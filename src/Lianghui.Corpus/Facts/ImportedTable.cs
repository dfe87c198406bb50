namespace Lianghui.Corpus.Facts;

/// <summary>A value that a user brought in a table of his own (<c>facts import</c>).</summary>
/// <param name="Place">Code of a province, or <c>CN</c>.</param>
/// <param name="Year">The year that was measured, not a report's.</param>
/// <param name="Indicator">Code of <c>indicators.csv</c>.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">The indicator's own unit (<c>%</c> for growth), or <c>亿元</c> for the level of GDP.</param>
/// <param name="Estimate">Whether it is an estimate; null where the table does not say.</param>
/// <param name="Table">Name of the imported table.</param>
/// <param name="Source">Who published it, as the user named it.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record ImportedValue(
    string Place, int Year, string Indicator, decimal Value, string Unit, bool? Estimate, string Table, string Source, int Line)
{
    /// <summary>Unit of a level of GDP: 100 million yuan at current prices.</summary>
    public const string LevelUnit = "亿元";

    /// <summary>Whether this is the level of GDP rather than a rate.</summary>
    public bool IsLevel => Unit == LevelUnit;

    /// <summary>How a finding names the source of this value.</summary>
    public string Named => $"imported: {Source} ({Table}, line {Line.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
}

/// <summary>A table that a user imported.</summary>
/// <param name="Name">What <c>facts remove</c> takes.</param>
/// <param name="Source">Who published it, as the user named it.</param>
/// <param name="File">Name of the file it was read from; <c>-</c> for standard input.</param>
/// <param name="Hash">SHA-256 (hexadecimal) of the file.</param>
/// <param name="Imported">When, UTC, ISO 8601.</param>
/// <param name="Rows">Number of values.</param>
public sealed record ImportedTable(string Name, string Source, string File, string Hash, string Imported, int Rows);
