using Lianghui.Extraction.Metadata;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Documents;

/// <summary>The real reports of the corpus, coded once for all tests; tests that ask for them are skipped where it is absent.</summary>
internal static class RealReports
{
    private static readonly Lazy<IReadOnlyList<RealReport>> Loaded = new(() =>
        [.. new[] { "reports", "national", "city" }.SelectMany(f => Read(Path.Combine(Checkout.Shared!, "corpus", f)))]);

    /// <summary>Every report: provincial of all years, national, Shenzhen and its districts.</summary>
    public static IReadOnlyList<RealReport> All
    {
        get
        {
            Checkout.RequireShared("corpus");
            return Loaded.Value;
        }
    }

    /// <summary>Provincial reports of a year, by place.</summary>
    public static IReadOnlyDictionary<string, RealReport> Provincial(int year) =>
        All.Where(r => r.File.Contains($"/reports/{year}/", StringComparison.Ordinal))
            .ToDictionary(r => Path.GetFileNameWithoutExtension(r.File), StringComparer.Ordinal);

    private static IEnumerable<RealReport> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file =>
        {
            var text = StoredText.Parse(File.ReadAllText(file));
            var name = Path.GetFileNameWithoutExtension(file);
            return new RealReport(file, text, ReportCoder.Code(text, new MetadataHints(TitleHint: name, YearHint: int.TryParse(name, out var year) ? year : null)));
        });
}

/// <summary>A real report and its coding.</summary>
internal sealed record RealReport(string File, StoredText Text, CodedReport Coded);
