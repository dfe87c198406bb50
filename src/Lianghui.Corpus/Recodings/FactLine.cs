using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lianghui.Corpus.Jobs;

namespace Lianghui.Corpus.Recodings;

/// <summary>A fact as its row, whatever its kind, for comparing two codings of a text.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Start">Where its evidence begins.</param>
/// <param name="Cells">Its columns without identifier, version and order.</param>
internal sealed record FactLine(string Table, string Id, int Start, IReadOnlyDictionary<string, string?> Cells)
{
    private static readonly string[] Tables = ["sections", "growth", "targets", "outturns", "tasks"];
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The cells as JSON.</summary>
    public string Json => JsonSerializer.Serialize(Cells, Readable);

    /// <summary>What the fact is about, so that two facts at one place are told apart.</summary>
    public string Subject => Cells.GetValueOrDefault("indicator") ?? Cells.GetValueOrDefault("kind") ?? "";

    /// <summary>The facts of a version.</summary>
    public static List<FactLine> Read(DbConnection connection, DbTransaction transaction, long version)
    {
        var lines = new List<FactLine>();
        foreach (var table in Tables)
        {
            using var command = JobTable.Command(connection, transaction, $"SELECT * FROM {table} WHERE version_id = @p0 ORDER BY ordinal", version);
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                lines.Add(Of(table, row));
            }
        }

        return lines;
    }

    private static FactLine Of(string table, DbDataReader row)
    {
        var cells = Enumerable.Range(0, row.FieldCount).Where(i => row.GetName(i) is not ("id" or "version_id" or "ordinal"))
            .ToDictionary(row.GetName, i => row.IsDBNull(i) ? null : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new FactLine(table, row.GetString(row.GetOrdinal("id")), row.GetInt32(row.GetOrdinal("start")), cells);
    }
}
