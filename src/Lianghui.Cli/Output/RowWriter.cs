namespace Lianghui.Cli.Output;

/// <summary>Prints rows to standard output as a table, as JSON or as CSV, after the contract.</summary>
public static class RowWriter
{
    /// <summary>Prints the rows.</summary>
    /// <param name="rows">The rows; all have the same keys.</param>
    /// <param name="format">How.</param>
    /// <param name="columns">Keys of the header, needed where there are no rows; <c>evidence</c> stands for its five.</param>
    public static void Write(IReadOnlyList<Row> rows, OutputFormat format, params string[] columns)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        switch (format)
        {
            case OutputFormat.Json:
                RowText.WriteJson(rows, output);
                break;
            case OutputFormat.Csv:
                RowText.WriteCsv(rows, output, guard: false, columns);
                break;
            default:
                TableRows.Write(rows, output, columns);
                break;
        }
    }
}
