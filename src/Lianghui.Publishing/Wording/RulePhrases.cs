using System.Text.RegularExpressions;
using CsvHelper;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Publishing.Wording;

/// <summary>
/// Rules, methods and reasons, which findings print in English, in Chinese (<c>rule-phrases.csv</c>, phrase by phrase, then names of places, themes and indicators).
/// A phrase that the list lacks stays English, so that a rule is never lost.
/// </summary>
public static partial class RulePhrases
{
    private static readonly Lazy<IReadOnlyList<(Regex English, string Chinese)>> Phrases = new(Load);

    /// <summary>The sentence in the language.</summary>
    public static string In(string sentence, Language language) => language.IsChinese ? Chinese(sentence) : sentence;

    private static string Chinese(string sentence)
    {
        foreach (var (english, chinese) in Phrases.Value)
        {
            sentence = english.Replace(sentence, chinese);
        }

        foreach (var place in Places.All)
        {
            sentence = sentence.Replace(place.English, place.Short, StringComparison.Ordinal);
        }

        sentence = Code().Replace(sentence, m => Name(m.Value));
        return Marks().Replace(sentence, m => m.Value[0] switch { ';' => "；", ':' => "：", _ => "，" });
    }

    private static string Name(string code) =>
        Names.Theme(code, Language.Chinese) is var theme && theme != code ? theme : Names.Indicator(code, Language.Chinese);

    private static List<(Regex English, string Chinese)> Load()
    {
        using var csv = CsvReader.Create(typeof(RulePhrases).Assembly.GetManifestResourceStream("rule-phrases.csv")!, CsvReaderOptions.Default, false);
        var rows = new List<(Regex, string)>();
        while (csv.Read())
        {
            rows.Add((new Regex(csv.GetString(0), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), csv.GetString(1)));
        }

        return rows;
    }

    [GeneratedRegex("(?<![A-Za-z/._=-])[a-z]+(?:-[a-z]+)*(?![A-Za-z/._-])", RegexOptions.None, 1000)]
    private static partial Regex Code();

    // Between Chinese characters the marks are Chinese too; in numbers, paths and lists of codes they stay.
    [GeneratedRegex("(?<=[\\p{IsCJKUnifiedIdeographs})）%])[;:,] ?(?=[\\p{IsCJKUnifiedIdeographs}0-9（A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Marks();
}
