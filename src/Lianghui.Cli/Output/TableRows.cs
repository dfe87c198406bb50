using Spectre.Console;

namespace Lianghui.Cli.Output;

/// <summary>
/// Rows as aligned columns for people. On a terminal long cells are shortened; where the output goes elsewhere the table is plain and
/// nothing is wrapped, cut or coloured.
/// </summary>
internal static class TableRows
{
    private const int Widest = 60;

    public static void Write(IReadOnlyList<Row> rows, Stream stream, IReadOnlyList<string> columns)
    {
        var keys = rows.Count > 0 ? [.. rows[0].Cells.Select(c => c.Key)] : columns.ToList();
        keys.RemoveAll(k => k.StartsWith("evidence", StringComparison.Ordinal));
        var cells = rows.Select(row => keys.Select(k => OneLine(RowText.Plain(row[k]))).ToList()).ToList();
        if (rows.Count > 0 && rows[0].Id is not null && !keys.Contains("id"))
        {
            keys.Add("id");
            foreach (var (row, line) in rows.Zip(cells))
            {
                line.Add(row.Id ?? "");
            }
        }

        var numeric = keys.ConvertAll(k => rows.Any(r => r[k] is not null) && rows.All(r => r[k] is null or int or long or decimal or double));
        if (Console.IsOutputRedirected)
        {
            WritePlain(stream, keys, cells, numeric);
        }
        else
        {
            WriteTerminal(keys, cells, numeric);
        }
    }

    private static void WritePlain(Stream stream, List<string> keys, List<List<string>> rows, List<bool> numeric)
    {
        var widths = keys.Select((k, i) => rows.Select(r => CellWidth.Of(r[i])).Append(CellWidth.Of(k)).Max()).ToList();
        using var output = new StreamWriter(stream, new System.Text.UTF8Encoding(false)) { NewLine = "\n" };
        Line(keys);
        Line([.. widths.Select(w => new string('-', w))]);
        rows.ForEach(Line);

        void Line(List<string> cells) => output.WriteLine(string.Join("  ", cells.Select((cell, i) =>
        {
            var space = new string(' ', widths[i] - CellWidth.Of(cell));
            return numeric[i] ? space + cell : cell + space;
        })).TrimEnd());
    }

    private static void WriteTerminal(List<string> keys, List<List<string>> rows, List<bool> numeric)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (i, key) in keys.Index())
        {
            var column = new TableColumn(Markup.Escape(key));
            table.AddColumn(numeric[i] ? column.RightAligned() : column);
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => Markup.Escape(cell.Length <= Widest ? cell : cell[..(Widest - 1)] + "…"))]);
        }

        AnsiConsole.Write(table);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
