using System.Text.RegularExpressions;
using Lianghui.Extraction.Codebooks;
using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Metadata;

/// <summary>Identity of the real texts: their folders and file names say what it must be, and are not given to the reader as hints.</summary>
public partial class CorpusMetadataTest
{
    [Fact]
    public void Provincial_reports_of_all_years_are_identified_from_their_text()
    {
        var wrong = Directory.EnumerateFiles(Checkout.RequireShared("corpus/reports"), "*.txt", SearchOption.AllDirectories)
            .Select(f => (Expected: $"{Path.GetFileNameWithoutExtension(f)} {Path.GetFileName(Path.GetDirectoryName(f))} provincial-report", Found: Identity(f, new MetadataHints())))
            .Where(x => x.Expected != x.Found).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void National_reports_are_identified_with_the_year_of_their_file()
    {
        var wrong = Directory.EnumerateFiles(Checkout.RequireShared("corpus/national"), "*.txt")
            .Select(f => (Expected: $"CN {Path.GetFileNameWithoutExtension(f)} national-report", Found: Identity(f, new MetadataHints(TitleHint: Path.GetFileNameWithoutExtension(f)))))
            .Where(x => x.Expected != x.Found).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void Shenzhen_and_its_districts_are_identified()
    {
        var files = Directory.EnumerateFiles(Checkout.RequireShared("corpus/city/shenzhen"), "*.txt").ToList();
        var wrong = files.Where(f => !IsRight(f)).Select(Path.GetFileName).ToList();
        Assert.True(wrong.Count <= files.Count * 0.02, string.Join('\n', wrong));
    }

    private static string Identity(string file, MetadataHints hints)
    {
        var metadata = MetadataReader.Read(StoredText.Parse(File.ReadAllText(file)), hints, []);
        return $"{metadata.Place} {metadata.Year} {metadata.Kind}";
    }

    /// <summary>Place, year, kind and (where the file name has one) session agree with the file name.</summary>
    private static bool IsRight(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var metadata = MetadataReader.Read(StoredText.Parse(File.ReadAllText(file)), new MetadataHints(TitleHint: name), []);
        var place = LocalPlaces.All.Where(p => p.Parent == "440300" || p.Adcode == "440300")
            .OrderByDescending(p => p.Level).First(p => name.Contains(p.Short, StringComparison.Ordinal));
        var report = name.Contains("工作报告", StringComparison.Ordinal) && !name.Contains("法治政府", StringComparison.Ordinal);
        var kind = report ? place.Level + "-report" : "other";
        var stated = FirstYear().Match(name);
        var session = name.Contains("次会议", StringComparison.Ordinal) == (metadata.Session is not null);
        return place.Adcode == metadata.Place && session && kind == metadata.Kind
            && metadata.Year == int.Parse((stated.Success ? stated : LastYear().Match(name)).Groups[1].Value);
    }

    [GeneratedRegex("([0-9]{4})年?$", RegexOptions.None, 1000)]
    private static partial Regex LastYear();

    [GeneratedRegex("([0-9]{4})年", RegexOptions.None, 1000)]
    private static partial Regex FirstYear();
}
