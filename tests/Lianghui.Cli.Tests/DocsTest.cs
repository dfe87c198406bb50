using System.CommandLine.Parsing;
using Lianghui.Cli.Verbs;
using Lianghui.Publishing.Exports;

namespace Lianghui.Cli.Tests;

/// <summary>House rule 10: each verb and each table has its page, and what the pages show can be run.</summary>
public class DocsTest
{
    private static readonly string[] Shared =
        ["--format", "--library", "--seed", "--place", "--year", "--group", "--as-of", "--as-of-by", "--uncorrected", "--ids", "--grades", "--help"];

    public static TheoryData<string> Verbs => [.. VerbList.All().Select(c => c.Name)];

    public static TheoryData<string> Tables => [.. TableDictionary.Tables];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_has_a_page_that_names_each_of_its_options(string verb)
    {
        var path = Path.Combine(Checkout.Root, "docs", "cli", verb + ".md");
        Assert.True(File.Exists(path), $"{verb} lacks its page: write docs/cli/{verb}.md (what it does, examples, keys, own options)");
        var page = File.ReadAllText(path);
        var command = VerbList.All().Single(c => c.Name == verb);
        var options = command.Options.Concat(command.Subcommands.SelectMany(c => c.Options)).Select(o => o.Name).Except(Shared);
        Assert.All(options, option => Assert.Contains(option, page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Examples_of_pages_and_of_help_are_understood(string verb)
    {
        var page = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "cli", verb + ".md"));
        var help = VerbList.All().Single(c => c.Name == verb).Description!.Split('\n');
        var examples = page.Concat(help).Select(l => l.Trim())
            .Select(l => l[(l.LastIndexOf("| ", StringComparison.Ordinal) is >= 0 and var pipe && l.Contains("lianghui", StringComparison.Ordinal) ? pipe + 2 : 0)..])
            .Where(l => l.StartsWith("lianghui ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
            Assert.Empty(Program.Parse([.. CommandLineParser.SplitCommandLine(example["lianghui ".Length..])], out _).Errors));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_a_page_with_its_columns(string table)
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "tables", table + ".md"));
        Assert.All(TableDictionary.Of(table), column =>
            Assert.Contains($"| {column.Name} | {column.Type} | {column.Description} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Shared_options_stand_on_the_page_of_all_verbs()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "cli", "README.md"));
        Assert.All(Shared.Except(["--help"]), option => Assert.Contains(option, page, StringComparison.Ordinal));
    }
}
