using CsvHelper;

namespace Lianghui.Publishing.Exports;

/// <summary>A column of an exported table.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Name">Key; nested keys with a dot.</param>
/// <param name="Type">Type of Frictionless Table Schema.</param>
/// <param name="Description">What it holds, with its unit.</param>
public sealed record TableColumn(string Table, string Name, string Type, string Description);

/// <summary>The data dictionary: every table that <c>export</c> writes, and its columns.</summary>
public static class TableDictionary
{
    private static readonly string[] WithEvidence = ["reports", "sections", "growth", "targets", "outturns", "tasks"];

    private static readonly (string Name, string Type, string Description)[] Evidence =
    [
        ("evidence.version", "string", "Version of the text that the row comes from; empty for a published table"),
        ("evidence.start", "integer", "Offset in the stored text, in UTF-16 units"),
        ("evidence.length", "integer", "Length in UTF-16 units"),
        ("evidence.quote", "string", "Exactly these characters; empty where the text is not in the library"),
        ("evidence.source", "string", "File or address that the text came from"),
    ];

    private static readonly Lazy<IReadOnlyList<TableColumn>> Loaded = new(() => [.. Read()]);

    /// <summary>All columns, table by table, in the order of the files.</summary>
    public static IReadOnlyList<TableColumn> Columns => Loaded.Value;

    /// <summary>Names of the tables in order.</summary>
    public static IEnumerable<string> Tables => Columns.Select(c => c.Table).Distinct(StringComparer.Ordinal);

    /// <summary>The columns of one table.</summary>
    public static IReadOnlyList<TableColumn> Of(string table) => [.. Columns.Where(c => c.Table == table)];

    private static IEnumerable<TableColumn> Read()
    {
        var rows = new List<TableColumn>();
        using (var csv = CsvReader.Create(
            typeof(TableDictionary).Assembly.GetManifestResourceStream("dictionary.csv")!, CsvReaderOptions.Default, false))
        {
            while (csv.Read())
            {
                rows.Add(new TableColumn(
                    csv.GetString("table"), csv.GetString("column"), csv.GetString("type"), csv.GetString("description")));
            }
        }

        return rows.GroupBy(r => r.Table, StringComparer.Ordinal).SelectMany(table => WithEvidence.Contains(table.Key)
            ? table.Concat(Evidence.Select(e => new TableColumn(table.Key, e.Name, e.Type, e.Description)))
            : table);
    }
}
