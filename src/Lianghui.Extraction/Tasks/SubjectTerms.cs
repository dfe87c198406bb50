namespace Lianghui.Extraction.Tasks;

/// <summary>The subjects that texts name in the words of the codebook (<c>codebook/theme-lexicon.csv</c>).</summary>
public static class SubjectTerms
{
    /// <summary>Terms of two characters and more that stand in a folded text, inside one another too, each once.</summary>
    public static IReadOnlyList<string> In(string folded) => [.. ThemeLexicon.Within(folded).Where(w => w.Length >= 2)];
}
