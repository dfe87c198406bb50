using System.Globalization;

namespace Lianghui.Corpus.Corrections;

/// <summary>One field of a kind of fact, read and written as text.</summary>
/// <typeparam name="T">The coded record.</typeparam>
/// <param name="Name">The contract's key.</param>
/// <param name="Get">The field of a record.</param>
/// <param name="Set">The record with another value.</param>
/// <param name="Rule">What a value must be; null where people cannot change the field (its words and its place in the text).</param>
internal sealed record FactField<T>(string Name, Func<T, string?> Get, Func<T, string?, T> Set, FieldRule? Rule);

/// <summary>What a person may write into a field.</summary>
/// <param name="What">For people: <c>a number</c>.</param>
/// <param name="Allows">Whether a value will do.</param>
internal sealed record FieldRule(string What, Func<string?, bool> Allows)
{
    /// <summary>A number or nothing.</summary>
    public static FieldRule Number { get; } = new("a number such as 5.5, or nothing", v => v is null || Decimal(v) is not null);

    /// <summary>Any text or nothing.</summary>
    public static FieldRule Text { get; } = new("a text, or nothing", v => v is null || v.Length <= 200);

    /// <summary>A whole number from 1.</summary>
    public static FieldRule Count { get; } = new("a whole number from 1", v => Int(v) is >= 1 and <= 999);

    /// <summary>A period.</summary>
    public static FieldRule Period { get; } = new("a year such as 2024, or 2021-2025", v => v is { Length: 4 or 9 } && v.All(c => char.IsAsciiDigit(c) || c == '-'));

    /// <summary>One of some codes.</summary>
    public static FieldRule OneOf(params IReadOnlyList<string> codes) => new($"one of {string.Join(", ", codes)}", v => v is not null && codes.Contains(v));

    /// <summary>One of some codes, or nothing.</summary>
    public static FieldRule OneOfOrNone(params IReadOnlyList<string> codes) => new($"one of {string.Join(", ", codes)}, or nothing", v => v is null || codes.Contains(v));

    /// <summary>Some codes, with spaces between them.</summary>
    public static FieldRule SomeOf(IReadOnlyList<string> codes) => new($"some of {string.Join(", ", codes)}, with + between them, or nothing", v => v is null || v.Split([' ', '+']).All(codes.Contains));

    internal static decimal? Decimal(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static int? Int(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
