using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianghui.Documents.Collecting;

/// <summary>A host's robots.txt (RFC 9309): the longest rule that fits an address decides, and allowing wins a tie.</summary>
internal sealed class RobotsRules
{
    private readonly List<(string Path, bool Allows)> _rules = [];

    /// <summary>A host without rules.</summary>
    internal static RobotsRules None { get; } = new();

    /// <summary>Pause that the host asks for; zero if it asks for none.</summary>
    internal TimeSpan Delay { get; private set; }

    /// <summary>Reads the group of an agent, else that of everybody.</summary>
    internal static RobotsRules Parse(string text, string agent)
    {
        var (own, all) = (new RobotsRules(), new RobotsRules());
        var (isOwn, isAll, inRules, found) = (false, false, true, false);
        foreach (var (key, value) in text.Split('\n').Select(Pair))
        {
            if (key == "user-agent")
            {
                (isOwn, isAll) = inRules ? (false, false) : (isOwn, isAll);
                inRules = false;
                isOwn |= value.Length > 0 && value != "*" && agent.Contains(value, StringComparison.OrdinalIgnoreCase);
                isAll |= value == "*";
                found |= isOwn;
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                inRules = true;
                (isOwn ? own : isAll ? all : null)?.Add(key, value);
            }
        }

        return found ? own : all;
    }

    /// <summary>Whether an address may be fetched.</summary>
    internal bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var best = _rules.Where(r => Fits(r.Path, path)).OrderByDescending(r => r.Path.Length).ThenByDescending(r => r.Allows).FirstOrDefault();
        return best.Path is null || best.Allows || path == "/robots.txt";
    }

    private void Add(string key, string value)
    {
        if (key == "crawl-delay")
        {
            Delay = double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 3600 ? TimeSpan.FromSeconds(seconds) : Delay;
        }
        else if (value.Length > 0 && _rules.Count < 5_000)
        {
            _rules.Add((value, key == "allow"));
        }
    }

    private static (string Key, string Value) Pair(string line)
    {
        var text = line.Split('#')[0];
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (text[..colon].Trim().Trim('\uFEFF').ToLowerInvariant(), text[(colon + 1)..].Trim());
    }

    private static bool Fits(string rule, string path)
    {
        if (!rule.Contains('*', StringComparison.Ordinal) && !rule.EndsWith('$'))
        {
            return path.StartsWith(rule, StringComparison.Ordinal);
        }

        var ends = rule.EndsWith('$');
        var pattern = "^" + string.Join(".*", (ends ? rule[..^1] : rule).Split('*').Select(Regex.Escape)) + (ends ? "$" : "");
        return Regex.IsMatch(path, pattern, RegexOptions.NonBacktracking);
    }
}
