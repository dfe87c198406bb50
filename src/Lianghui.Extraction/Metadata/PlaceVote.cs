using Lianghui.Extraction.Codebooks;

namespace Lianghui.Extraction.Metadata;

/// <summary>Finds the place that a text names most, where its opening names none (我代表省人民政府).</summary>
internal static class PlaceVote
{
    private const int FewestMentions = 5;
    private const int FewestShortMentions = 10;

    /// <summary>The code of the place that clearly leads; null without one.</summary>
    public static string? Winner(string text, GovernmentLevel level)
    {
        var scores = Candidates(text, level).OrderByDescending(c => c.Score).DistinctBy(c => c.Code).Take(2).ToList();
        return scores.Count > 0 && scores[0].Score >= FewestMentions && (scores.Count == 1 || scores[0].Score >= scores[1].Score * 1.2)
            ? scores[0].Code
            : null;
    }

    /// <summary>How often a name stands in a text.</summary>
    public static int Count(string text, string name)
    {
        var count = 0;
        for (var at = name.Length == 0 ? -1 : text.IndexOf(name, StringComparison.Ordinal);
             at >= 0;
             at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    /// <summary>The level that a text speaks of as its own: 全省, 我市, 全区 …</summary>
    public static GovernmentLevel Level(string text)
    {
        var counts = new[]
        {
            (Level: GovernmentLevel.Province, Count: Own(text, '省')),
            (Level: GovernmentLevel.AnyCity, Count: Own(text, '市') + Count(text, "本市")),
            (Level: GovernmentLevel.District, Count: Own(text, '区') + Count(text, "新区") + Own(text, '县')),
            (Level: GovernmentLevel.Nation, Count: Count(text, "我国") + Count(text, "我國")),
        };
        var (level, count) = counts.MaxBy(c => c.Count);
        return count < FewestMentions ? GovernmentLevel.Unknown
            : level == GovernmentLevel.District && Count(text, "自治区") >= FewestMentions ? GovernmentLevel.Province
            : level;
    }

    private static int Own(string text, char unit) => Count(text, "全" + unit) + Count(text, "我" + unit);

    private static IEnumerable<(string Code, double Score)> Candidates(string text, GovernmentLevel level)
    {
        if (level is GovernmentLevel.Province or GovernmentLevel.AnyCity)
        {
            foreach (var province in Places.All.Where(p => level == GovernmentLevel.Province || p.Kind == "municipality"))
            {
                yield return (province.Code, Count(text, province.Short));
            }
        }

        if (level is GovernmentLevel.City or GovernmentLevel.AnyCity or GovernmentLevel.District)
        {
            foreach (var place in LocalPlaces.All.Where(p => (p.Level == "district") == (level == GovernmentLevel.District)))
            {
                yield return (place.Adcode, Score(text, place));
            }
        }
    }

    /// <summary>A short name that is also a common word (朝阳, 和平) counts little where the city's name is missing.</summary>
    private static double Score(string text, LocalPlace place)
    {
        var full = Count(text, place.Full);
        if (place.Level == "city")
        {
            return (5 * full) + Count(text, place.Short);
        }

        var shorts = Count(text, place.Short);
        if (full == 0 && shorts < FewestShortMentions)
        {
            return 0;
        }

        var parent = Math.Min(Count(text, LocalPlaces.ParentName(place)), 10);
        return ((5 * full) + shorts) * (parent == 0 ? 0.1 : 1 + (parent / 10.0));
    }
}
