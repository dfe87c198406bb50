using System.Globalization;
using Lianghui.Text;

namespace Lianghui.Publishing.Tables;

/// <summary>
/// One row of a verb's result: camelCase keys in the contract's order. A value is null, a string, a number, a
/// boolean, a date, a list of strings, another row, or a list of rows.
/// </summary>
public sealed class Row
{
    private readonly List<KeyValuePair<string, object?>> _cells = [];

    private readonly List<KeyValuePair<string, object?>> _marks = [];

    /// <summary>What sets this row apart (a correction, a press account), by key; a list of rows shows a key if any of them has it.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Marks => _marks;

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Cells => _cells;

    /// <summary>Identifier of the fact, for <c>show</c>; null where the row is no fact.</summary>
    public string? Id { get; init; }

    /// <summary>How near the row's source stands to the report; null where that is not known.</summary>
    public string? Grade { get; private set; }

    /// <summary>Keeps the grade of the row's source, which <c>--grades</c> prints.</summary>
    public Row Graded(string? grade)
    {
        Grade = grade;
        return this;
    }

    /// <summary>The value of a key; null where the row has none.</summary>
    public object? this[string key] => _cells.Find(c => c.Key == key).Value;

    /// <summary>Adds a cell; dates become ISO strings, empty strings become null.</summary>
    public Row Add(string key, object? value)
    {
        _cells.Add(new(key, Normalise(value)));
        return this;
    }

    /// <summary>Marks the row; null marks nothing.</summary>
    public Row Mark(string key, object? value)
    {
        if (value is not null)
        {
            _marks.Add(new(key, Normalise(value)));
        }

        return this;
    }

    /// <summary>Gives all rows the keys of all their marks; where no row is marked nothing changes, so that the contract's keys stand alone.</summary>
    public static IReadOnlyList<Row> Spread(IReadOnlyList<Row> rows)
    {
        foreach (var key in rows.SelectMany(r => r._marks).Select(m => m.Key).Distinct(StringComparer.Ordinal).ToList())
        {
            foreach (var row in rows.Where(r => !r._cells.Exists(c => c.Key == key)))
            {
                row._cells.Add(row._marks.Find(m => m.Key == key) is { Key: not null } mark ? mark : new(key, key == "provisional" ? false : null));
            }
        }

        return rows;
    }

    /// <summary>Adds the evidence of a row that comes from a text; null where it comes from none.</summary>
    public Row Add(Evidence? evidence) => Add("evidence", evidence is null ? null : Of(evidence));

    /// <summary>Evidence as a nested row.</summary>
    public static Row Of(Evidence evidence) => new Row()
        .Add("version", evidence.Version)
        .Add("start", evidence.Start)
        .Add("length", evidence.Length)
        .Add("quote", evidence.Quote)
        .Add("source", evidence.Source);

    private static object? Normalise(object? value) => value switch
    {
        "" => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value,
    };
}
