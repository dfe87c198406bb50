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
    [InlineData("version: '1'\nterms:\n- id: a\n  zh: 甲\n- id: a\n  zh: 乙\n", "line 5: the id 'a' stands in line 3")]
    [InlineData("version: '1'\nterms:\n- id: a\n", "line 3: a term lacks 'zh'")]
    [InlineData("terms:\n- id: a\n  zh: 甲\n  variants:\n  - 甲\n  -\n", "line 6: 'variants' must be a word here, not nothing")]
    [InlineData("terms:\n- id: a\n  zh: 甲\n  exclude: ['']\n", "line 4: the term 'a' has an empty word under 'exclude'")]
    [InlineData("terms:\n- id: a\n  zh: 甲\n  variants: 甲\n", "line 4: 'variants' must be a list")]
    [InlineData("terms:\n- id: a\n  zh: [甲]\n", "line 3: 'zh' must be a word here, not a list")]
    [InlineData("terms:\n- 甲\n", "line 2: a term must be keys with values")]
    [InlineData("terms:\n- id: a\n  zh: 甲\n  lists: {b: []}\n", "line 4: the list 'b' of the term 'a' is empty")]
    [InlineData("terms:\n- id: a b\n  zh: 甲\n", "line 2: the id 'a b' has a space")]
    [InlineData("terms:\n- id: a\n  zh: 甲\ntoolboxes:\n  x: [a, c]\n", "line 5: 'x' names the term 'c'")]
    [InlineData("terms:\n- id: a\n  id: b\n  zh: 甲\n", "line 3")]
    [InlineData("terms:\n-\n", "line 2")]
    [InlineData("term: []\n", "line 1: the file has no key 'term'")]
    [InlineData("", "is empty")]
    [InlineData("~", "is empty")]
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
    public void A_file_of_ones_own_adds_to_the_lexicon_and_its_terms_go_first()
    {
        var lexicon = TermLexicon.Shipped.With(new StringReader("version: 'mine'\nterms:\n- id: taiwan\n  zh: 台湾\n  variants: [台胞]\n- id: mine\n  zh: 我的\ntoolboxes: {own: [mine, trade-in]}\n"), "my.yml");
        Assert.Equal(TermLexicon.Shipped.Terms.Count + 1, lexicon.Terms.Count);
        Assert.Equal(["台胞"], lexicon.Resolve("@taiwan").Variants);
        Assert.Equal(["我的"], lexicon.Resolve("@mine").Variants);
        Assert.Equal(["mine", "trade-in"], lexicon.Toolboxes["own"]);
        Assert.Contains("green", lexicon.Toolboxes.Keys);
        Assert.EndsWith("+mine", lexicon.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_of_a_file_has_the_length_of_a_bare_word_at_most()
    {
        var error = Assert.Throws<InvalidDataException>(() => TermLexicon.Parse(
            new StringReader($"terms:\n- id: a\n  zh: 甲\n  near: [{new string('长', 10_000)}]\n"), "my.yml"));
        Assert.Contains("line 4: a word under 'near' of the term 'a' has 10000 characters", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => TermLexicon.Parse(new StringReader("terms: " + new string('[', 50_000)), "my.yml"));
    }

    [Fact]
    public void Twenty_thousand_terms_are_read()
    {
        var yaml = "terms:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"- id: t{i}\n  zh: 词{i}\n"));
        Assert.Equal(20_000, TermLexicon.Parse(new StringReader(yaml), "my.yml").Terms.Count);
    }

    [Fact]
    public void A_term_of_ten_thousand_characters_is_refused() =>
        Assert.Throws<ArgumentException>(() => Term.Literal(new string('长', 10_000)));
}
