using System.Data.Common;
using Lianghui.Corpus.Facts;
using Lianghui.Corpus.Sql;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Corpus.Sqlite;

/// <summary>Writes places, groups and the published tables into a new library, for whoever opens it with another tool.</summary>
internal static class CodebookRows
{
    /// <summary>Writes them, together.</summary>
    public static void Insert(IRowBatch batch, DbTransaction transaction)
    {
        Insert("places", ["code", "ordinal", "adcode", "short", "full", "english", "kind", "region"], Places.All.Select((p, i) =>
            new object?[] { p.Code, i + 1, p.Adcode, p.Short, p.Full, p.English, p.Kind, p.Region }));
        Insert("groups", ["code", "english", "chinese"], Places.Groups.Select(g => new object?[] { g.Code, g.English, g.Chinese }));
        Insert("group_places", ["group_code", "place"],
            Places.Groups.SelectMany(g => g.Places.Select(p => new object?[] { g.Code, p })));
        var tables = FactTables.Shipped;
        Insert("gdp_outturns", ["place", "year", "growth", "level"],
            tables.Outturns.Select(o => new object?[] { o.Place, o.Year, o.Growth, o.Level }));
        Insert("gdp_levels", ["place", "year", "level", "series"],
            tables.Levels.Select(l => new object?[] { l.Place, l.Year, l.Level, l.Series }));
        Insert("gdp_final_growth", ["place", "year", "growth"],
            tables.FinalGrowth.Select(g => new object?[] { g.Place, g.Year, g.Growth }));
        Insert("gdp_targets", ["place", "year", "low", "high", "comparator", "wording", "confidence"], tables.Targets.Select(t =>
            new object?[] { t.Place, t.Year, t.Low, t.High, t.Comparator, t.Wording, t.Confidence }));
        batch.Send(transaction);

        void Insert(string table, string[] columns, IEnumerable<object?[]> rows)
        {
            foreach (var row in rows)
            {
                batch.Add(transaction, table, columns, row);
            }
        }
    }
}
