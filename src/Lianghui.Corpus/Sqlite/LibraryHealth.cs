using System.Globalization;
using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Sqlite;

/// <summary>How a library is.</summary>
/// <param name="IsSound">Whether the engine finds it whole, every fact has its version and every quote its text.</param>
/// <param name="Finding">What is wrong; <c>ok</c> where nothing is.</param>
/// <param name="Texts">Number of texts.</param>
/// <param name="Reports">Number of reports with a text.</param>
/// <param name="Stale">Texts coded by another codebook or other rules than today's.</param>
/// <param name="IsSeeded">Whether it holds the facts that ship.</param>
public sealed record LibraryHealth(bool IsSound, string Finding, int Texts, int Reports, int Stale, bool IsSeeded)
{
    private static readonly string[] FactTables = ["sections", "growth", "targets", "outturns", "tasks", "task_reasons", "issues"];

    /// <summary>Looks at a library that is there.</summary>
    /// <exception cref="InvalidDataException">The file is not a library.</exception>
    public static LibraryHealth Of(string path)
    {
        var store = LibraryStore.Of(path);
        using var connection = store.OpenExisting();
        var finding = store.Integrity(connection);
        foreach (var table in FactTables.Where(_ => finding == "ok"))
        {
            if (Count($"SELECT count(*) FROM {table} WHERE version_id NOT IN (SELECT id FROM versions)") is > 0 and var orphans)
            {
                finding = string.Create(CultureInfo.InvariantCulture, $"{orphans} rows of {table} belong to no version");
            }
        }

        if (finding == "ok" && Count("SELECT count(*) FROM versions WHERE origin = 'text' AND version NOT IN (SELECT version FROM texts)") > 0)
        {
            finding = "a version has no text";
        }

        var stamp = RuleStamp.Current;
        return new LibraryHealth(
            finding == "ok",
            finding,
            Count("SELECT count(*) FROM texts"),
            Count("SELECT count(*) FROM versions WHERE origin = 'text' AND is_current = 1"),
            Count($"SELECT count(*) FROM versions WHERE origin = 'text' AND (codebook <> '{stamp.Codebook}' OR rules <> '{stamp.Rules}')"),
            Seeding.IsSeeded(connection));

        int Count(string sql) => Convert.ToInt32(SqlReading.Scalar(connection, sql), CultureInfo.InvariantCulture);
    }
}
