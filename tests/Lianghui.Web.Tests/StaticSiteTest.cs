using System.Text.RegularExpressions;
using Lianghui.Corpus;
using Lianghui.Web.Server;
using Lianghui.Web.Static;

namespace Lianghui.Web.Tests;

/// <summary>The dashboard as a folder.</summary>
public sealed partial class StaticSiteTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-static-").FullName;

    [Fact]
    public async Task Every_link_of_the_folder_leads_to_a_file_of_it()
    {
        var site = Path.Combine(_folder, "site");
        var files = await new StaticSite(new LibraryState("1", MemoryLibrary.Shipped), site).WriteAsync(TestContext.Current.CancellationToken);
        Assert.True(files > 100, $"{files} files");
        Assert.True(File.Exists(Path.Combine(site, "index.html")) && File.Exists(Path.Combine(site, "zh", "overview.html")));
        foreach (var file in Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories))
        {
            var html = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
            foreach (var link in Links().Matches(html).Select(m => m.Groups[1].Value).Where(l => !l.Contains(':', StringComparison.Ordinal) && !l.StartsWith('#')))
            {
                Assert.False(link.StartsWith('/'), $"{file}: {link}");
                Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(link.Split('#')[0]))), $"{file}: {link}");
            }
        }
    }

    [Fact]
    public async Task A_folder_with_other_files_is_left_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "thesis.docx"), "mine", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidDataException>(() => new StaticSite(new LibraryState("1", new EmptyLibrary()), _folder).WriteAsync(CancellationToken.None));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
