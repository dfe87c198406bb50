namespace Lianghui.Cli.Tests;

/// <summary>Counting words from the command line: levels, sections, own terms, bad input, the index beside the library.</summary>
public class TermsTest
{
    [Fact]
    public void The_index_lies_beside_the_library_and_is_built_again_when_stale_or_damaged()
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("a.txt", Reports.Of()), "--library", "a.db");
        var first = File.ReadAllBytes(tool.Path("a.db.phrases"));
        Assert.Equal(1, Mentions(tool, "提振消费"));
        File.WriteAllBytes(tool.Path("a.db.phrases"), first[..(first.Length / 2)]);
        Assert.Equal(1, Mentions(tool, "提振消费"));
        Assert.Equal(first, File.ReadAllBytes(tool.Path("a.db.phrases")));
        tool.Run("add", tool.Write("b.txt", Reports.Of("江苏省")), "--library", "a.db");
        Assert.Equal(2, Mentions(tool, "提振消费"));
        File.Delete(tool.Path("a.db.phrases"));
        Directory.CreateDirectory(tool.Path("a.db.phrases"));
        Assert.Equal(2, Mentions(tool, "提振消费"));
    }

    [Fact]
    public void Terms_of_ones_own_add_to_the_lexicon_and_mistakes_have_their_line()
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("a.txt", Reports.Of()), "--library", "a.db");
        var file = tool.Write("my.yml", "terms:\n- id: spring\n  zh: 春耕\n  near: [备耕]\n");
        var rows = tool.Run("terms", "@spring", "@boost-consumption", "--terms", file, "--library", "a.db", "--format", "json").Rows;
        Assert.Equal([1, 1], rows.Select(r => r.GetProperty("mentions").GetInt32()));
        var wrong = tool.Run("terms", "@spring", "--terms", tool.Write("wrong.yml", "terms:\n- id: spring\n  zh:\n"), "--library", "a.db");
        Assert.Equal(1, wrong.Code);
        Assert.Contains("wrong.yml, line 3: a term lacks 'zh'", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(1, tool.Run("terms", "@spring", "--terms", "none.yml", "--library", "a.db").Code);
    }

    [Fact]
    public void Sections_are_left_out_by_option()
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("a.txt", Reports.Of()), "--library", "a.db");
        Assert.Equal(1, Mentions(tool, "团结奋斗"));
        Assert.Equal(0, Mentions(tool, "团结奋斗", "--exclude-sections", "review,government"));
        Assert.Equal(1, Mentions(tool, "团结奋斗", "--sections", "all"));
        Assert.Equal(2, tool.Run("terms", "消费", "--exclude-sections", "nothing", "--library", "a.db").Code);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData(" ", 2)]
    [InlineData("@nothing", 2)]
    [InlineData("消\u0001\u001b费", 0)]
    public void Odd_words_are_refused_or_counted(string word, int code)
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("a.txt", Reports.Of()), "--library", "a.db");
        var result = tool.Run("terms", word, "--library", "a.db");
        Assert.Equal(code, result.Code);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_of_ten_thousand_characters_is_refused_and_twenty_thousand_words_are_counted()
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("a.txt", Reports.Of()), "--library", "a.db");
        Assert.Equal(2, tool.Run("terms", new string('长', 10_000), "--library", "a.db").Code);
        var words = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $"词{i}"));
        Assert.Equal(20_001, tool.RunWith(words, "terms", "-", "--library", "a.db", "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Quotes_are_drawn_by_lot_and_written_to_a_file()
    {
        using var tool = new Tool();
        tool.Run("add", tool.Write("a.txt", Reports.Of()), "--library", "a.db");
        string[] sample = ["quote", "，", "--library", "a.db", "--sample", "3", "--format", "csv"];
        Assert.Equal(tool.Run(sample).Output, tool.Run([.. sample, "--lot", "1"]).Output);
        Assert.NotEqual(tool.Run(sample).Output, tool.Run([.. sample, "--lot", "2"]).Output);
        var written = tool.Run([.. sample, "--out", "lines.csv"]);
        Assert.Equal(tool.Path("lines.csv"), written.Output.Trim());
        Assert.Equal(4, File.ReadAllLines(tool.Path("lines.csv")).Length);
        Assert.Equal(2, tool.Run([.. sample, "--out", "lines.doc"]).Code);
    }

    private static int Mentions(Tool tool, string word, params string[] more) =>
        tool.Run([.. new[] { "terms", word, "--library", "a.db", "--format", "json" }, .. more]).Rows.Sum(r => r.GetProperty("mentions").GetInt32());
}
