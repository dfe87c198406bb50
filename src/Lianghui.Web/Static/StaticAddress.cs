using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Lianghui.Web.Static;

/// <summary>An address of the dashboard and the file that stands for it in a folder.</summary>
/// <param name="Language"><c>en</c> or <c>zh</c>.</param>
/// <param name="Path">Path behind the language, with its ending where it has one.</param>
/// <param name="Query">Parameters that make a page of their own, in order.</param>
/// <param name="Anchor">Where in the page; empty for its top.</param>
internal sealed record StaticAddress(string Language, string Path, IReadOnlyList<KeyValuePair<string, string>> Query, string Anchor)
{
    private static readonly string[] Kept = ["year", "vs", "family", "q", "a", "b", "ay", "by"];

    /// <summary>Name of the file below the folder, with slashes.</summary>
    public string File
    {
        get
        {
            var ending = Path.EndsWith(".json", StringComparison.Ordinal) ? ".json" : Path.EndsWith(".csv", StringComparison.Ordinal) ? ".csv" : ".html";
            var bare = ending == ".html" ? Path : Path[..^ending.Length];
            return $"{Language}/{bare}{string.Concat(Query.Select(q => $".{q.Key}-{Safe(q.Value)}"))}{ending}";
        }
    }

    /// <summary>The address as the server knows it, without the anchor.</summary>
    public string Address => $"/{Language}/{Path}" + QueryString;

    /// <summary>Its query, with a question mark; empty without parameters.</summary>
    public string QueryString => Query.Count == 0 ? "" : "?" + string.Join('&', Query.Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value)}"));

    /// <summary>The year that it asks for; null for none.</summary>
    public int? Year => Query.FirstOrDefault(q => q.Key == "year").Value is { } year && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : null;

    /// <summary>Reads a link of a page; null where it leads out of the dashboard.</summary>
    public static StaticAddress? Parse(string link)
    {
        var parts = link.Split('#', 2);
        var (whole, query) = parts[0].Split('?', 2) is [var w, var q] ? (w, q) : (parts[0], "");
        if (whole.Split('/', 3) is not ["", "en" or "zh", ..] pieces)
        {
            return null;
        }

        var path = pieces.Length > 2 && pieces[2].Length > 0 ? Uri.UnescapeDataString(pieces[2]) : "overview";
        var values = QueryHelpers.ParseQuery(query);
        var anchor = parts.Length > 1 ? parts[1] : "";
        if (path.StartsWith("reports/", StringComparison.Ordinal))
        {
            // A report is one file; a span in it is an anchor, which coded spans carry.
            return new StaticAddress(pieces[1], path, [], values.TryGetValue("start", out var start) ? $"s{start}-{values["length"]}" : anchor);
        }

        return new StaticAddress(
            pieces[1], path, [.. values.Where(v => Kept.Contains(v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => KeyValuePair.Create(v.Key, v.Value.ToString()))], anchor);
    }

    /// <summary>The link from another file of the folder.</summary>
    public string From(string file)
    {
        var up = string.Concat(Enumerable.Repeat("../", file.Count(c => c == '/')));
        return up + string.Join('/', File.Split('/').Select(Uri.EscapeDataString)) + (Anchor.Length > 0 ? "#" + Anchor : "");
    }

    private static string Safe(string value)
    {
        var safe = new StringBuilder();
        foreach (var c in value.Length <= 60 ? value : value[..60])
        {
            safe.Append(char.IsLetterOrDigit(c) || c is '-' or '@' ? c : '_');
        }

        return safe.ToString();
    }
}
