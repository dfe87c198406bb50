using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Sections;

namespace Lianghui.Corpus;

/// <summary>Enumerations as the codes that the contract and the tables spell.</summary>
public static class FactCodes
{
    private static readonly Dictionary<string, SectionRole> Roles =
        Enum.GetValues<SectionRole>().ToDictionary(Code, StringComparer.Ordinal);

    private static readonly Dictionary<string, GrowthKind> Kinds =
        Enum.GetValues<GrowthKind>().ToDictionary(Code, StringComparer.Ordinal);

    private static readonly Dictionary<string, FactOrigin> Origins =
        Enum.GetValues<FactOrigin>().ToDictionary(Code, StringComparer.Ordinal);

    /// <summary>Code of a section's role, such as <c>targets</c>.</summary>
    public static string Code(SectionRole role) => role.ToString().ToLowerInvariant();

    /// <summary>Code of an origin, such as <c>shipped</c>.</summary>
    public static string Code(FactOrigin origin) => origin.ToString().ToLowerInvariant();

    /// <summary>Code of a kind of growth statement, such as <c>past-plan-average</c>.</summary>
    public static string Code(GrowthKind kind) => kind switch
    {
        GrowthKind.Outturn => "outturn",
        GrowthKind.PastPlanAverage => "past-plan-average",
        GrowthKind.NextPlanTarget => "next-plan-target",
        _ => "target",
    };

    /// <summary>The role of a code.</summary>
    public static SectionRole Role(string code) => Roles[code];

    /// <summary>The kind of growth statement of a code.</summary>
    public static GrowthKind Growth(string code) => Kinds[code];

    /// <summary>The origin of a code.</summary>
    public static FactOrigin Origin(string code) => Origins[code];
}
