using System.Text.Json;

namespace Lianghui.Cli.Tests;

/// <summary>Keys, their order and exit codes are what scripts rely on.</summary>
public class ContractTest
{
    private const string Evidence = "version start length quote source";

    public static TheoryData<string, string> Verbs => new()
    {
        { "reports", "place year kind title speaker session delivered published chars version complete" },
        { "sections", "place year order role heading start length" },
        { "growth", "place year kind period low high comparator measure" },
        {
            "targets",
            "place year indicator of low high unit normLow normHigh comparator reference stretch modality basis wording section"
        },
        { "outturns", "place year period indicator of low high unit comparator estimate" },
        { "tasks", "place year level rank parent heading theme facet also codedBy" },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_row_has_the_keys_of_the_contract_in_its_order(string verb, string keys)
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("a.txt", Reports.Of()), "--library", "a.db");
        var result = tool.Run(verb, "--library", "a.db", "--format", "json");
        Assert.Equal(0, result.Code);
        Assert.All(result.Rows, row =>
        {
            Assert.Equal(keys.Split(' ').Append("evidence"), Keys(row));
            Assert.Equal(Evidence.Split(' '), Keys(row.GetProperty("evidence")));
        });
        var csv = tool.Run(verb, "--library", "a.db", "--format", "csv").Output.Split("\n")[0].Trim();
        Assert.Equal(keys.Replace(' ', ',') + ",evidence." + Evidence.Replace(" ", ",evidence.", StringComparison.Ordinal), csv);
    }

    [Theory]
    [InlineData("terms 消费", "term year provinces mentions reports byPlace")]
    [InlineData("quote 消费", "place year section left match right evidence")]
    [InlineData("radar --year 2025 --vs 2024", "phrase provinces previousProvinces mentions previousMentions")]
    [InlineData(
        "changes --year 2025 --vs 2024", "place indicator from to change wordingChange stretchChange evidenceFrom evidenceTo")]
    [InlineData("estimate --year 2025", "year method value n of median inputs")]
    [InlineData("check GDP", "claim verdict rule value alternatives names")]
    [InlineData("tasks --year 2025 --vs 2024", "place year level rank parent heading theme facet also codedBy evidence previousRank move")]
    [InlineData("outturns --year 2025 --measure", "place year period indicator of low high unit comparator estimate evidence measure basis")]
    [InlineData("doctor", "check status advice")]
    public void A_finding_begins_with_the_keys_of_the_contract(string command, string keys)
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("a.txt", Reports.Of()), tool.Write("b.txt", Reports.Of(year: 2024)), "--library", "a.db", "--seed");
        var result = tool.Run([.. command.Split(' '), "--library", "a.db", "--format", "json"]);
        Assert.Equal(0, result.Code);
        Assert.All(result.Rows, row => Assert.Equal(keys.Split(' '), Keys(row).Take(keys.Split(' ').Length)));
        if (command[0] != 'r')
        {
            Assert.NotEmpty(result.Rows);
        }
    }

    [Fact]
    public void A_table_counts_rows_within_a_row_and_shortens_numbers()
    {
        using var tool = new Tool();
        var table = tool.Run("estimate", "--year", "2025", "--seed", "--library", "a.db", "--format", "table").Output.Split('\n');
        Assert.Matches(@" 31 rows$", table[2].TrimEnd());
        Assert.DoesNotMatch(@"\d\.\d{5}", table[2]);
        Assert.All(table, line => Assert.InRange(line.Length, 0, 250));
        var json = Assert.Single(tool.Run("estimate", "--year", "2025", "--library", "a.db", "--format", "json").Rows);
        Assert.Equal(31, json.GetProperty("inputs").GetArrayLength());
    }

    [Theory]
    [InlineData("tasks --by place", "place")]
    [InlineData("tasks --vs soon", "whole number")]
    public void A_wrong_value_is_told_without_names_of_types(string command, string told)
    {
        using var tool = new Tool();
        var result = tool.Run([.. command.Split(' '), "--library", "a.db"]);
        Assert.Equal(2, result.Code);
        Assert.Contains(told, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Lianghui.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("terms 消费 --by year", "--by")]
    [InlineData("quote --every", "--every")]
    [InlineData("add --force a.txt", "--force")]
    public void What_looks_like_an_option_and_is_none_is_refused(string command, string named)
    {
        using var tool = new Tool();
        var result = tool.Run([.. command.Split(' '), "--library", "a.db"]);
        Assert.Equal(2, result.Code);
        Assert.Contains(named, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(tool.Path("a.db")));
        Assert.Equal(0, tool.Run("terms", "--library", "a.db", "--format", "json", "--", "--by").Code);
    }

    [Fact]
    public void Add_tells_what_it_read()
    {
        using var tool = new Tool();
        var result = tool.Run("add", tool.Write("甲.txt", Reports.Of()), "--library", "a.db", "--format", "json");
        Assert.Equal(0, result.Code);
        var row = Assert.Single(result.Rows);
        Assert.Equal(
            "file status place year kind title speaker delivered published chars version sections targets tasks issues evidence".Split(' '),
            Keys(row));
        Assert.Equal(("added", "GD", 2025, "provincial-report"), (Text(row, "status"), Text(row, "place"),
            row.GetProperty("year").GetInt32(), Text(row, "kind")));
        Assert.Contains("甲.txt", result.Output, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, row.GetProperty("issues").ValueKind);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("published").ValueKind);
    }

    [Fact]
    public void The_same_text_again_is_unchanged_and_one_report()
    {
        using var tool = new Tool();
        var file = tool.Write("a.txt", Reports.Of());
        var version = Text(Assert.Single(tool.Run("add", file, "--format", "json").Rows), "version");
        var again = Assert.Single(tool.Run("add", file, "--format", "json").Rows);
        Assert.Equal(("unchanged", version), (Text(again, "status"), Text(again, "version")));
        var copy = Assert.Single(tool.Run("add", tool.Write("copy.txt", Reports.Of() + "\n\n"), "--format", "json").Rows);
        Assert.Equal(("unchanged", version), (Text(copy, "status"), Text(copy, "version")));
        Assert.Single(tool.Run("reports", "--format", "json", "--place", "GD", "--year", "2025").Rows);
    }

    [Theory]
    [InlineData(2, "targts")]
    [InlineData(2, "targets", "--yaer", "2025")]
    [InlineData(2, "targets", "--year", "25")]
    [InlineData(2, "targets", "--year", "2026..2025")]
    [InlineData(2, "targets", "--place", "Atlantis")]
    [InlineData(2, "targets", "--group", "nowhere")]
    [InlineData(2, "targets", "--indicator", "happiness")]
    [InlineData(2, "targets", "--format", "xml")]
    [InlineData(2, "tasks", "--level", "3")]
    [InlineData(2, "targets", "--as-of", "tomorrow")]
    [InlineData(1, "targets", "--library", ".")]
    [InlineData(2, "add")]
    [InlineData(2)]
    [InlineData(1, "add", "nowhere.txt")]
    [InlineData(0, "targets", "--year", "2025")]
    [InlineData(0, "--help")]
    [InlineData(0, "--version")]
    public void Exit_codes(int code, params string[] arguments)
    {
        using var tool = new Tool();
        var result = tool.Run(arguments);
        Assert.Equal(code, result.Code);
        if (code != 0)
        {
            Assert.NotEmpty(result.Error);
            Assert.DoesNotContain("   at Lianghui", result.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GD")]
    [InlineData("广东")]
    [InlineData("广东省")]
    [InlineData("Guangdong")]
    public void A_place_may_be_spelled_in_four_ways(string place)
    {
        using var tool = new Tool();
        var rows = tool.Run("targets", "--year", "2024", "--place", place, "--format", "json").Rows;
        Assert.Equal("GD", Text(Assert.Single(rows), "place"));
    }

    [Fact]
    public void The_default_library_is_seeded_and_a_new_file_is_not()
    {
        using var tool = new Tool();
        Assert.Equal(31, tool.Run("targets", "--year", "2024", "--format", "json").Rows.Count);
        Assert.Empty(tool.Run("targets", "--year", "2024", "--format", "json", "--library", "b.db").Rows);
        Assert.Equal(31, tool.Run("targets", "--year", "2024", "--format", "json", "--library", "c.db", "--seed").Rows.Count);
        Assert.Equal(31, tool.Run("targets", "--year", "2024", "--format", "json", "--library", "c.db").Rows.Count);
    }

    [Theory]
    [InlineData("2025-01-14", 0)]
    [InlineData("2025-01-15", 1)]
    public void As_of_a_day_shows_what_had_been_delivered(string day, int reports)
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("a.txt", Reports.Of()), "--library", "a.db");
        Assert.Equal(reports, tool.Run("reports", "--as-of", day, "--library", "a.db", "--format", "json").Rows.Count);
    }

    [Fact]
    public void A_text_hides_what_ships_and_names_the_newest_year()
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("a.txt", Reports.Of(year: 2024, growth: "增长9%")));
        var rows = tool.Run("growth", "--format", "json").Rows.Where(r => Text(r, "kind") == "target").ToList();
        Assert.All(rows, r => Assert.Equal(2024, r.GetProperty("year").GetInt32()));
        Assert.Equal(30, rows.Count(r => Text(r, "place") != "GD"));
        Assert.All(rows.Where(r => Text(r, "place") == "GD"), r => Assert.Equal(9, r.GetProperty("low").GetDouble()));
    }

    [Fact]
    public void A_piped_table_neither_wraps_nor_cuts_nor_colours()
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write(new string('a', 150) + ".txt", Reports.Of()), "--library", "a.db");
        var table = tool.Run("add", new string('a', 150) + ".txt", "--library", "a.db").Output;
        Assert.Equal(3, table.Trim('\n').Split('\n').Length);
        Assert.Contains(new string('a', 150) + ".txt", table, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', table);
    }

    private static IEnumerable<string> Keys(JsonElement row) => row.EnumerateObject().Select(p => p.Name);

    private static string? Text(JsonElement row, string key) => row.GetProperty(key).GetString();
}
