using System.Globalization;

namespace Lianghui.Publishing.Figures;

/// <summary>A single-hue scale (light to dark teal) for growth targets, safe for colour-blind readers and for print in grey.</summary>
public static class TargetScale
{
    private static readonly (double R, double G, double B) Light = (226, 240, 238);
    private static readonly (double R, double G, double B) Dark = (8, 74, 82);

    /// <summary>Fill and text colour for a value between the two ends.</summary>
    public static (string Fill, string Ink) Of(decimal value, decimal from, decimal to)
    {
        var share = to == from ? 0.5 : Math.Clamp((double)((value - from) / (to - from)), 0, 1);
        var fill = string.Create(CultureInfo.InvariantCulture,
            $"rgb({Mix(Light.R, Dark.R, share)},{Mix(Light.G, Dark.G, share)},{Mix(Light.B, Dark.B, share)})");
        return (fill, share > 0.45 ? "#ffffff" : "#0b2b30");
    }

    private static int Mix(double from, double to, double share) => (int)Math.Round(from + ((to - from) * share));
}
