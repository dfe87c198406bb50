using System.Globalization;
using Lianghui.Extraction.Articles;
using Lianghui.Extraction.Tests.Scoring;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Articles;

/// <summary>The real articles of the corpus, read once; tests that ask for them are skipped where it is absent.</summary>
internal static class NewsArticles
{
    private static readonly Lazy<IReadOnlyDictionary<string, (StoredText Text, ArticleContent Content)>> Loaded = new(() =>
        Directory.EnumerateFiles(Checkout.RequireShared("corpus/news"), "*.txt").ToDictionary(f => Path.GetFileName(f)[..3], f =>
        {
            var text = StoredText.Parse(File.ReadAllText(f));
            return (text, ArticleReader.Read(text));
        }, StringComparer.Ordinal));

    /// <summary>The articles by their number.</summary>
    public static IReadOnlyDictionary<string, (StoredText Text, ArticleContent Content)> All
    {
        get
        {
            Checkout.RequireShared("corpus/news");
            return Loaded.Value;
        }
    }

    /// <summary>Rows of a list made by reading.</summary>
    public static List<Dictionary<string, string>> Gold(string file) => GoldFile.Rows(file, "corpus/news");

    /// <summary>Precision and recall in percent; optional rows count neither way.</summary>
    public static void AtLeast(double bound, IReadOnlyCollection<string> gold, IReadOnlyCollection<string> optional, IReadOnlyCollection<string> found)
    {
        var counted = found.Where(f => !optional.Contains(f)).ToList();
        var right = gold.GroupBy(g => g, StringComparer.Ordinal).Sum(g => Math.Min(g.Count(), counted.Count(c => c == g.Key)));
        var told = string.Create(CultureInfo.InvariantCulture,
            $"precision {right}/{counted.Count}, recall {right}/{gold.Count}\nmissing:\n{string.Join('\n', gold.Except(counted))}\nextra:\n{string.Join('\n', counted.Except(gold))}");
        Assert.True(counted.Count > 0 && 100.0 * right / counted.Count >= bound && 100.0 * right / gold.Count >= bound, told);
    }
}
