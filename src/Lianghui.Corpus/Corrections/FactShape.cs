using Lianghui.Text;

namespace Lianghui.Corpus.Corrections;

/// <summary>What corrections know of one kind of fact: its fields, and what tells two facts of one clause apart.</summary>
/// <typeparam name="T">The coded record.</typeparam>
/// <param name="Fact">Name of the kind.</param>
/// <param name="Subject">Names of the fields that say what the fact is about.</param>
/// <param name="Fields">All fields.</param>
/// <param name="Blank">A record without values, at a place in the text.</param>
/// <param name="Settle">Makes fields that follow from others agree after some were set.</param>
internal sealed record FactShape<T>(
    string Fact, IReadOnlyList<string> Subject, IReadOnlyList<FactField<T>> Fields, Func<TextSpan, T> Blank, Func<T, IReadOnlyDictionary<string, string?>, T> Settle)
{
    /// <summary>The fields of a record as texts.</summary>
    public IReadOnlyDictionary<string, string?> Read(T value) => Fields.ToDictionary(f => f.Name, f => f.Get(value), StringComparer.Ordinal);

    /// <summary>What a record is about.</summary>
    public string SubjectOf(IReadOnlyDictionary<string, string?> fields) => string.Join('|', Subject.Select(s => fields.GetValueOrDefault(s)));

    /// <summary>A record with some fields set; fields that this tool does not know are passed over.</summary>
    public T With(T value, IReadOnlyDictionary<string, string?> changes) =>
        Settle(Fields.Where(f => changes.ContainsKey(f.Name)).Aggregate(value, (v, f) => f.Set(v, changes[f.Name])), changes);

    /// <summary>A record of fields alone, for a fact that no rule finds.</summary>
    public T Make(IReadOnlyDictionary<string, string?> fields, TextSpan span) => With(Blank(span), fields);

    /// <summary>The fields that people judge: all but words and places.</summary>
    public IEnumerable<string> Judged => Fields.Where(f => f.Rule is not null).Select(f => f.Name);

    /// <summary>Why some changes cannot be made, and what to do; null where they can.</summary>
    public string? Refusal(IReadOnlyDictionary<string, string?> changes)
    {
        foreach (var (name, value) in changes)
        {
            if (Fields.FirstOrDefault(f => f.Name == name)?.Rule is not { } rule)
            {
                return $"A {Fact} has no field '{name}' that can be set. Fields: {string.Join(", ", Judged)}.";
            }

            if (!rule.Allows(value))
            {
                return $"'{name}' takes {rule.What}, not '{value}'.";
            }
        }

        return null;
    }
}
