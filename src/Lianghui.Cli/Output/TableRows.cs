using System.Globalization;

namespace Lianghui.Cli.Output;

/// <summary>
/// Rows as aligned columns for people. On a terminal empty columns are left out and long cells shortened; where the output goes
/// elsewhere nothing is wrapped, cut or coloured. Rows within a row are counted and numbers have at most four decimals; JSON and CSV have all of both.
/// </summary>
internal static class TableRows
{
    private const int Widest = 60;

    public static void Write(IReadOnlyList<Row> rows, Stream stream, IReadOnlyList<string> columns)
    {
        Row.Spread(rows);
        var keys = rows.Count > 0 ? [.. rows[0].Cells.Select(c => c.Key)] : columns.ToList();
        keys.RemoveAll(k => k.StartsWith("evidence", StringComparison.Ordinal));
        var cells = rows.Select(row => keys.Select(k => OneLine(Cell(row[k]))).ToList()).ToList();
        if (rows.Count > 0 && rows[0].Id is not null && !keys.Contains("id"))
        {
            keys.Add("id");
            foreach (var (row, line) in rows.Zip(cells))
            {
                line.Add(row.Id ?? "");
            }
        }

        var numeric = keys.ConvertAll(k => rows.Any(r => r[k] is not null) && rows.All(r => r[k] is null or int or long or decimal or double));
        if (!Console.IsOutputRedirected)
        {
            Fit(keys, cells, numeric);
        }

        Print(stream, keys, cells, numeric);
    }

    private static void Print(Stream stream, List<string> keys, List<List<string>> rows, List<bool> numeric)
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

    /// <summary>For a terminal: columns that are empty throughout are left out, long cells are shortened.</summary>
    private static void Fit(List<string> keys, List<List<string>> rows, List<bool> numeric)
    {
        for (var i = keys.Count - 1; i >= 0 && rows.Count > 0; i--)
        {
            if (rows.TrueForAll(r => r[i].Length == 0))
            {
                keys.RemoveAt(i);
                numeric.RemoveAt(i);
                rows.ForEach(r => r.RemoveAt(i));
            }
        }

        rows.ForEach(row =>
        {
            for (var i = 0; i < row.Count; i++)
            {
                row[i] = row[i].Length <= Widest || keys[i] == "id" ? row[i] : row[i][..(Widest - 1)] + "…";
            }
        });
    }

    private static string Cell(object? value) => value switch
    {
        IReadOnlyCollection<Row> rows => rows.Count == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows"),
        decimal number => Short((double)number),
        double number when double.IsFinite(number) => Short(number),
        _ => RowText.Plain(value),
    };

    private static string Short(double number) => number.ToString(Math.Abs(number) is > 0 and < 0.001 ? "G3" : "0.####", CultureInfo.InvariantCulture);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
