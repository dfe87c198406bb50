using System.Text.RegularExpressions;

namespace Lianghui.Documents.Html;

/// <summary>Recognises pages that a portal gives, with 200 and all, instead of the one that was asked for.</summary>
internal static partial class ChallengePage
{
    private const int LongestSuch = 2_000;

    /// <summary>What a short page is instead of a report; null if it is none of these.</summary>
    internal static string? Name(PortalPage page)
    {
        if (page.Length >= LongestSuch)
        {
            return null;
        }

        var words = page.Window + "\n" + string.Join('\n', page.Lines.Take(25).Select(l => l.Line));
        return Challenge().IsMatch(words) ? "a challenge for browsers"
            : Missing().IsMatch(words) ? "a page that says there is no such page"
            : Down().IsMatch(words) ? "an error page" : null;
    }

    [GeneratedRegex("验证码|安全验证|滑动验证|拖动滑块|人机验证|访问(?:过于频繁|被拒绝|受限|异常|验证)|Just a moment|Access Denied|Forbidden|请(?:开启|启用|打开)\\s*JavaScript|enable JavaScript|正在检查您的浏览器|加速乐|创宇盾|网站防火墙|请求被拦截|WAF", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Challenge();

    [GeneratedRegex("(?:^|\\D)404(?:\\D|$)|页面(?:不存在|没有找到|找不到|已删除)|Not Found|您访问的(?:页面|内容|网页)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex("系统维护|服务器(?:内部)?错误|网站(?:维护|升级|建设)中|服务不可用|Bad Gateway|Service Unavailable|Internal Server Error|(?:^|\\D)50[0234](?:\\D|$)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Down();
}
