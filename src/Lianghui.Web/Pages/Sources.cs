using System.Globalization;

namespace Lianghui.Web.Pages;

/// <summary>The source line that a saved chart carries.</summary>
public static class Sources
{
    /// <summary>Tool, rules, data and the day it was made.</summary>
    public static string Line(PageRequest request) => string.Create(CultureInfo.InvariantCulture, $"{request.Language.Pick(
        "Source: Lianghui, coded from government work reports", "来源：Lianghui，据政府工作报告编码")} · rules {request.Rules} · data {request.DataVersion} · {DateTime.UtcNow:yyyy-MM-dd}");
}
