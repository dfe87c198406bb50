using System.Xml.Linq;

namespace Lianghui.House.Tests;

/// <summary>Data flows one way through the house; any project reference beside the allowed ones fails.</summary>
public class ProjectGraphTest
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Matching"] = ["Text"],
        ["Documents"] = ["Text"],
        ["Extraction"] = ["Text", "Matching"],
        ["Corpus"] = ["Text", "Extraction"],
        ["Analysis"] = ["Text", "Matching", "Extraction", "Corpus"],
        ["Publishing"] = ["Analysis"],
        ["Web"] = ["Text", "Matching", "Documents", "Extraction", "Corpus", "Analysis", "Publishing"],
        ["Worker"] = ["Text", "Matching", "Documents", "Extraction", "Corpus", "Analysis", "Publishing"],
        ["Cli"] = ["Text", "Matching", "Documents", "Extraction", "Corpus", "Analysis", "Publishing", "Web", "Worker"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_stands_before_it(string project)
    {
        var file = Path.Combine(Checkout.Root, "src", $"Lianghui.{project}", $"Lianghui.{project}.csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)["Lianghui.".Length..]);
        Assert.Empty(references.Except(Allowed[project]));
    }

    [Fact]
    public void Every_project_under_src_has_a_place_in_the_graph()
    {
        var folders = Directory.GetDirectories(Path.Combine(Checkout.Root, "src"))
            .Select(f => Path.GetFileName(f)["Lianghui.".Length..]);
        Assert.Equal(Allowed.Keys.Order(), folders.Order());
    }
}
