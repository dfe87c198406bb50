using System.Globalization;

namespace Lianghui.Publishing.Figures;

/// <summary>
/// A single-hue scale (light to dark teal) for growth targets, safe for colour-blind readers and for print in grey. It leaves out the middle
/// tones, on which neither dark nor white text reaches the contrast of 4.5 that WCAG 2.2 asks for.
/// </summary>
public static class TargetScale
{
    private static readonly (int R, int G, int B)[] Light = [(226, 240, 238), (127, 181, 180)];
    private static readonly (int R, int G, int B)[] Dark = [(47, 122, 128), (8, 74, 82)];

    /// <summary>Fill and text colour (<c>#RRGGBB</c>) for a value between the two ends.</summary>
    public static (string Fill, string Ink) Of(decimal value, decimal from, decimal to)
    {
        var share = to == from ? 0.25 : Math.Clamp((double)((value - from) / (to - from)), 0, 1);
        return share < 0.5 ? (Mix(Light, share * 2), "#0b2b30") : (Mix(Dark, (share - 0.5) * 2), "#ffffff");
    }

    private static string Mix((int R, int G, int B)[] ends, double share) => string.Create(
        CultureInfo.InvariantCulture, $"#{Mix(ends[0].R, ends[1].R, share):x2}{Mix(ends[0].G, ends[1].G, share):x2}{Mix(ends[0].B, ends[1].B, share):x2}");

    private static int Mix(int from, int to, double share) => (int)Math.Round(from + ((to - from) * share));
}
