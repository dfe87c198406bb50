namespace Lianghui.Analysis.Claims;

/// <summary>How many places a claim speaks of.</summary>
internal enum Measure
{
    /// <summary>A number of places.</summary>
    Count,

    /// <summary>A share of the places, in percent.</summary>
    Percent,

    /// <summary>Every place, but for those excepted.</summary>
    All,

    /// <summary>The places named, whoever else.</summary>
    Named,

    /// <summary>The places named and no other.</summary>
    Only,
}

/// <summary>How a number is meant.</summary>
internal enum Bound
{
    /// <summary>The number itself, at its own precision.</summary>
    Exact,

    /// <summary>Around it: within one place or a twentieth.</summary>
    About,

    /// <summary>More.</summary>
    More,

    /// <summary>That or more.</summary>
    AtLeast,

    /// <summary>Fewer.</summary>
    Less,
}

/// <summary>The part of a claim that says how many.</summary>
/// <param name="Measure">What the number is.</param>
/// <param name="Number">The number: places, or percent.</param>
/// <param name="Bound">How it is meant.</param>
/// <param name="Total">Of how many, where the claim says it.</param>
/// <param name="Names">Codes of places named: the ones meant, or for <see cref="Measure.All"/> the exceptions.</param>
/// <param name="Others">Whether the number comes on top of the places named (one other province).</param>
internal sealed record Quantifier(Measure Measure, decimal Number, Bound Bound, int? Total, IReadOnlyList<string> Names, bool Others)
{
    /// <summary>Whether it holds under a reading; null where the library knows too few places.</summary>
    internal bool? Holds(ClaimReading reading, IReadOnlyList<string> group)
    {
        var names = reading.Names.Where(group.Contains).ToList();
        var whole = group.All(reading.Known.Contains);
        if (Measure == Measure.Named)
        {
            return Names.All(reading.Known.Contains) ? Names.All(names.Contains) : null;
        }

        if (!whole)
        {
            return null;
        }

        if (Total is { } total && total != group.Count)
        {
            return false;
        }

        return Measure switch
        {
            Measure.All => Within(names, group),
            Measure.Only => names.Count == Names.Count && Names.All(names.Contains),
            Measure.Percent => group.Count > 0 && Meets(100m * names.Count / group.Count),
            // Named beside a count: the names must be those that are counted. "One other province", of a sentence that names none, leaves out the one
            // that was spoken of before.
            _ => Meets(!Others ? names.Count : Names.Count == 0 ? names.Count - 1 : names.Except(Names, StringComparer.Ordinal).Count())
                && (Others || Names.Count == 0 || Names.Count != (int)Number || Names.All(names.Contains)),
        };
    }

    private bool Within(List<string> names, IReadOnlyList<string> group) =>
        group.Except(Names, StringComparer.Ordinal).All(names.Contains) && !Names.Any(names.Contains) && (Number == 0 || group.Count - names.Count == (int)Number);

    private bool Meets(decimal value) => Bound switch
    {
        Bound.About => Math.Abs(value - Number) <= Math.Max(1, Number / 20),
        Bound.More => value > Number,
        Bound.AtLeast => value >= Number,
        Bound.Less => value < Number,
        _ => ClaimNumbers.Same(value, Number),
    };
}
