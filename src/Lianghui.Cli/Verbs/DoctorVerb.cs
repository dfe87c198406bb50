using System.CommandLine;
using Lianghui.Cli.Output;

namespace Lianghui.Cli.Verbs;

/// <summary><c>doctor</c>: what is installed, what is missing, what that costs.</summary>
public static class DoctorVerb
{
    private static readonly (string Tool, string Advice)[] Tools =
    [
        ("pdftotext", "PDF reports cannot be read; install poppler-utils"),
        ("tesseract", "scanned reports cannot be read; install tesseract-ocr and tesseract-ocr-chi-sim"),
        ("libreoffice", "legacy .doc and .rtf cannot be read; install libreoffice-writer"),
        ("chromium", "briefs cannot be written as PDF; install chromium"),
    ];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var command = new Command("doctor", "Tell what is installed, what is missing and what that costs.");
        command.Options.Add(common.Format);
        command.SetAction(parsed =>
        {
            RowWriter.Write([.. Tools.Select(Check)], parsed.GetValue(common.Format), "check", "status", "advice");
            return 0;
        });
        return command;
    }

    private static Row Check((string Tool, string Advice) tool)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, tool.Tool)));
        return new Row().Add("check", tool.Tool).Add("status", found ? "ok" : "missing")
            .Add("advice", found ? null : tool.Advice);
    }
}
