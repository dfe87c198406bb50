using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Sections;

/// <summary>
/// The year's work in one paragraph with its targets, as reports of a first session have it, which speak of the coming term else:
/// …预期目标是：… 重点抓好以下工作：一是…。二是…。
/// </summary>
internal static partial class WorkBehindTargets
{
    private const int Fewest = 4;

    /// <summary>Offsets at which the entries of such a list begin; none where the paragraph has no targets before it, or the list is short or out of order.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="paragraph">A paragraph, or more where its line breaks were lost.</param>
    public static IReadOnlyList<int> Cuts(string text, TextSpan paragraph)
    {
        var words = text.AsSpan(paragraph.Start, paragraph.Length);
        var targets = words.IndexOf("预期目标", StringComparison.Ordinal);
        if (targets < 0 || words[targets..].IndexOf(":一是", StringComparison.Ordinal) < 0
            || Announcement().Match(text, paragraph.Start + targets, paragraph.Length - targets) is not { Success: true } announced
            || text.AsSpan(paragraph.Start + targets, announced.Index - paragraph.Start - targets).ContainsAny('\n', ' '))
        {
            return [];
        }

        var cuts = new List<int> { announced.Index + announced.Length };
        for (var at = Next(text, paragraph.End, cuts); at >= 0; at = Next(text, paragraph.End, cuts))
        {
            cuts.Add(at);
        }

        return cuts.Count < Fewest ? [] : cuts;
    }

    // The next number, behind the end of a sentence.
    private static int Next(string text, int end, List<int> cuts)
    {
        for (var at = text.IndexOf('。', cuts[^1], end - cuts[^1]); at >= 0 && at + 1 < end; at = text.IndexOf('。', at + 1, end - at - 1))
        {
            if (MarkerReader.Read(text.AsSpan(at + 1, end - at - 1)) is { Kind: MarkerKind.Yi } marker)
            {
                return marker.Number == cuts.Count + 1 ? at + 1 : -1;
            }
        }

        return -1;
    }

    [GeneratedRegex("(?:重点|着重|着力|主要|切实|全力|集中精力|突出)?(?:抓好|做好|推进|抓|做|完成)(?:以下|下面|下列|[一二三四五六七八九十]+(?:个)?方面)(?:几|[一二三四五六七八九十]+)?(?:个)?(?:方面)?(?:的)?(?:重点|主要)?工作:(?=一是)", RegexOptions.None, 1000)]
    private static partial Regex Announcement();
}
