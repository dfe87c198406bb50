using System.Globalization;
using Lianghui.Extraction.Metadata;

namespace Lianghui.Corpus.Sql;

/// <summary>What was known of a document before its text was read, kept so that coding it again gives the same.</summary>
internal static class HintLines
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Hints as seven lines; an empty line is no hint.</summary>
    public static string Write(MetadataHints hints) => string.Join('\n',
        hints.PlaceOverride,
        hints.YearOverride?.ToString(CultureInfo.InvariantCulture),
        hints.PlaceHint,
        hints.YearHint?.ToString(CultureInfo.InvariantCulture),
        hints.TitleHint?.ReplaceLineEndings(" "),
        hints.PublishedHint?.ToString(Day, CultureInfo.InvariantCulture),
        hints.KindOverride);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MetadataHints Parse(string lines)
    {
        var cells = lines.Split('\n');
        return cells.Length < 7
            ? new MetadataHints()
            : new MetadataHints(
                Text(cells[0]), Year(cells[1]), Text(cells[2]), Year(cells[3]), Text(cells[4]),
                cells[5].Length == 0 ? null : DateOnly.ParseExact(cells[5], Day, CultureInfo.InvariantCulture), Text(cells[6]));
    }

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;

    private static int? Year(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
