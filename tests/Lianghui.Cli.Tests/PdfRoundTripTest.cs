using System.Diagnostics;
using System.Text.Json;

namespace Lianghui.Cli.Tests;

/// <summary>The Word files of 2025, turned into PDF by LibreOffice and read back, give the same targets and tasks.</summary>
public sealed class PdfRoundTripTest(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] TargetKeys = ["place", "indicator", "of", "low", "high", "unit", "comparator", "reference", "stretch", "modality", "section"];
    private static readonly string[] TaskKeys = ["place", "level", "rank", "parent", "heading", "theme"];

    private static readonly string[] Programs = ["/usr/bin/soffice", "/usr/bin/libreoffice"];

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Targets_and_tasks_agree_in_99_of_100_rows()
    {
        var word = Checkout.RequireShared("corpus/originals/2025-docx");
        var pdf = Environment.GetEnvironmentVariable("LIANGHUI_PDF_2025") is { Length: > 0 } made ? made : await Convert(word);
        _tool.Run("add", word, "--library", "word.db");
        _tool.Run("add", pdf, "--library", "pdf.db");
        Assert.Equal(31, _tool.Run("reports", "--library", "pdf.db", "--format", "json").Rows.Count);
        var (targets, tasks) = (Compare("targets", [], TargetKeys), Compare("tasks", ["--level", "2"], TaskKeys));
        Assert.True(targets >= 0.99 && tasks >= 0.99, $"{targets:P1} {tasks:P1}");
    }

    private double Compare(string verb, string[] more, string[] keys)
    {
        var (expected, read) = (Rows("word.db"), Rows("pdf.db"));
        var common = expected.GroupBy(r => r).Sum(g => Math.Min(g.Count(), read.Count(r => r == g.Key)));
        output.WriteLine($"{verb}: {common} rows agree of {expected.Count} from Word and {read.Count} from PDF");
        foreach (var row in expected.Except(read).Select(r => "- " + r).Concat(read.Except(expected).Select(r => "+ " + r)).Take(60))
        {
            output.WriteLine(row);
        }

        return (double)common / Math.Max(expected.Count, read.Count);

        List<string> Rows(string library) => [.. _tool.Run([verb, .. more, "--year", "2025", "--library", library, "--format", "json"]).Rows
            .Select(r => string.Join('|', keys.Select(k => Plain(r, k))))];
    }

    private static string Plain(JsonElement row, string key) => row.GetProperty(key).ToString().Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);

    private async Task<string> Convert(string folder)
    {
        var office = Programs.FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "LibreOffice is not installed.");
        var start = new ProcessStartInfo(office!) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (IEnumerable<string>)[$"-env:UserInstallation=file://{_tool.Path("profile")}", "--headless", "--convert-to", "pdf", "--outdir", _tool.Path("pdf"), .. Directory.GetFiles(folder, "*.docx")])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _tool.Path("pdf");
    }
}
