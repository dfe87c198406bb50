using System.Diagnostics;

namespace Lianghui.Publishing.Formats;

/// <summary>Prints a page to PDF through Chromium as a process of its own, without network.</summary>
internal static class ChromiumPrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Whether Chromium is on the path.</summary>
    internal static bool IsInstalled => Find() is not null;

    /// <summary>Draws an SVG as a picture of twice its size.</summary>
    internal static async Task PictureAsync(string svg, string path, CancellationToken stop)
    {
        var size = System.Text.RegularExpressions.Regex.Match(svg, "width=\"(\\d+)\" height=\"(\\d+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        var folder = Directory.CreateTempSubdirectory("lianghui-png-");
        try
        {
            var (page, picture) = (Path.Combine(folder.FullName, "figure.html"), Path.Combine(folder.FullName, "figure.png"));
            await File.WriteAllTextAsync(page, $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"/><style>body{{margin:0}}svg{{display:block}}</style></head><body>{svg}</body></html>", stop);
            await RunAsync(Find()!, folder.FullName, picture, [$"--screenshot={picture}", $"--window-size={size.Groups[1].Value},{size.Groups[2].Value}", "--force-device-scale-factor=2", "--hide-scrollbars", new Uri(page).AbsoluteUri], stop);
            File.Move(picture, path, overwrite: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

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
            await RunAsync(program, folder.FullName, pdf, ["--no-pdf-header-footer", "--print-to-pdf=" + pdf, new Uri(page).AbsoluteUri], stop);
            File.Move(pdf, path, overwrite: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(f => Names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);

    private static async Task RunAsync(string program, string folder, string made, IReadOnlyList<string> task, CancellationToken stop)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--user-data-dir=" + Path.Combine(folder, "profile"), .. task,
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
            if (!File.Exists(made))
            {
                var last = (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
                throw new IOException($"Chromium wrote nothing: {last}");
            }
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            stop.ThrowIfCancellationRequested();
            throw new IOException("Chromium did not finish within 90 seconds.", late);
        }
    }
}
