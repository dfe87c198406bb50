using System.Globalization;
using Lianghui.Publishing.Briefs;

namespace Lianghui.Publishing.Figures;

/// <summary>Geometry of the dot-and-range chart: one row a place, percent on the horizontal axis.</summary>
/// <param name="Model">The brief.</param>
/// <param name="IsSlim">Half as wide, for a phone: the same rows and words, so that nothing has to be scrolled sideways or shrunk.</param>
public sealed record DotRange(BriefModel Model, bool IsSlim = false)
{
    /// <summary>Height of a row in user units.</summary>
    public const int RowHeight = 22;

    /// <summary>Left edge of the plot (room for the names).</summary>
    public int Left => IsSlim ? 104 : 112;

    /// <summary>Right edge of the plot.</summary>
    public int Right => IsSlim ? 344 : 690;

    /// <summary>Width of the whole figure.</summary>
    public int Width => IsSlim ? 366 : 720;

    /// <summary>Top of the first row.</summary>
    public const int Top = 34;

    /// <summary>Places with a numeric target, highest first.</summary>
    public IReadOnlyList<BriefPlace> Rows { get; } =
        [.. Model.WithTarget.OrderByDescending(p => p.Target!.Value.Low ?? p.Target.Value.High).ThenBy(p => p.Target!.Value.Comparator, StringComparer.Ordinal)];

    /// <summary>Height of the whole figure.</summary>
    public int Height => Top + (Rows.Count * RowHeight) + 12;

    /// <summary>First whole percent of the axis.</summary>
    public int From => (int)Math.Floor(Values.DefaultIfEmpty(4).Min());

    /// <summary>Last whole percent of the axis.</summary>
    public int To => Math.Max(From + 1, (int)Math.Ceiling(Values.DefaultIfEmpty(8).Max()));

    private IEnumerable<decimal> Values => Rows.SelectMany(p => new[]
    {
        p.Target!.Value.Low, p.Target.Value.High, p.Previous?.Low, p.Previous?.High, p.Outturn?.Growth, Stretch(p),
    }).Where(v => v is not null).Select(v => v!.Value);

    /// <summary>Horizontal position of a percentage.</summary>
    public string X(decimal value) => Number(Left + ((double)(value - From) / (To - From) * (Right - Left)));

    /// <summary>Vertical middle of a row.</summary>
    public static int Y(int row) => Top + (row * RowHeight) + (RowHeight / 2);

    /// <summary>The numeric stretch of a target; null without one.</summary>
    public static decimal? Stretch(BriefPlace place) =>
        decimal.TryParse(place.Target?.Value.Stretch, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value : null;

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
