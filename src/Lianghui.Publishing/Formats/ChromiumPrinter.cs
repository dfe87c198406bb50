using System.Diagnostics;

namespace Lianghui.Publishing.Formats;

/// <summary>Prints a page to PDF through Chromium as a process of its own, without network.</summary>
internal static class ChromiumPrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    internal static async Task PrintAsync(string html, string path, CancellationToken stop)
    {
        var program = Find() ?? throw new InvalidDataException(
            "A PDF is printed through Chromium, which is not installed. Install it (Debian: apt-get install chromium), or write .html and print it in a browser.");
        var folder = Directory.CreateTempSubdirectory("lianghui-pdf-");
        try
        {
            var page = Path.Combine(folder.FullName, "brief.html");
            var pdf = Path.Combine(folder.FullName, "brief.pdf");
            await File.WriteAllTextAsync(page, html, stop);
            await RunAsync(program, folder.FullName, pdf, page, stop);
            File.Move(pdf, path, overwrite: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(f => Names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);

    private static async Task RunAsync(string program, string folder, string pdf, string page, CancellationToken stop)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--user-data-dir=" + Path.Combine(folder, "profile"),
            "--no-pdf-header-footer", "--print-to-pdf=" + pdf, new Uri(page).AbsoluteUri,
        ];
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        try
        {
            var said = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            if (!File.Exists(pdf))
            {
                var last = (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
                throw new IOException($"Chromium printed no PDF: {last}");
            }
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            stop.ThrowIfCancellationRequested();
            throw new IOException("Chromium did not print the PDF within 90 seconds.", late);
        }
    }
}
