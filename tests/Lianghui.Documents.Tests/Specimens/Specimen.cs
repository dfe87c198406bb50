using Lianghui.Text;

namespace Lianghui.Documents.Tests.Specimens;

/// <summary>The invented reports of <c>samples/</c>, which all shapes of files and pages are made from.</summary>
internal static class Specimen
{
    /// <summary>云岭省 2031, with tasks numbered 一是 on lines of their own and a glossary.</summary>
    public static StoredText Province { get; } = Read("2031/910000");

    /// <summary>云岭省 2030, with a list of livelihood projects.</summary>
    public static StoredText Earlier { get; } = Read("2030/910000");

    /// <summary>望津市 2031.</summary>
    public static StoredText City { get; } = Read("2031/920000");

    /// <summary>朔原自治区 2031.</summary>
    public static StoredText Region { get; } = Read("2031/930000");

    /// <summary>Path of a file below <c>samples/</c>.</summary>
    public static string Path(string name) => System.IO.Path.Combine(Checkout.Root, "samples", name);

    /// <summary>The paragraphs of a text.</summary>
    public static IReadOnlyList<string> Lines(this StoredText text) => text.Value.Split('\n');

    /// <summary>A text below <c>samples/texts</c>, such as <c>2031/910000</c>.</summary>
    public static StoredText Named(string name) => Read(name);

    private static StoredText Read(string name) => StoredText.Parse(File.ReadAllText(Path($"texts/{name}.txt")));
}
