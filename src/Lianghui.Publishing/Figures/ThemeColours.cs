namespace Lianghui.Publishing.Figures;

/// <summary>
/// A colour for each theme. Twenty-one hues cannot be told apart, so themes share five families after Okabe and Ito's
/// colour-blind-safe palette (jfly.uni-koeln.de/color), darkened where white text needs it, shades differ within a family, and every
/// cell carries its words too.
/// </summary>
public static class ThemeColours
{
    private static readonly Dictionary<string, (string Fill, string Ink)> Colours = new(StringComparer.Ordinal)
    {
        ["domestic-demand"] = ("#E69F00", "#1b1b1b"),
        ["macro-stability"] = ("#F5D48A", "#1b1b1b"),
        ["industry"] = ("#0072B2", "#ffffff"),
        ["innovation"] = ("#56B4E9", "#10222e"),
        ["digital"] = ("#A9D8F5", "#10222e"),
        ["energy"] = ("#2F5D80", "#ffffff"),
        ["marine"] = ("#16717F", "#ffffff"),
        ["reform"] = ("#7B4EA3", "#ffffff"),
        ["opening-up"] = ("#B39BD0", "#1f1230"),
        ["special-role"] = ("#5A3A7E", "#ffffff"),
        ["cross-strait"] = ("#D9CCE8", "#1f1230"),
        ["regional"] = ("#C9B458", "#1b1b1b"),
        ["urban"] = ("#E0D48F", "#1b1b1b"),
        ["rural"] = ("#A99A45", "#1b1b1b"),
        ["urban-rural"] = ("#EDE6BE", "#1b1b1b"),
        ["ecology"] = ("#007A59", "#ffffff"),
        ["livelihood"] = ("#CC79A7", "#2a0f1f"),
        ["culture"] = ("#E7BAD2", "#2a0f1f"),
        ["security"] = ("#B84F00", "#ffffff"),
        ["ethnic-border"] = ("#F0B08A", "#2b1406"),
        ["government"] = ("#C8CDD2", "#1b1b1b"),
    };

    /// <summary>Background and text colour of a theme; grey for an unknown code.</summary>
    public static (string Fill, string Ink) Of(string theme) =>
        Colours.TryGetValue(theme, out var colour) ? colour : ("#dddddd", "#1b1b1b");
}
