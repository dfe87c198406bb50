using System.Data.Common;
using Lianghui.Corpus.Facts;

namespace Lianghui.Corpus.Sql;

/// <summary>Writes versions of reports and keeps, for each report, which one is current and which ones lists show.</summary>
internal sealed class VersionWriter(DbConnection connection)
{
    /// <summary>Inserts a version without its facts; gives its number.</summary>
    public long Insert(ReportRecord report, string hints, RuleStamp stamp, long? run, DbTransaction transaction)
    {
        var key = report.Key;
        return (long)Run(transaction,
            "INSERT INTO reports (place, year, kind, session) VALUES (@p3, @p4, @p5, @p0) ON CONFLICT DO NOTHING; "
            + "INSERT INTO versions (report_id, version, origin, is_current, place, year, kind, session, title, speaker, office, "
            + "delivered, published, chars, complete, annex_start, source, hints, codebook, rules, run_id, grade) VALUES "
            + "((SELECT id FROM reports WHERE place = @p3 AND year = @p4 AND kind = @p5 AND session = @p0), @p1, @p2, 0, @p3, @p4, @p5, @p6, @p7, @p8, @p9, "
            + "@p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20) RETURNING id",
            VersionRules.SessionKey(report), report.Version, FactCodes.Code(report.Origin), key.Place, key.Year, key.Kind,
            key.Session, report.Title, report.Speaker, report.Office, report.Delivered, report.Published, report.Chars,
            report.Complete, report.AnnexStart, report.Source, hints, stamp.Codebook, stamp.Rules, run, report.SetGrade)!;
    }

    /// <summary>Removes a version; its text stays.</summary>
    public void Delete(long id, DbTransaction transaction) => Run(transaction, "DELETE FROM versions WHERE id = @p0", id);

    /// <summary>Marks a version whose only file now holds another text.</summary>
    public void Supersede(long id, DbTransaction transaction) =>
        Run(transaction, "UPDATE versions SET superseded = 1 WHERE id = @p0", id);

    /// <summary>Gives a version's source a grade.</summary>
    public void Grade(string version, string grade, DbTransaction transaction) =>
        Run(transaction, "UPDATE versions SET grade = @p0 WHERE version = @p1 AND origin = 'text'", grade, version);

    /// <summary>Settles which versions of a place, year and kind are current.</summary>
    /// <returns>Added texts that were current until now, and the numbers of those that are.</returns>
    public (IReadOnlyList<ReportRecord> Lost, IReadOnlySet<long> Current) Settle(ReportKey key, DbTransaction transaction)
    {
        var rows = Rows(key, transaction);
        var alive = rows.Where(r => !r.Superseded).ToList();
        var current = VersionRules.Visible(alive.Count > 0 ? alive : rows, r => r.Report).Select(r => r.Id).ToHashSet();
        foreach (var row in rows.Where(r => r.Current != current.Contains(r.Id)))
        {
            Run(transaction, "UPDATE versions SET is_current = @p0 WHERE id = @p1", !row.Current, row.Id);
        }

        return ([.. rows.Where(r => r.Current && !current.Contains(r.Id) && r.Report.Origin != FactOrigin.Shipped).Select(r => r.Report)], current);
    }

    private List<(long Id, ReportRecord Report, bool Current, bool Superseded)> Rows(ReportKey key, DbTransaction transaction)
    {
        using var command = RowReading.Command(connection, transaction,
            $"SELECT {VersionTable.Columns}, is_current, superseded FROM versions WHERE year = @p0 AND place = @p1 AND kind = @p2 ORDER BY id",
            [key.Year, key.Place, key.Kind]);
        using var row = command.ExecuteReader();
        var rows = new List<(long, ReportRecord, bool, bool)>();
        while (row.Read())
        {
            var (id, report) = VersionTable.Read(row);
            rows.Add((id, report, row.Flag(17), row.Flag(18)));
        }

        return rows;
    }

    private object? Run(DbTransaction transaction, string sql, params object?[] values)
    {
        using var command = RowReading.Command(connection, transaction, sql, values);
        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }
}
