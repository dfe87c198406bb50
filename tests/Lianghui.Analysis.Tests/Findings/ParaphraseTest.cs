using CsvHelper;
using Lianghui.Analysis.Claims;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Tests.Findings;

/// <summary>
/// One claim in several wordings, English and Chinese: each form is understood however it is put, and a false one never supported. Verdicts
/// are those of the reports of 2025 and of the tables (tests/gold/claim-paraphrases.csv, written before the reader was run on them).
/// </summary>
public sealed class ParaphraseTest
{
    private static readonly Lazy<MemoryLibrary> Library = new(() => RealLibrary.Of(MemoryLibrary.Shipped, 2025));

    public static TheoryData<string, int, string, string> Claims()
    {
        var data = new TheoryData<string, int, string, string>();
        using var csv = CsvReader.Create(File.OpenRead(Path.Combine(Checkout.Root, "tests/gold/claim-paraphrases.csv")), CsvReaderOptions.Default, false);
        while (csv.Read())
        {
            data.Add(csv.GetString("form"), int.Parse(csv.GetString("year"), System.Globalization.CultureInfo.InvariantCulture), csv.GetString("claim"), csv.GetString("verdict"));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void A_claim_is_understood_in_any_wording(string form, int year, string claim, string verdict)
    {
        var answer = ClaimChecker.Check(Library.Value, claim, year);
        Assert.True(answer.Verdict == verdict, $"{form}: {claim}\n  {answer.Verdict}, not {verdict}: {answer.Rule}; {answer.Value}; {string.Join(" | ", answer.Alternatives)}");
    }
}
