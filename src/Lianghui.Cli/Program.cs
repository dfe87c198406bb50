using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Lianghui.Cli.Verbs;

namespace Lianghui.Cli;

/// <summary>The command line: <c>lianghui VERB …</c>.</summary>
public static partial class Program
{
    /// <summary>Runs a command; 0 done, 1 failed or partly failed, 2 wrong usage.</summary>
    public static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        var parsed = Parse(args, out var help);
        if (args.Length == 0)
        {
            help.Print(Console.Error);
            return 2;
        }

        try
        {
            return parsed.Errors.Count > 0 ? Explain(parsed) : Refuses(parsed, args) ? 2 : await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Grace(parsed) });
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
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync(error is System.Data.Common.DbException refused ? Corpus.LibraryFile.Explain(refused) : error.Message);
            return 1;
        }
    }

    private static bool Refuses(System.CommandLine.ParseResult parsed, string[] args)
    {
        var unknown = Unknown(parsed, args);
        if (unknown is not null)
        {
            Console.Error.WriteLine($"There is no option '{unknown}' here; see lianghui {parsed.CommandResult.Command.Name} --help. What begins with -- and is no option goes behind --.");
        }

        return unknown is not null;
    }

    /// <summary>A word that looks like an option and would be taken for an argument, a phrase to count say; null without one.</summary>
    private static string? Unknown(System.CommandLine.ParseResult parsed, string[] args)
    {
        var literal = Array.IndexOf(args, "--");
        return parsed.CommandResult.Children.OfType<System.CommandLine.Parsing.ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value)
            .FirstOrDefault(v => v.Length > 2 && v.StartsWith("--", StringComparison.Ordinal) && (literal < 0 || Array.IndexOf(args, v) < literal));
    }

    /// <summary>How long a command may take to end when it is asked to: a worker finishes the documents that it has.</summary>
    private static TimeSpan Grace(System.CommandLine.ParseResult parsed) =>
        parsed.CommandResult.Command.Name switch
        {
            "worker" => TimeSpan.FromMinutes(5),
            // What is coded already is written and told before they end.
            "add" or "collect" or "recode" => TimeSpan.FromSeconds(20),
            _ => TimeSpan.FromSeconds(2),
        };

    /// <summary>Parses a command line; an argument that begins with @ is a term of the lexicon, never a file of arguments.</summary>
    internal static System.CommandLine.ParseResult Parse(IReadOnlyList<string> args, out RootHelp help) =>
        BuildRoot(out help).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static RootCommand BuildRoot(out RootHelp help)
    {
        var root = new RootCommand("Lianghui reads the work reports of China's governments, codes what they say and shows where it stands.");
        foreach (var command in VerbList.All())
        {
            root.Subcommands.Add(command);
        }

        help = new RootHelp(root);
        var option = root.Options.OfType<HelpOption>().Single();
        option.Recursive = false;
        option.Action = help;
        foreach (var command in root.Subcommands)
        {
            command.Options.Add(new HelpOption());
        }

        return root;
    }

    // Names of types say nothing to people.
    [System.Text.RegularExpressions.GeneratedRegex(" as expected type '([^']+)'", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex OfType();

    /// <summary>Says what was wrong with the command line, on standard error; the exit code of wrong usage.</summary>
    private static int Explain(System.CommandLine.ParseResult parsed)
    {
        if (parsed.Action is ParseErrorAction action)
        {
            action.ShowHelp = false;
        }

        using var said = new StringWriter();
        parsed.Invoke(new() { Output = said, Error = said });
        Console.Error.Write(OfType().Replace(said.ToString(), m => m.Groups[1].Value.Contains("Int32", StringComparison.Ordinal) ? ": it takes a whole number" : ""));
        var verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        Console.Error.WriteLine($"See: lianghui {verb}--help");
        return 2;
    }
}
