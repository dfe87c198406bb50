namespace Lianghui.Cli.Tests;

/// <summary><c>facts import|list|remove</c>: a user's outturns count, name their source, and go without a trace.</summary>
public sealed class FactsImportTest : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void An_imported_outturn_goes_before_all_others_until_it_is_removed()
    {
        _tool.Write("own.csv", "\uFEFFplace,year,value,unit,estimate\nGuangdong,2024,3.9,%,yes\n江苏,2024,5.5,,\n");
        var before = _tool.Run("gaps", "--year", "2025", "--indicator", "gdp", "--format", "json").Output;

        var imported = _tool.Run("facts", "import", "own.csv", "--source", "our desk, 1 March 2025");
        Assert.Equal(0, imported.Code);
        Assert.Contains("line 2: GD 2024 is 3.9% here and 3.5%", imported.Error, StringComparison.Ordinal);
        var gap = Assert.Single(_tool.Run("gaps", "--year", "2025", "--indicator", "gdp", "--place", "GD", "--format", "json").Rows);
        Assert.Equal(3.9m, gap.GetProperty("reached").GetDecimal());
        Assert.True(gap.GetProperty("estimate").GetBoolean());
        Assert.Equal("imported: our desk, 1 March 2025 (own, line 2)", gap.GetProperty("source").GetString());
        Assert.Contains("our desk", _tool.Run("disagreements", "--year", "2024", "--place", "JS", "--format", "json").Output, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(_tool.Run("facts", "list", "--format", "json").Rows).GetProperty("rows").GetInt32());
        Assert.Equal(2, _tool.Run("facts", "import", "own.csv", "--source", "again").Code);

        Assert.Equal(0, _tool.Run("facts", "remove", "own").Code);
        Assert.Equal(1, _tool.Run("facts", "remove", "own").Code);
        Assert.Equal(before, _tool.Run("gaps", "--year", "2025", "--indicator", "gdp", "--format", "json").Output);
    }

    [Fact]
    public void A_file_with_mistakes_is_not_imported_and_every_mistake_is_named()
    {
        _tool.Write("bad.csv", """
            place,year,indicator,value,unit,estimate
            Atlantis,2024,gdp,5,%,no
            GD,24,gdp,5,%,no
            GD,2024,gpd,5,%,no
            GD,2024,gdp,five,%,no
            GD,2024,gdp,539,%,no
            GD,2024,retail,5,亿元,no
            GD,2024,gdp,5,%,perhaps
            GD,2024,gdp,3.5,%,no
            GD,2024,gdp,3.5,%,no
            """);
        var result = _tool.Run("facts", "import", "bad.csv", "--source", "x", "--library", "a.db");
        Assert.Equal(1, result.Code);
        foreach (var line in Enumerable.Range(2, 7).Append(10))
        {
            Assert.Contains($"bad.csv, line {line}: ", result.Error, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("line 9: ", result.Error, StringComparison.Ordinal);
        Assert.Empty(_tool.Run("facts", "list", "--library", "a.db", "--format", "json").Rows);
        Assert.Contains("year", _tool.RunWith("place,value\nGD,5\n", "facts", "import", "-", "--source", "x").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Imported_levels_weigh_and_the_method_names_them()
    {
        _tool.Write("levels.csv", "place,year,value,unit\nGD,2024,28.0,万亿元\n");
        var shipped = Assert.Single(_tool.Run("estimate", "--year", "2025", "--format", "json").Rows);
        Assert.Equal(0, _tool.Run("facts", "import", "levels.csv", "--source", "a test").Code);
        var own = Assert.Single(_tool.Run("estimate", "--year", "2025", "--format", "json").Rows);
        Assert.Contains("imported: a test, 1 places", own.GetProperty("method").GetString(), StringComparison.Ordinal);
        // Guangdong aims below the mean, so that twice its weight draws the estimate down.
        Assert.True(own.GetProperty("value").GetDecimal() < shipped.GetProperty("value").GetDecimal());
    }
}
