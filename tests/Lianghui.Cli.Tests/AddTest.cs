using Microsoft.Data.Sqlite;

namespace Lianghui.Cli.Tests;

/// <summary>What adding does with files good and bad.</summary>
public sealed class AddTest : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Bad_files_are_named_with_a_remedy_and_good_ones_are_kept()
    {
        _tool.Write("in/a.txt", Reports.Of());
        _tool.Write("in/b.txt", Reports.Of("湖北省"));
        _tool.Write("in/empty.txt", "");
        _tool.Write("in/nowhere.txt", Reports.Of().Replace("广东省", "", StringComparison.Ordinal));
        _tool.Write("in/news.txt", "Officials met on Tuesday. The governor said that growth would be stronger this year, our correspondent writes.");
        var result = _tool.Run("add", "in", "--format", "json");
        Assert.Equal(1, result.Code);
        Assert.Equal(
            ["added", "added", "failed", "failed", "failed"], result.Rows.Select(r => r.GetProperty("status").GetString()));
        foreach (var name in new[] { "empty.txt", "nowhere.txt", "news.txt" })
        {
            var message = result.Error.Split('\n').Single(l => l.Contains(name, StringComparison.Ordinal));
            Assert.Contains(";", message, StringComparison.Ordinal);
        }

        Assert.Contains("--place", result.Error, StringComparison.Ordinal);
        Assert.Contains("--kind article", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, _tool.Run("reports", "--year", "2025", "--place", "GD,HB", "--format", "json").Rows
            .Count(r => r.GetProperty("evidence").GetProperty("quote").GetString() is not null));
    }

    [Fact]
    public void Place_and_year_given_overrule_the_text_and_stay_with_it()
    {
        var file = _tool.Write("a.txt", Reports.Of().Replace("广东省", "", StringComparison.Ordinal));
        Assert.Equal(1, _tool.Run("add", file, "--library", "a.db").Code);
        Assert.Equal(0, _tool.Run("add", file, "--library", "a.db", "--place", "海南", "--year", "2019").Code);
        Assert.Equal(0, _tool.Run("add", file, "--library", "a.db").Code);
        Assert.Equal(0, _tool.Run("recode", "--all", "--library", "a.db").Code);
        var report = Assert.Single(_tool.Run("reports", "--library", "a.db", "--format", "json").Rows);
        Assert.Equal(("HI", 2019), (report.GetProperty("place").GetString(), report.GetProperty("year").GetInt32()));
        Assert.Equal(0, _tool.Run("add", file, "--library", "a.db", "--place", "青海").Code);
        report = Assert.Single(_tool.Run("reports", "--library", "a.db", "--format", "json").Rows);
        Assert.Equal(("QH", 2019), (report.GetProperty("place").GetString(), report.GetProperty("year").GetInt32()));
    }

    [Fact]
    public void Two_texts_of_one_report_are_kept_and_the_fuller_is_current()
    {
        var full = _tool.Write("full.txt", Reports.Of(more: new string('说', 40)));
        var part = _tool.Write("part.txt", Reports.Of());
        _tool.Run("add", part, "--library", "a.db");
        var result = _tool.Run("add", full, "--library", "a.db", "--format", "json");
        Assert.Equal("replaced", result.Rows[0].GetProperty("status").GetString());
        Assert.Contains("full.txt", result.Error, StringComparison.Ordinal);
        var report = Assert.Single(_tool.Run("reports", "--library", "a.db", "--format", "json").Rows);
        Assert.Equal(result.Rows[0].GetProperty("version").GetString(), report.GetProperty("version").GetString());
        Assert.Equal("added", _tool.Run("add", _tool.Write("short.txt", Reports.Of(growth: "增长5%")), "--library", "a.db", "--format", "json")
            .Rows[0].GetProperty("status").GetString());
        Assert.Single(_tool.Run("reports", "--library", "a.db", "--format", "json").Rows);
    }

    [Fact]
    public void An_edited_file_shows_its_new_text()
    {
        var file = _tool.Write("a.txt", Reports.Of(growth: "增长5%左右"));
        _tool.Run("add", file, "--library", "a.db");
        _tool.Write("a.txt", Reports.Of(growth: "增长6%"));
        Assert.Equal("replaced", _tool.Run("add", file, "--library", "a.db", "--format", "json").Rows[0].GetProperty("status").GetString());
        var target = Assert.Single(_tool.Run("targets", "--indicator", "gdp", "--library", "a.db", "--format", "json").Rows);
        Assert.Equal(6, target.GetProperty("low").GetDouble());
    }

    [Fact]
    public void Older_rules_are_noticed_and_the_text_is_coded_again_without_its_file()
    {
        var file = _tool.Write("a.txt", Reports.Of());
        _tool.Run("add", file, "--library", "a.db");
        File.Delete(file);
        using (var connection = new SqliteConnection($"Data Source={_tool.Path("a.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE versions SET rules = 'old'; DELETE FROM tasks";
            command.ExecuteNonQuery();
        }

        Assert.Contains("stale", _tool.Run("doctor", "--library", "a.db").Output, StringComparison.Ordinal);
        Assert.Equal("replaced", Assert.Single(_tool.Run("recode", "--library", "a.db", "--format", "json").Rows).GetProperty("status").GetString());
        Assert.Equal(6, _tool.Run("tasks", "--library", "a.db", "--format", "json").Rows.Count);
        Assert.Empty(_tool.Run("recode", "--library", "a.db", "--format", "json").Rows);
    }

    [Fact]
    public void Standard_input_is_a_file_too()
    {
        var result = _tool.RunWith(Reports.Of(), "add", "-", "--library", "a.db", "--format", "json");
        Assert.Equal(0, result.Code);
        Assert.Equal("GD", Assert.Single(result.Rows).GetProperty("place").GetString());
    }
}
