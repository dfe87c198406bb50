using System.Text.RegularExpressions;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Claims;

/// <summary>Who, what and when of a claim: places, themes, indicators and years as people name them.</summary>
internal static partial class ClaimWords
{
    private static readonly (string Pattern, string Theme)[] Themes =
    [
        ("domestic demand|boosting demand|expanding demand|内需|扩大内需", "domestic-demand"),
        ("industrial modernis|industrial moderniz|modern industr|industr(?:y|ial)|产业体系|现代化产业", "industry"),
        ("innovation|sci-tech|science and technology|科技创新|创新", "innovation"),
        ("opening[- ]up|open up|对外开放|开放", "opening-up"),
        ("reform|改革", "reform"),
        ("environment|ecolog|green|生态|绿色", "ecology"),
        ("rural|agricultur|乡村|农业", "rural"),
        ("livelihood|民生", "livelihood"),
        ("securit|safety|stability|安全|稳定", "security"),
        ("regional|区域", "regional"),
        ("cultur|touris|文化|旅游", "culture"),
        ("urban|城镇化", "urban"),
        ("cross-strait|两岸", "cross-strait"),
        ("marine|ocean|海洋", "marine"),
    ];

    private static readonly (string Pattern, string Indicator)[] Indicators =
    [
        ("retail|社会消费品零售|社零", "retail"), ("consumer price|CPI|inflation|居民消费价格", "cpi"), ("fixed[- ]asset investment|固定资产投资", "fixed-investment"),
        ("unemployment|失业率", "unemployment"), ("income|居民收入|可支配收入", "income"), ("urban jobs|new jobs|城镇新增就业", "jobs"), ("grain|粮食", "grain"),
        ("fiscal revenue|budget revenue|一般公共预算收入|财政收入", "fiscal-revenue"), ("industrial output|工业增加值", "industry-output"),
        ("trade|进出口", "trade"), ("exports|出口", "exports"),
    ];

    internal static string? Theme(string claim) => First(Themes, claim);

    internal static string? Indicator(string claim) => First(Indicators, claim);

    /// <summary>Years named in a claim, in order.</summary>
    internal static IReadOnlyList<int> Years(string claim) => [.. Year().Matches(claim).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>Provinces named in a claim, in order; a name inside a longer one does not count.</summary>
    internal static IReadOnlyList<Place> PlacesIn(string claim) => [.. Places.All
        .Select(p => (Place: p, At: At(claim, p))).Where(p => p.At >= 0).OrderBy(p => p.At).Select(p => p.Place)];

    private static int At(string claim, Place place)
    {
        var english = Regex.Match(claim, $@"\b{Regex.Escape(place.English)}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        return english.Success ? english.Index : claim.IndexOf(place.Short, StringComparison.Ordinal);
    }

    private static string? First((string Pattern, string Code)[] table, string claim)
    {
        var best = table.Select(t => (t.Code, Match: Regex.Match(claim, t.Pattern, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))))
            .Where(t => t.Match.Success).OrderBy(t => t.Match.Index).FirstOrDefault();
        return best.Code;
    }

    [GeneratedRegex("(?<![0-9.])20[0-9]{2}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
