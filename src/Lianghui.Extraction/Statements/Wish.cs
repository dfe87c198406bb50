using System.Text.RegularExpressions;

namespace Lianghui.Extraction.Statements;

/// <summary>Aspirations beside a target: 力争达到8%, 在实际工作中努力争取更好结果.</summary>
internal static partial class Wish
{
    private static readonly string[] Striving = ["力争", "争取", "努力", "冲刺", "奋斗", "全力"];

    /// <summary>Whether the words before a number say that it is striven for.</summary>
    internal static bool Strives(string before) => Array.Exists(Striving, w => before.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a clause wishes for more without a number.</summary>
    internal static bool ForMore(ReadOnlySpan<char> clause) =>
        (clause.Contains('更') || clause.Contains('最')) && More().IsMatch(clause);

    [GeneratedRegex("(?:力争|争取|努力|全力|追求|实现)[^,。;]{0,10}(?:更好|更优|更高|更快|更多|最好)(?:的)?(?:结果|成绩|成效|水平|速度|增长|发展|目标|一些|一点|$|[、,。;])", RegexOptions.None, 1000)]
    private static partial Regex More();
}
