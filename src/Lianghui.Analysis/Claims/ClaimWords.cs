using System.Text.RegularExpressions;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Analysis.Claims;

/// <summary>Who, what and when of a claim: places, groups, themes, indicators and years as people name them.</summary>
internal static partial class ClaimWords
{
    private static readonly (string Pattern, string Theme)[] Themes =
    [
        ("domestic demand|domestic consumption|boosting demand|expanding demand|effective demand|内需|有效需求", "domestic-demand"),
        ("digital economy|artificial intelligence|\\bAI\\b|数字经济|人工智能", "digital"),
        ("cross-strait|两岸", "cross-strait"),
        ("urban[- ]rural integration|城乡融合", "urban-rural"),
        ("industrial modernis|industrial moderniz|modern(?:ised|ized)? industr|industrial (?:system|upgrad)|industr(?:y|ial)|manufactur|产业体系|现代化产业|制造业|产业|工业化", "industry"),
        ("innovation|sci-tech|science and technology|sci(?:ence)? and tech|科技创新|科技|创新", "innovation"),
        ("opening[- ]up|open(?:s|ed|ing)? up|foreign trade|对外开放|高水平开放|开放", "opening-up"),
        ("reform|改革|营商环境|business environment", "reform"),
        ("environment|ecolog|green|low[- ]carbon|生态|绿色|环保|环境保护", "ecology"),
        ("rural|agricultur|乡村|农业|三农", "rural"),
        ("livelihood|people's well-?being|民生", "livelihood"),
        ("securit|safety|social stability|risk prevention|安全|社会稳定|防范风险|防风险", "security"),
        ("regional (?:coordinat|development|strateg)|区域协调|区域", "regional"),
        ("cultur|touris|文化|旅游|文旅", "culture"),
        ("urbani[sz]ation|urban renewal|城镇化|城市更新", "urban"),
        ("marine|ocean|海洋", "marine"),
        ("ethnic|border|民族团结|边疆|兴边", "ethnic-border"),
        ("energy base|energy security|能源", "energy"),
        ("government self|clean government|self-building|政府自身", "government"),
    ];

    private static readonly (string Pattern, string Indicator)[] Indicators =
    [
        ("retail|社会消费品零售|社零", "retail"), ("consumer[- ]price|\\bCPI\\b|inflation|居民消费价格|物价", "cpi"),
        ("fixed[- ]asset investment|investment growth|investment targets?|固定资产投资|投资增长", "fixed-investment"),
        ("unemployment|jobless|失业率", "unemployment"), ("rural (?:disposable )?income|农村居民", "income-rural"), ("urban (?:disposable )?income|城镇居民", "income-urban"),
        ("income|居民收入|可支配收入", "income"), ("urban jobs|new jobs|job creation|城镇新增就业|新增就业", "jobs"), ("grain|粮食", "grain"),
        ("fiscal revenue|budget revenue|一般公共预算收入|财政收入", "fiscal-revenue"), ("industrial output|industrial value|工业增加值", "industry-output"),
        ("exports|出口(?!总)", "exports"), ("foreign trade|\\btrade targets?|imports and exports|进出口", "trade"), ("R&D|research and development|研发", "rd-intensity"),
        ("energy intensity|单位.{0,8}能耗|能耗强度", "energy-intensity"), ("foreign investment|实际使用外资|利用外资", "fdi"),
    ];

    private static readonly (string Pattern, string Region)[] Regions =
    [
        ("\\beastern (?:provinces|regions?|china)|东部(?:地区|省份|省)", "east"), ("\\bcentral (?:provinces|regions?|china)|中部(?:地区|省份|省)", "central"),
        ("\\bwestern (?:provinces|regions?|china)|西部(?:地区|省份|省)", "west"), ("\\bnorth-?eastern? (?:provinces|regions?|china)|东北(?:地区|三省|省份)", "northeast"),
    ];

    internal static string? Theme(string claim) => First(Themes, claim);

    /// <summary>Whether a claim speaks of targets.</summary>
    internal static bool Aims(string claim) => Targets().IsMatch(claim);

    internal static string? Indicator(string claim) => First(Indicators, claim);

    /// <summary>Years named in a claim, in order.</summary>
    internal static IReadOnlyList<int> Years(string claim) => [.. Year().Matches(claim).Select(m => int.Parse(m.Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>Provinces named in a claim, in order; a name inside a longer one does not count.</summary>
    internal static IReadOnlyList<Place> PlacesIn(string claim) => [.. Places.All
        .Select(p => (Place: p, At: At(claim, p))).Where(p => p.At >= 0).OrderBy(p => p.At).Select(p => p.Place)];

    /// <summary>Where a province is named; -1 if it is not.</summary>
    internal static int At(string claim, Place place)
    {
        var english = Regex.Match(claim, $@"\b{Regex.Escape(place.English)}\b(?! Free)", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        return english.Success ? english.Index : claim.IndexOf(place.Short, StringComparison.Ordinal);
    }

    /// <summary>The group or region that a claim speaks of; all provinces where it names none.</summary>
    internal static (string? Name, IReadOnlyList<string> Places) Group(string claim)
    {
        if (First(Regions, claim) is { } region)
        {
            return (region, [.. Places.All.Where(p => p.Region == region).Select(p => p.Code)]);
        }

        var group = Places.Groups.FirstOrDefault(g => claim.Contains(g.Chinese, StringComparison.Ordinal) || Names(claim, g.English));
        return group is null ? (null, [.. Places.All.Select(p => p.Code)]) : (group.English, group.Places);
    }

    private static bool Names(string claim, string group)
    {
        var bare = group.Split(" (")[0];
        return Regex.IsMatch(claim, $@"\b{Regex.Escape(bare)}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    }

    // The subject that is named first; of two at one place the one that stands first in the table.
    private static string? First((string Pattern, string Code)[] table, string claim)
    {
        var best = table.Select(t => (t.Code, Match: Regex.Match(claim, t.Pattern, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))))
            .Where(t => t.Match.Success).OrderBy(t => t.Match.Index).FirstOrDefault();
        return best.Code;
    }

    [GeneratedRegex("target|aim|goal|目标", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Targets();

    [GeneratedRegex("(?<![0-9.])20[0-9]{2}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
