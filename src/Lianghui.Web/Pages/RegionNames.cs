using Lianghui.Publishing.Wording;

namespace Lianghui.Web.Pages;

/// <summary>Names of the economic regions of the National Bureau of Statistics.</summary>
public static class RegionNames
{
    /// <summary>The name; the code itself for an unknown one.</summary>
    public static string Of(string region, Language l) => region switch
    {
        "east" => l.Pick("East", "东部"),
        "central" => l.Pick("Centre", "中部"),
        "west" => l.Pick("West", "西部"),
        "northeast" => l.Pick("Northeast", "东北"),
        _ => region,
    };
}
