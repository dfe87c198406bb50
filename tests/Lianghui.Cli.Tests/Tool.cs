using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Lianghui.Cli.Tests;

/// <summary>Runs the built tool as a process of its own, as a script would, with a data folder of its own.</summary>
internal sealed class Tool : IDisposable
{
    /// <summary>A new folder for the test; the default library lies in it too.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("lianghui-cli-").FullName;

    /// <summary>A path in the folder.</summary>
    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>Writes a file into the folder; gives its path.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    /// <summary>Runs a command to its end.</summary>
    public Result Run(params string[] arguments) => RunWith("", arguments);

    /// <summary>Runs a command with something on standard input.</summary>
    public Result RunWith(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts a command without waiting for it.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(false),
            WorkingDirectory = Folder,
        };
        start.ArgumentList.Add(System.IO.Path.Combine(AppContext.BaseDirectory, "lianghui.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LIANGHUI_LIBRARY"] = Path("default.db");
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, true);

    /// <summary>What a command did.</summary>
    /// <param name="Code">Exit code.</param>
    /// <param name="Output">Standard output.</param>
    /// <param name="Error">Standard error.</param>
    internal sealed record Result(int Code, string Output, string Error)
    {
        /// <summary>The rows of a JSON result.</summary>
        public IReadOnlyList<JsonElement> Rows => [.. JsonDocument.Parse(Output).RootElement.EnumerateArray()];
    }
}
