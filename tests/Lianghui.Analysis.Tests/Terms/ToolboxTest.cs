using Lianghui.Analysis.Terms;
using Lianghui.Corpus;

namespace Lianghui.Analysis.Tests.Terms;

public class ToolboxTest
{
    [Fact]
    public void A_blank_says_which_kind_of_blank_it_is()
    {
        var library = new TextLibrary()
            .Add("GD", 2024, "各位代表：发展量子计算、氢能。").Add("GD", 2025, "各位代表：发展量子计算、六G和6G。").Add("SH", 2025, "各位代表：发展氢能。");
        var finding = Toolbox.Of(library, TermLexicon.Shipped, "technology", new TermScope(new FactQuery(["GD", "SH", "ZJ"])), 2025, 2024);
        string Status(string place, string term) => finding.Cells.Single(c => c.Place == place && c.Term.Id == term).Status;
        Assert.Equal(("kept", "dropped", "new", "absent"), (Status("GD", "quantum"), Status("GD", "hydrogen"), Status("GD", "six-g"), Status("GD", "metaverse")));
        Assert.Equal(("named", "absent", "not-retrieved"), (Status("SH", "hydrogen"), Status("SH", "quantum"), Status("ZJ", "quantum")));
        Assert.Null(finding.Cells.First(c => c.Place == "ZJ").Mentions);
    }

    [Fact]
    public void Queries_can_be_joined_and_families_are_queries()
    {
        Assert.Equal(
            Toolbox.Terms(TermLexicon.Shipped, "green").Union(Toolbox.Terms(TermLexicon.Shipped, "technology")).Count(),
            Toolbox.Terms(TermLexicon.Shipped, "green+technology").Count);
        Assert.Contains(Toolbox.Terms(TermLexicon.Shipped, "cross-strait"), t => t.Id == "taiwan");
        Assert.Contains("technology", Assert.Throws<ArgumentException>(() => Toolbox.Terms(TermLexicon.Shipped, "nothing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Neighbours_stand_in_one_sentence_and_are_no_part_of_the_term()
    {
        var library = new TextLibrary().Add("GD", 2025, "各位代表：\n发展低空经济和量子计算。\n量子计算。\n发展低空经济。\n发展制造。\n改革。");
        var finding = Neighbours.Of(library, new TermScope(FactQuery.All), Term.Literal("低空经济"), TermLexicon.Shipped.Terms, 1);
        Assert.Equal((6, 2), (finding.Sentences, finding.With));
        var neighbour = Assert.Single(finding.Found);
        Assert.Equal(("quantum", 1, 2, 2 * 2 / 6.0), (neighbour.Term.Id, neighbour.Together, neighbour.Alone, neighbour.Expected));
    }
}
