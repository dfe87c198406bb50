using System.ComponentModel;
using System.Diagnostics;

namespace Lianghui.Cli.Doctor;

/// <summary>One thing that <c>doctor</c> looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="Status">ok, missing, stale or unsound.</param>
/// <param name="Advice">What it costs and what to do, or what was found.</param>
internal sealed record Check(string Name, string Status, string? Advice);

/// <summary>Looks for the programs that some work is handed to.</summary>
internal static class ToolChecks
{
    private static readonly (string[] Names, string Advice)[] Tools =
    [
        (["pdftotext"], "PDF reports cannot be read; install poppler-utils"),
        (["pdftoppm"], "scanned PDF reports cannot be read; install poppler-utils"),
        (["libreoffice", "soffice"], "legacy .doc and .rtf reports cannot be read; install libreoffice-writer"),
        (["chromium", "chromium-browser", "google-chrome", "chrome"], "briefs cannot be written as PDF; install chromium"),
        (["node"], "the dashboard shows tables instead of charts when it is built without it; install nodejs"),
    ];

    /// <summary>Runs the checks.</summary>
    public static IEnumerable<Check> Run()
    {
        yield return new Check("dotnet", "ok", Environment.Version.ToString());
        foreach (var (names, advice) in Tools)
        {
            yield return names.Any(IsInstalled) ? new Check(names[0], "ok", null) : new Check(names[0], "missing", advice);
        }

        yield return Tesseract();
    }

    private static Check Tesseract()
    {
        const string advice = "scanned reports cannot be read; install tesseract-ocr and tesseract-ocr-chi-sim";
        if (!IsInstalled("tesseract"))
        {
            return new Check("tesseract", "missing", advice);
        }

        return Output("tesseract", "--list-langs").Contains("chi_sim", StringComparison.Ordinal)
            ? new Check("tesseract", "ok", null)
            : new Check("tesseract", "missing", "its Chinese language data are missing: " + advice);
    }

    private static bool IsInstalled(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")));

    private static string Output(string tool, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, argument)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var error = process.StandardError.ReadToEndAsync();
            return process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        }
        catch (Win32Exception)
        {
            return "";
        }
    }
}
