using System.CommandLine;
using Lianghui.Cli.Verbs;

namespace Lianghui.Cli;

/// <summary>The command line: <c>lianghui VERB …</c>.</summary>
public static class Program
{
    /// <summary>Runs a command; 0 done, 1 failed or partly failed, 2 wrong usage.</summary>
    public static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        var root = new RootCommand("Lianghui reads the work reports of China's governments and codes what they say.");
        foreach (var command in VerbList.All())
        {
            root.Subcommands.Add(command);
        }

        var parsed = root.Parse(args);
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        try
        {
            var code = await parsed.InvokeAsync(configuration);
            return parsed.Errors.Count > 0 ? 2 : code;
        }
        catch (UsageException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped; what was finished is kept.");
            return 1;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }
}
