using Lianghui.Corpus.Facts;

namespace Lianghui.Publishing.Tables;

/// <summary>Rows of imported tables and of their values.</summary>
public static class ImportRows
{
    /// <summary>A table.</summary>
    public static Row Of(ImportedTable t) => new Row().Add("name", t.Name).Add("source", t.Source).Add("rows", t.Rows)
        .Add("imported", t.Imported).Add("file", t.File).Add("hash", t.Hash);

    /// <summary>A value.</summary>
    public static Row Of(ImportedValue v) => new Row().Add("place", v.Place).Add("year", v.Year).Add("indicator", v.Indicator).Add("value", v.Value)
        .Add("unit", v.Unit).Add("estimate", v.Estimate).Add("table", v.Table).Add("source", v.Source).Add("line", v.Line);
}
