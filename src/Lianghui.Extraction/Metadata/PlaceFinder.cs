using System.Buffers;
using Lianghui.Extraction.Codebooks;
using Lianghui.Text;

namespace Lianghui.Extraction.Metadata;

/// <summary>The place that a report speaks for.</summary>
/// <param name="Code">Code of the province, <c>CN</c>, or an adcode; null if it is not known.</param>
/// <param name="Level">The level of government.</param>
/// <param name="Stated">Whether the opening names it; otherwise it was found by how often the text names it.</param>
internal readonly record struct FoundPlace(string? Code, GovernmentLevel Level, bool Stated);

/// <summary>Finds the place of a report: what its opening names, else the place that its text names most.</summary>
internal static class PlaceFinder
{
    private static readonly SearchValues<char> Units = SearchValues.Create("市区县州盟旗");

    /// <summary>Finds the place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">Its opening.</param>
    /// <param name="congress">The name before 第…届人民代表大会, if the opening has it.</param>
    /// <param name="title">Title line; empty without one.</param>
    /// <param name="fileName">What a file name says; it only fills a gap.</param>
    public static FoundPlace Find(StoredText text, ReportHead head, string? congress, string title, string fileName)
    {
        var body = BodyOf(head.Presentation);
        if (body.Contains("国务院", StringComparison.Ordinal) || (congress is null && head.Squeezed.Contains("届全国人民代表大会", StringComparison.Ordinal)))
        {
            return new FoundPlace("CN", GovernmentLevel.Nation, true);
        }

        foreach (var name in new[] { congress ?? "", body, title })
        {
            if (Named(name, text.Folded) is { } found)
            {
                return found;
            }
        }

        var level = LevelOf(body, text.Folded);
        return (level == GovernmentLevel.Nation ? "CN" : PlaceVote.Winner(text.Folded, level)) is { } winner
            ? new FoundPlace(winner, level, false)
            : Named(fileName, text.Folded) ?? new FoundPlace(null, level, false);
    }

    /// <summary>The words between 代表 and the body: 深圳市福田区人民政府.</summary>
    private static string BodyOf(string presentation)
    {
        var start = presentation.IndexOf("代表", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        var end = presentation.IndexOfAny([',', '向'], start);
        return ReportHead.Squeeze(end < 0 ? presentation[(start + 2)..] : presentation[(start + 2)..end]);
    }

    /// <summary>The place that a phrase names with its full name, the lowest level first.</summary>
    private static FoundPlace? Named(string phrase, string text)
    {
        if (phrase.Length < 3)
        {
            return null;
        }

        var local = LocalIn(phrase, text);
        if (local is not null)
        {
            return new FoundPlace(local.Adcode, local.Level == "city" ? GovernmentLevel.City : GovernmentLevel.District, true);
        }

        var province = Places.All.FirstOrDefault(p => phrase.Contains(p.Full, StringComparison.Ordinal))
            ?? Places.All.FirstOrDefault(p => phrase.Contains(p.Short, StringComparison.Ordinal));
        return province is null ? null : new FoundPlace(province.Code, GovernmentLevel.Province, true);
    }

    private static LocalPlace? LocalIn(string phrase, string text)
    {
        if (!phrase.AsSpan().ContainsAny(Units) || OnlyProvince(phrase))
        {
            return null;
        }

        var named = LocalPlaces.All.Where(p => phrase.Contains(p.Full, StringComparison.Ordinal)).ToList();
        var lowest = named.Where(p => p.Level == "district").DefaultIfEmpty(named.MaxBy(p => p.Full.Length)).OfType<LocalPlace>();
        return lowest.OrderByDescending(p => phrase.Contains(LocalPlaces.ParentName(p), StringComparison.Ordinal))
            .ThenByDescending(p => p.Full.Length)
            .ThenByDescending(p => PlaceVote.Count(text, LocalPlaces.ParentName(p)))
            .FirstOrDefault();
    }

    /// <summary>Whether nothing but a province's name stands before the office or congress (上海市, 西藏自治区).</summary>
    private static bool OnlyProvince(string phrase)
    {
        foreach (var province in Places.All)
        {
            var at = phrase.IndexOf(province.Full, StringComparison.Ordinal);
            if (at >= 0)
            {
                var rest = phrase.AsSpan(at + province.Full.Length);
                return !rest.ContainsAny(Units) || rest.StartsWith("人民政府") || rest.StartsWith("政府");
            }
        }

        return false;
    }

    private static GovernmentLevel LevelOf(string body, string text)
    {
        if (body.Length == 0)
        {
            return PlaceVote.Level(text);
        }

        var government = body.AsSpan();
        foreach (var end in new[] { "人民政府", "政府", "管委会", "管理委员会" })
        {
            var at = body.IndexOf(end, StringComparison.Ordinal);
            if (at >= 0)
            {
                government = body.AsSpan(0, at);
                break;
            }
        }

        return government.EndsWith("省") || government.EndsWith("自治区") ? GovernmentLevel.Province
            : government.EndsWith("市") ? GovernmentLevel.AnyCity
            : government.EndsWith("州") || government.EndsWith("盟") ? GovernmentLevel.City
            : government.EndsWith("区") || government.EndsWith("县") || government.EndsWith("旗") ? GovernmentLevel.District
            : PlaceVote.Level(text);
    }
}
