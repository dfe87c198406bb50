using FsCheck;
using FsCheck.Fluent;
using Lianghui.Matching;

namespace Lianghui.Matching.Tests;

public class PhraseIndexTest
{
    private static readonly Gen<string> Strings =
        Gen.Elements("经", "济", "增", "。", "\n", "\ud840", "𠀀", "\0", "A").ArrayOf().Select(c => string.Concat(c));

    [Fact]
    public void Any_string_is_found_where_a_naive_search_finds_it()
    {
        var inputs = Strings.ArrayOf().SelectMany(texts => Strings.Where(p => p.Length > 0).Select(phrase => (texts, phrase))).ToArbitrary();
        Prop.ForAll(inputs, input => Agrees(input.texts, input.phrase)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Long_and_repeated_strings_are_found_too()
    {
        var random = new Random(3);
        var texts = Enumerable.Range(0, 4).Select(_ => new string([.. Enumerable.Range(0, 800).Select(_ => "经济增长"[random.Next(random.Next(1, 4))])])).ToArray();
        for (var i = 0; i < 300; i++)
        {
            var text = texts[random.Next(4)];
            Assert.True(Agrees(texts, text.Substring(random.Next(700), random.Next(1, 90))));
        }
    }

    [Fact]
    public void A_file_gives_back_the_index_and_nothing_else_does()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("lianghui-index-").FullName, "a.phrases");
        PhraseIndexFile.Write(path, "stamp", PhraseIndex.Build([("a", "经济增长"), ("b", "增长")]));
        var index = PhraseIndexFile.Read(path, "stamp")!;
        Assert.Equal((2, 1), (index.Find("增长").Count, index.Find("经济").Count));
        Assert.Equal(("经济增长", "增长", 6), (index.Text(0), index.Text(1), index.Characters));
        Assert.Null(PhraseIndexFile.Read(path, "another"));
        Assert.Null(PhraseIndexFile.Read(path + ".none", "stamp"));
        var whole = File.ReadAllBytes(path);
        for (var at = 0; at < whole.Length; at++)
        {
            File.WriteAllBytes(path, whole[..at]);
            Assert.Null(PhraseIndexFile.Read(path, "stamp"));
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            File.WriteAllBytes(path, damaged);
            Assert.Null(PhraseIndexFile.Read(path, "stamp"));
        }

        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        Directory.Delete(Path.GetDirectoryName(path)!, true);
    }

    private static bool Agrees(string[] texts, string phrase)
    {
        var index = PhraseIndex.Build([.. texts.Select((t, i) => ($"{i}", t))]);
        var hits = index.Find(phrase);
        return Enumerable.Range(0, texts.Length).All(d =>
        {
            var found = new List<int>();
            hits.In(d, found);
            return found.SequenceEqual(Enumerable.Range(0, texts[d].Length).Where(i => string.CompareOrdinal(texts[d], i, phrase, 0, phrase.Length) == 0 && i + phrase.Length <= texts[d].Length));
        });
    }
}
