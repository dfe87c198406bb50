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

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Cells => _cells;

    /// <summary>Identifier of the fact, for <c>show</c>; null where the row is no fact.</summary>
    public string? Id { get; init; }

    /// <summary>The value of a key; null where the row has none.</summary>
    public object? this[string key] => _cells.Find(c => c.Key == key).Value;

    /// <summary>Adds a cell; dates become ISO strings, empty strings become null.</summary>
    public Row Add(string key, object? value)
    {
        _cells.Add(new(key, Normalise(value)));
        return this;
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
