using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Tests;

/// <summary>The same brief written twice is the same bytes, whatever its format but PDF.</summary>
public sealed class StableTest : IDisposable
{
    private static readonly Lazy<BriefModel> First = new(Model);
    private static readonly Lazy<BriefModel> Second = new(Model);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lianghui-test-");

    private static BriefModel Model() => BriefBuilder.Whole(new StubLibrary("XJ"), 2025) with { Date = new DateOnly(2031, 1, 2) };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(".html")]
    [InlineData(".md")]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    public async Task A_brief_written_twice_is_the_same_bytes(string ending)
    {
        var paths = Enumerable.Range(0, 2).Select(n => Path.Combine(_folder.FullName, $"{n}{ending}")).ToList();
        foreach (var path in paths)
        {
            await BriefFile.WriteAsync(path == paths[0] ? First.Value : Second.Value, Language.Chinese, path, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllBytesAsync(paths[0], TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(paths[1], TestContext.Current.CancellationToken));
    }
}
