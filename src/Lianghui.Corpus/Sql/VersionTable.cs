using System.Data.Common;

namespace Lianghui.Corpus.Sql;

/// <summary>How versions of reports are kept in table <c>versions</c>.</summary>
internal static class VersionTable
{
    /// <summary>Columns that make a <see cref="ReportRecord"/>, after the row's number.</summary>
    public const string Columns =
        "id, place, year, kind, session, title, speaker, office, delivered, published, chars, version, complete, annex_start, source, origin, grade";

    /// <summary>The number and the record of a row that selects <see cref="Columns"/>.</summary>
    public static (long Id, ReportRecord Report) Read(DbDataReader row) => (row.GetInt64(0), new ReportRecord(
        new ReportKey(row.GetString(1), row.GetInt32(2), row.GetString(3), row.Text(4)),
        row.Text(5),
        row.Text(6),
        row.Text(7),
        row.Day(8),
        row.Day(9),
        row.GetInt32(10),
        row.GetString(11),
        row.Flag(12),
        row.Int(13),
        row.GetString(14),
        FactCodes.Origin(row.GetString(15)))
    {
        SetGrade = row.Text(16),
    });
}
