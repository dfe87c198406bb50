namespace Lianghui.Cli.Tests;

/// <summary><c>correct</c> and <c>corrections</c> as a script runs them.</summary>
public sealed class CorrectionsTest : IDisposable
{
    private readonly Tool _tool = new();

    [Fact]
    public void A_correction_outlives_a_new_coding_and_reaches_a_colleague()
    {
        _tool.Write("gd.txt", Reports.Of());
        Assert.Equal(0, _tool.Run("add", "gd.txt", "--library", "a.db").Code);
        var id = _tool.Run("targets", "--indicator", "gdp", "--library", "a.db", "--ids", "--format", "json").Rows[0].GetProperty("id").GetString()!;
        var wrong = _tool.Run("correct", id, "--set", "lwo=5", "--by", "Anna", "--reason", "x", "--library", "a.db");
        Assert.Equal((2, true), (wrong.Code, wrong.Error.Contains("normLow", StringComparison.Ordinal)));
        Assert.Equal(2, _tool.Run("correct", id, "--set", "low=6", "--confirm", "--by", "Anna", "--reason", "x", "--library", "a.db").Code);
        Assert.Equal(0, _tool.Run("correct", id, "--set", "low=6", "high=6", "--by", "Anna", "--reason", "read again", "--library", "a.db").Code);
        Assert.Equal(0, _tool.Run("recode", "--all", "--library", "a.db").Code);
        var row = _tool.Run("targets", "--indicator", "gdp", "--library", "a.db", "--format", "json").Rows[0];
        Assert.Equal((6, "high=5 low=5"), (row.GetProperty("low").GetInt32(), row.GetProperty("correction").GetProperty("coded").GetString()));
        var coded = _tool.Run("targets", "--indicator", "gdp", "--library", "a.db", "--uncorrected", "--format", "json").Rows[0];
        Assert.Equal((5, false), (coded.GetProperty("low").GetInt32(), coded.TryGetProperty("correction", out _)));
        Assert.Equal(0, _tool.Run("corrections", "conflicts", "--library", "a.db").Code);

        Assert.Equal(0, _tool.Run("corrections", "export", "mine.json", "--library", "a.db").Code);
        Assert.Equal(0, _tool.Run("add", "gd.txt", "--library", "b.db").Code);
        Assert.Contains("2 of 2", _tool.Run("corrections", "import", "mine.json", "--library", "b.db").Error, StringComparison.Ordinal);
        Assert.Contains("0 of 2", _tool.Run("corrections", "import", "mine.json", "--library", "b.db").Error, StringComparison.Ordinal);
        Assert.Equal(0, _tool.Run("correct", id, "--confirm", "--by", "Bo", "--library", "b.db").Code);
        Assert.Equal(1, _tool.Run("corrections", "conflicts", "--library", "b.db").Code);
        Assert.Equal(2, _tool.Run("corrections", "labels", "--library", "b.db", "--format", "json").Rows[^1].GetProperty("judged").GetInt32());
    }

    public void Dispose() => _tool.Dispose();
}
