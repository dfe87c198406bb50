using System.Globalization;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Publishing.Figures;

/// <summary>Where each province's tile stands in the tile grid (<c>codebook/tiles.csv</c>).</summary>
public static class TileLayout
{
    private static readonly Lazy<IReadOnlyList<(string Place, int Row, int Column)>> Loaded = new(() =>
        [.. CodebookFiles.Rows("tiles.csv").Select(r => (r("place"), Number(r("row")), Number(r("column"))))]);

    /// <summary>All tiles: place, row and column from 0.</summary>
    public static IReadOnlyList<(string Place, int Row, int Column)> All => Loaded.Value;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
