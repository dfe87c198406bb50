using System.Data.Common;
using System.Globalization;
using System.Text;
using Lianghui.Text;

namespace Lianghui.Corpus.Sql;

/// <summary>How sources and their offset maps are kept in table <c>sources</c>.</summary>
internal static class SourceTable
{
    /// <summary>An offset map as lines of start, offset and part.</summary>
    public static string Write(OffsetMap map)
    {
        var lines = new StringBuilder();
        foreach (var (start, source) in map.Runs)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{start}\t{source.Offset}\t{source.Part}\n");
        }

        return lines.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static OffsetMap Parse(string lines)
    {
        var runs = new List<(int, SourcePosition)>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t', 3);
            runs.Add((int.Parse(cells[0], CultureInfo.InvariantCulture),
                new SourcePosition(cells[2], int.Parse(cells[1], CultureInfo.InvariantCulture))));
        }

        return new OffsetMap(runs);
    }

    /// <summary>The sources of a version, oldest first.</summary>
    public static IReadOnlyList<TextSource> Read(DbConnection connection, string version, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT source, address, format, publisher, map FROM sources WHERE version = @a ORDER BY id";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@a", version);
        command.Parameters.Add(parameter);
        using var row = command.ExecuteReader();
        var sources = new List<TextSource>();
        while (row.Read())
        {
            sources.Add(new TextSource(row.GetString(0), row.Text(1), row.GetString(2), row.Text(3), Parse(row.GetString(4))));
        }

        return sources;
    }
}
