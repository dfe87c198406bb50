using System.Net;
using System.Text.RegularExpressions;

namespace Lianghui.Web.Static;

/// <summary>Rewrites a page for a folder: links become files beside it, what needs a server is taken out.</summary>
internal static partial class StaticLinks
{
    /// <summary>The page with its links rewritten; each link that is to have a file is told to <paramref name="found"/>.</summary>
    /// <param name="html">The page as the server renders it.</param>
    /// <param name="file">Its file.</param>
    /// <param name="accept">Whether a link gets a file of its own.</param>
    /// <param name="found">Called with each accepted link.</param>
    internal static string Rewrite(string html, string file, Func<StaticAddress, bool> accept, Action<StaticAddress> found)
    {
        string? Link(string link)
        {
            if (link.StartsWith("/assets/", StringComparison.Ordinal))
            {
                return string.Concat(Enumerable.Repeat("../", file.Count(c => c == '/'))) + link[1..].Split('?')[0];
            }

            if (StaticAddress.Parse(link) is not { } address || !accept(address))
            {
                return null;
            }

            found(address);
            return address.From(file);
        }

        var whole = Forms().Replace(html, "");
        whole = Attributes().Replace(whole, m => Link(WebUtility.HtmlDecode(m.Groups["link"].Value)) is { } link ? $"{m.Groups["name"].Value}=\"{WebUtility.HtmlEncode(link)}\"" : "");
        return ChartLinks().Replace(whole, m => $"\"link\":\"{Link(m.Groups["link"].Value.Replace("\\u0026", "&", StringComparison.Ordinal)) ?? "#"}\"");
    }

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Forms();

    [GeneratedRegex("(?<name>href|src)=\"(?<link>/[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();

    [GeneratedRegex("\"link\":\"(?<link>/[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex ChartLinks();
}
