using Lianghui.Analysis.Terms;

namespace Lianghui.Analysis.Tests.Terms;

public class TermLexiconTest
{
    private const string Good = "version: '1'\nterms:\n- id: taiwan\n  zh: 台湾\n  en: Taiwan\n  lists:\n    compounds: [台湾, 台胞]\n";

    [Fact]
    public void A_list_of_a_term_is_a_term_of_its_own()
    {
        var lexicon = TermLexicon.Parse(new StringReader(Good), "my.yml");
        Assert.Equal(["台湾"], lexicon.Resolve("@taiwan").Variants);
        Assert.Equal(["台湾", "台胞"], lexicon.Resolve("@taiwan:compounds").Variants);
        Assert.Equal("台湾", lexicon.Resolve("台湾").Id);
    }

    [Theory]
    [InlineData("version: '1'\nterms:\n- id: a\n  zh: 甲\n  colour: red\n", "line 5")]
    [InlineData("version: '1'\nterms:\n- id: a\n  zh: 甲\n- id: a\n  zh: 乙\n", "'a' stands 2 times")]
    [InlineData("version: '1'\nterms:\n- id: a\n", "lacks")]
    [InlineData("terms: [\n", "line")]
    public void A_mistake_is_named_with_file_and_place(string yaml, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => TermLexicon.Parse(new StringReader(yaml), "my.yml"));
        Assert.Contains("my.yml", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("@nothing")]
    public void An_empty_or_unknown_term_is_an_error_for_people(string name) =>
        Assert.Throws<ArgumentException>(() => TermLexicon.Parse(new StringReader(Good), "my.yml").Resolve(name));

    [Fact]
    public void A_term_of_ten_thousand_characters_is_refused() =>
        Assert.Throws<ArgumentException>(() => Term.Literal(new string('长', 10_000)));
}
