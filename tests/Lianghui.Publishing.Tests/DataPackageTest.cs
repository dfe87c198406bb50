using System.Text.Json.Nodes;
using Lianghui.Corpus;
using Lianghui.Publishing.Exports;
using NJsonSchema;

namespace Lianghui.Publishing.Tests;

/// <summary>The data package of an export follows the Frictionless specification's own schemas.</summary>
public sealed class DataPackageTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-package-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_package_and_each_resource_follow_the_specification()
    {
        Exporter.Write(MemoryLibrary.Shipped, FactQuery.All, _folder, new RuleStamp("tool", "codebook", "rules"));
        var text = await File.ReadAllTextAsync(Path.Combine(_folder, "datapackage.json"), TestContext.Current.CancellationToken);
        Assert.Empty((await Schema("data-package")).Validate(text).Select(e => e.ToString()));
        var resources = JsonNode.Parse(text)!["resources"]!.AsArray();
        Assert.True(resources.Count > 20);
        var schemas = new Dictionary<string, JsonSchema> { ["tabular-data-resource"] = await Schema("tabular-data-resource"), ["data-resource"] = await Schema("data-resource") };
        foreach (var resource in resources)
        {
            Assert.Empty(schemas[(string)resource!["profile"]!].Validate(resource.ToJsonString()).Select(e => $"{resource["name"]}: {e}"));
        }
    }

    [Fact]
    public async Task A_package_without_resources_does_not() => Assert.NotEmpty((await Schema("data-package")).Validate("""{"name": "x"}"""));

    private static Task<JsonSchema> Schema(string name) => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Frictionless", name + ".json"));
}
