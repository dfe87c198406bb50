using Lianghui.Analysis.Uptake;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests.Uptake;

/// <summary>The score of nearness on invented sentences.</summary>
public class UnitMeasureTest
{
    private static readonly string[] Others =
    [
        "切实增加山前苗圃,推动远村修路", "切实增加渡口班次,推动码头扩建", "推动老街改造,切实增加停车位", "修缮钟楼,推动夜游", "推动渔港避风,加固海堤",
        "切实增加图书角,方便孩子读书", "推动梯田复耕,多种杂粮", "疏浚小河,推动灌溉", "切实增加公交线路", "推动菜场升级",
    ];

    [Fact]
    public void A_shared_subject_counts_and_a_shared_verb_does_not()
    {
        var unit = Text("要切实增加民宿床位,加强知识产权保护");
        Assert.Equal("near", Status(unit, "设立知识产权保护站,上门服务"));
        Assert.Equal("absent", Status(unit, "切实增加护林员,守好山林"));
    }

    [Fact]
    public void A_sentence_that_has_most_of_it_is_verbatim() => Assert.Equal("verbatim", Status(Text("推动梯田复耕,多种杂粮"), "今年推动梯田复耕,再多种杂粮"));

    [Fact]
    public void What_opens_clauses_weighs_less_than_what_it_is_as_rare_as()
    {
        var grams = Grams(Text("推动杂粮"));
        Assert.True(grams.Weight(GramTable.Key("推动")) < 0.5 * grams.Rarity(GramTable.Key("推动")));
        Assert.True(grams.Weight(GramTable.Key("杂粮")) > 0.7 * grams.Rarity(GramTable.Key("杂粮")));
    }

    [Fact]
    public void Terms_far_apart_in_a_long_sentence_do_not_add_up()
    {
        var unit = Text("知识产权,乡村振兴,城市更新");
        var profile = new UnitProfile(unit, Grams(unit));
        var together = profile.SharedTerms(Text("知识产权,乡村振兴,城市更新"));
        var apart = profile.SharedTerms(Text("知识产权,甲乙,丙丁,乡村振兴,戊己,庚辛,城市更新"));
        Assert.True(apart > 0 && apart < together);
    }

    private static string Status(NormalText unit, string sentence) => new UnitMeasure(new UnitProfile(unit, Grams(unit))).Of(Text(sentence)).Status;

    private static GramTable Grams(NormalText unit)
    {
        var grams = new GramTable();
        grams.Ask(unit.Chars);
        foreach (var other in Others)
        {
            grams.Count(Text(other));
        }

        return grams;
    }

    private static NormalText Text(string words) => NormalText.Of(Folding.Fold(words), new TextSpan(0, words.Length));
}
