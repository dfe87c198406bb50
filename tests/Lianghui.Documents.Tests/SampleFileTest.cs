using System.IO.Compression;
using System.Text;
using Lianghui.Documents.Tests.Specimens;
using Lianghui.Text;

namespace Lianghui.Documents.Tests;

/// <summary>The files of <c>samples/originals</c> hold the texts of <c>samples/texts</c>, and are what the writers here make.</summary>
public class SampleFileTest
{
    private const string Word = "originals/云岭省2031.docx";
    private const string Table = "originals/望津市2031.csv";

    [Fact]
    public async Task A_word_file_gives_the_plain_text()
    {
        var document = await Only(Word);
        Assert.Equal(Specimen.Province.Value, document.Text.Value);
        var issue = Assert.Single(document.Issues);
        Assert.Equal(("page-edges", IssueLevel.Note), (issue.Code, issue.Level));
    }

    [Fact]
    public async Task A_table_gives_the_plain_text_and_tells_what_was_taken_off()
    {
        var document = await Only(Table);
        Assert.Equal(Specimen.City.Value, document.Text.Value);
        Assert.Equal(["portal-head", "portal-tail"], document.Issues.Select(i => i.Code));
        Assert.Equal(
            new DocumentHints("2031年望津市政府工作报告", "望津市", 2031, new DateOnly(2031, 1, 15), null, "https://www.wangjin.example/zwgk/zfgzbg/2031.html"),
            document.Hints);
    }

    [Fact]
    public void Originals_are_what_the_writers_make()
    {
        var word = WordSpecimen.Write(Specimen.Province.Lines());
        var table = new UTF8Encoding(true).GetPreamble().Concat(Encoding.UTF8.GetBytes(
            CsvSpecimen.Write("望津市", 2031, "2031年望津市政府工作报告", new DateOnly(2031, 1, 15), Specimen.City.Lines()))).ToArray();
        if (Environment.GetEnvironmentVariable("LIANGHUI_WRITE_SAMPLES") == "1")
        {
            File.WriteAllBytes(Specimen.Path(Word), word);
            File.WriteAllBytes(Specimen.Path(Table), table);
        }

        // Compression differs by machine, what is compressed does not.
        Assert.Equal(Parts(word), Parts(File.ReadAllBytes(Specimen.Path(Word))));
        Assert.True(table.AsSpan().SequenceEqual(File.ReadAllBytes(Specimen.Path(Table))), "write them again with LIANGHUI_WRITE_SAMPLES=1");
    }

    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(e => e.FullName, e => new StreamReader(e.Open()).ReadToEnd());
    }

    private static async Task<ReadDocument> Only(string name)
    {
        var outcomes = new List<ReadOutcome>();
        await foreach (var outcome in DocumentReader.ReadAsync(Specimen.Path(name), TestContext.Current.CancellationToken))
        {
            outcomes.Add(outcome);
        }

        return Assert.Single(outcomes).Document!;
    }
}
