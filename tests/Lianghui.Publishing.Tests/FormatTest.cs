using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Tests;

public sealed class FormatTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lianghui-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Word_and_workbook_follow_the_schema(string code)
    {
        var model = BriefBuilder.Whole(new StubLibrary("XJ"), 2025);
        foreach (var ending in new[] { ".docx", ".xlsx" })
        {
            var path = Path.Combine(_folder.FullName, "brief" + ending);
            await BriefFile.WriteAsync(model, Language.Find(code)!, path, TestContext.Current.CancellationToken);
            using OpenXmlPackage package = ending == ".docx" ? WordprocessingDocument.Open(path, false) : SpreadsheetDocument.Open(path, false);
            Assert.Empty(new OpenXmlValidator().Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }
    }

    [Fact]
    public async Task A_cell_that_looks_like_a_formula_stays_text()
    {
        var library = new StubLibrary { Heading = "=cmd|' /C calc'!A0\u0001" };
        var path = Path.Combine(_folder.FullName, "brief.xlsx");
        await BriefFile.WriteAsync(BriefBuilder.Build(library, 2025), Language.English, path, TestContext.Current.CancellationToken);
        using var book = SpreadsheetDocument.Open(path, false);
        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();
        Assert.DoesNotContain(cells, c => c.CellFormula is not null);
        Assert.Contains(cells, c => c.InnerText.StartsWith("=cmd|", StringComparison.Ordinal) && c.DataType!.Value == CellValues.InlineString);
    }

    [Fact]
    public async Task Captions_and_sources_of_a_workbook_stand_over_their_columns_in_full_height()
    {
        var path = Path.Combine(_folder.FullName, "brief.xlsx");
        await BriefFile.WriteAsync(BriefBuilder.Build(new StubLibrary(), 2025), Language.English, path, TestContext.Current.CancellationToken);
        using var book = SpreadsheetDocument.Open(path, false);
        var tables = book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet).Where(w => w.Descendants<Row>().Any()).ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, w => Assert.Equal(2, w.Descendants<MergeCell>().Count()));
        Assert.All(tables, w => Assert.True(w.Descendants<Row>().ElementAt(1).Height!.Value >= 12));
        Assert.Contains(tables, w => w.Descendants<MergeCell>().First().Reference!.Value!.StartsWith("A1:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_ending_or_folder_leaves_no_file()
    {
        var model = BriefBuilder.Build(new StubLibrary(), 2025);
        foreach (var path in new[] { Path.Combine(_folder.FullName, "brief.txt"), Path.Combine(_folder.FullName, "nowhere", "brief.html") })
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => BriefFile.WriteAsync(model, Language.English, path, TestContext.Current.CancellationToken));
        }

        Assert.Empty(_folder.GetFileSystemInfos());
    }
}
