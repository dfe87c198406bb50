using System.Globalization;
using System.Text.RegularExpressions;

namespace Lianghui.Documents.Word;

/// <summary>The form of one level of a list.</summary>
/// <param name="Format">decimal, chineseCounting, …</param>
/// <param name="Text">Pattern such as <c>（%1）</c>.</param>
/// <param name="Start">First number.</param>
internal sealed record NumberLevel(string Format, string Text, int Start);

/// <summary>Numbers that Word makes itself: they stand on the page but not in the text.</summary>
internal sealed partial class Numbering(
    IReadOnlyDictionary<(string List, int Level), NumberLevel> levels, IReadOnlyDictionary<string, (string List, int Level)> styles)
{
    private const string Digits = "零一二三四五六七八九";

    private readonly Dictionary<(string List, int Level), int> _counts = [];

    /// <summary>The number in front of the next paragraph; empty where it has none.</summary>
    internal string Next(string? list, int level, string? style)
    {
        if (list is null && style is not null && styles.TryGetValue(style, out var fromStyle))
        {
            (list, level) = fromStyle;
        }

        if (list is null or "0" || !levels.TryGetValue((list, level), out var form) || form.Format is "bullet" or "none")
        {
            return "";
        }

        _counts[(list, level)] = _counts.TryGetValue((list, level), out var last) ? last + 1 : form.Start;
        for (var deeper = level + 1; deeper < 9; deeper++)
        {
            _counts.Remove((list, deeper));
        }

        return Place().Replace(form.Text, match => Write(list, int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1));
    }

    private string Write(string list, int level)
    {
        var number = _counts.GetValueOrDefault((list, level), 1);
        var format = levels.TryGetValue((list, level), out var form) ? form.Format : "decimal";
        return format is "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "ideographDigital" or "taiwaneseCounting"
            ? Chinese(number) : number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Chinese(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + (number == 10 ? "" : Digits[number % 10]),
        < 100 => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    [GeneratedRegex("%([1-9])", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
