using System.Data.Common;
using Lianghui.Corpus.Jobs;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Recodings;

/// <summary>A fact that coding its text again has changed.</summary>
/// <param name="Run">The run that did it.</param>
/// <param name="Version">The text.</param>
/// <param name="Place">Its place.</param>
/// <param name="Year">Its year.</param>
/// <param name="Table">The kind of fact.</param>
/// <param name="Fact">Its identifier, the former one if it is gone.</param>
/// <param name="Change">added, removed or changed.</param>
/// <param name="Columns">The columns that differ, with spaces.</param>
/// <param name="Before">Its columns before, as JSON; null if it is new.</param>
/// <param name="After">Its columns now, as JSON; null if it is gone.</param>
/// <param name="Why">Which codebook or rules took the place of which.</param>
public sealed record RecodedFact(
    long? Run, string Version, string Place, int Year, string Table, string Fact, string Change, string Columns, string? Before, string? After, string Why)
{
    private const string Names =
        "run_id, version, place, year, fact_table, fact, change, columns, before, after, codebook_before, rules_before, codebook, rules";

    /// <summary>What a run changed.</summary>
    /// <param name="library">A file or an address; null for the default library.</param>
    /// <param name="run">The run; null for the last that changed anything.</param>
    public static IReadOnlyList<RecodedFact> Of(string? library, long? run)
    {
        var store = LibraryStore.Of(library ?? LibraryFile.DefaultPath);
        using var connection = store.Open();
        using var command = JobTable.Command(connection, null, $"SELECT {Names} FROM recodings WHERE run_id = "
            + (run is null ? "(SELECT max(run_id) FROM recodings)" : "@p0") + " ORDER BY year, place, version, fact_table, fact", run is null ? [] : [run]);
        using var row = command.ExecuteReader();
        var found = new List<RecodedFact>();
        while (row.Read())
        {
            found.Add(new RecodedFact(row.IsDBNull(0) ? null : row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetString(5),
                row.GetString(6), row.GetString(7), row.Text(8), row.Text(9),
                Because(row.GetString(10), row.GetString(12), "codebook") is var book && Because(row.GetString(11), row.GetString(13), "rules") is var rules
                    && (book + rules).Length == 0 ? "the same codebook and rules: what was said of the text changed" : $"{book}{rules}".Trim()));
        }

        return found;
    }

    /// <summary>Notes how a text's facts differ from those of its former coding.</summary>
    internal static void Note(
        DbConnection connection, DbTransaction transaction, long? run, ReportRecord report, IReadOnlyList<FactLine> before, IReadOnlyList<FactLine> after,
        (string Codebook, string Rules) old)
    {
        var stamp = RuleStamp.Current;
        using var insert = new RowInsert(connection, "recodings", Names.Split(", "));
        foreach (var difference in FactDifference.Between(before, after))
        {
            insert.Run(transaction, run, report.Version, report.Key.Place, report.Key.Year, difference.Fact.Table, difference.Fact.Id, difference.Change,
                string.Join(' ', difference.Columns), difference.Before?.Json, difference.After?.Json, old.Codebook, old.Rules, stamp.Codebook, stamp.Rules);
        }
    }

    private static string Because(string before, string now, string what) => before == now ? "" : $"{what} {now} in place of {before} ";
}
