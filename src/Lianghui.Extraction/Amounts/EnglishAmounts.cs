using System.Globalization;
using System.Text.RegularExpressions;
using Lianghui.Text;

namespace Lianghui.Extraction.Amounts;

/// <summary>Reads quantities in English prose: over 200 billion yuan, more than 2,500, around 4.5 per cent, 100,000-card.</summary>
internal static partial class EnglishAmounts
{
    private const decimal HundredMillion = 100_000_000m;
    private static readonly string[] LastFirst = ["u", "s", "n2", "n"];

    private static readonly string[] Numbers =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>The quantities in a stretch of folded text, in order; years, days and ordinals are none.</summary>
    public static IReadOnlyList<Amount> In(string folded, TextSpan span)
    {
        var found = new List<Amount>();
        for (var match = Any().Match(folded, span.Start, span.Length); match.Success; match = match.NextMatch())
        {
            if (Read(match, folded, span) is { } amount)
            {
                found.Add(amount);
            }
        }

        return found;
    }

    /// <summary>A number word up to twenty as a figure; null for another word.</summary>
    public static int? Word(string word) =>
        Array.FindIndex(Numbers, n => n.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var i ? i + 1 : null;

    private static Amount? Read(Match match, string folded, TextSpan span)
    {
        var scaleWord = match.Groups["s"].Value.ToLowerInvariant();
        var unit = match.Groups["u"].Value;
        var first = decimal.Parse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var second = match.Groups["n2"].Success ? decimal.Parse(match.Groups["n2"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) : (decimal?)null;
        if (unit.Length == 0 && scaleWord.Length == 0 && IsNoQuantity(match, folded, first))
        {
            return null;
        }

        var number = TextSpan.Between(match.Groups["n"].Index, End(match));
        var (before, start) = Before(folded, span.Start, number.Start);
        var comparator = second is not null ? "range" : Comparator(before, folded.AsSpan(number.End, Math.Min(12, span.End - number.End)));
        var (low, high) = (comparator == "at-most" ? (decimal?)null : first, comparator == "at-least" ? (decimal?)null : second ?? first);
        var (factor, norm) = Norm(scaleWord, unit, match.Groups["c"].Value);
        var printed = string.Join(' ', new[] { match.Groups["c"].Value, match.Groups["s"].Value, unit }.Where(w => w.Length > 0));
        return new Amount(low, high, printed, low * factor, high * factor, norm, comparator, number, TextSpan.Between(start, number.End));
    }

    private static int End(Match match) => LastFirst.Select(g => match.Groups[g]).First(g => g.Success && g.Length > 0) is var last ? last.Index + last.Length : 0;

    private static bool IsNoQuantity(Match match, string folded, decimal value)
    {
        var (start, end) = (match.Groups["n"].Index, match.Groups["n"].Index + match.Groups["n"].Length);
        var year = match.Groups["n"].Value.Length == 4 && value is >= 1900 and <= 2100;
        var after = folded.AsSpan(end, Math.Min(3, folded.Length - end));
        var before = folded.AsSpan(Math.Max(0, start - 12), start - Math.Max(0, start - 12));
        return year || after.StartsWith("th") || after.StartsWith("st") || after.StartsWith("nd") || after.StartsWith("rd") || after.StartsWith("G ") || after.StartsWith("G,")
            || (after.Length > 1 && after[0] is '+' or '/' or ':' && char.IsLetterOrDigit(after[1])) || Month().IsMatch(before) || IsQuoted(folded, start, end);
    }

    // "61020": a slogan in quotes, not a quantity.
    private static bool IsQuoted(string folded, int start, int end) =>
        start > 0 && end < folded.Length && folded[start - 1] is '"' or '“' or '‘' or '+' && folded[end] is '"' or '”' or '’' or '+';

    private static (string Words, int Start) Before(string folded, int from, int start)
    {
        var words = folded[Math.Max(from, start - 28)..start];
        var match = Qualifier().Match(words);
        return match.Success ? (match.Value.ToLowerInvariant(), start - (words.Length - match.Index)) : ("", start);
    }

    private static string Comparator(string before, ReadOnlySpan<char> after)
    {
        if (before.Length > 0)
        {
            return Regex.IsMatch(before, "around|about|approximately|roughly|some|nearly|almost|close", RegexOptions.None, TimeSpan.FromSeconds(1)) ? "about"
                : Regex.IsMatch(before, "up to|no more|not more|less than|at most|below|under|within|no higher", RegexOptions.None, TimeSpan.FromSeconds(1))
                    && !Regex.IsMatch(before, "no less|not less|not below", RegexOptions.None, TimeSpan.FromSeconds(1)) ? "at-most"
                : "at-least";
        }

        return after.StartsWith(" or more") || after.StartsWith(" or above") || after.StartsWith(" and above") || after.StartsWith("+") ? "at-least"
            : after.StartsWith(" or less") || after.StartsWith(" or below") ? "at-most" : "plain";
    }

    private static (decimal Factor, string Unit) Norm(string scale, string unit, string currency)
    {
        var times = scale switch { "thousand" => 1_000m, "million" => 1_000_000m, "billion" => 1_000_000_000m, "trillion" => 1_000_000_000_000m, _ => 1m };
        var word = unit.ToLowerInvariant();
        return word switch
        {
            "yuan" or "rmb" or "renminbi" or "cny" => (times / HundredMillion, "亿元"),
            "us dollars" or "dollars" or "usd" or "u.s. dollars" => (times / HundredMillion, "亿美元"),
            "%" or "per cent" or "percent" => (1, "%"),
            "percentage points" or "percentage point" => (1, "百分点"),
            _ when currency is "¥" or "RMB" or "CNY" => (times / HundredMillion, "亿元"),
            _ when currency is "$" or "US$" or "USD" => (times / HundredMillion, "亿美元"),
            _ => (times, unit),
        };
    }

    [GeneratedRegex(@"(?<![\w.])(?:(?<c>US\$|\$|¥|RMB|CNY|USD) ?)?(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w.]*\d)(?:(?: ?(?:-|—|to) ?)(?<n2>\d+(?:\.\d+)?)(?!\d|,\d))?(?:[ -]?(?<s>thousand|million|billion|trillion))?(?:[ -]?(?<u>yuan|RMB|renminbi|CNY|US dollars|U\.S\. dollars|dollars|USD|%|per cent|percentage points?|percent|PB|EFLOPS|TB|GW|MW|kWh|mu|hectares|km|kilometers|kilometres|square meters|square metres|square kilometers|square kilometres|tonnes|tons|cubic meters|card|person-times|persons|people|jobs)\b|(?<u>%))?", RegexOptions.None, 2000)]
    private static partial Regex Any();

    [GeneratedRegex(@"(?:\b(?:no|not) (?:less|lower|fewer) than|\bnot below|\b(?:no|not) (?:more|higher) than|\bmore than|\bless than|\bhigher than|\bgreater than|\bat least|\bat most|\bup to|\bover|\babove|\bbelow|\bunder|\bexceed(?:s|ed|ing)?|\bsurpass(?:es|ed|ing)?|\btopp(?:ed|ing)|\bbeyond|\baround|\babout|\bapproximately|\broughly|\bsome|\bnearly|\balmost|\bclose to) [""“]?(?:the )?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Figure|Table|Chapter|No|Article|\d+ to)\.? $", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Month();
}
