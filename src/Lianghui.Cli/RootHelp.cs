using System.CommandLine;
using System.CommandLine.Invocation;

namespace Lianghui.Cli;

/// <summary>Prints what the tool is for and its verbs, one line each.</summary>
internal sealed class RootHelp(RootCommand root) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(System.CommandLine.ParseResult parseResult)
    {
        Print(parseResult.InvocationConfiguration.Output);
        return 0;
    }

    /// <summary>Prints it.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine(root.Description);
        output.WriteLine();
        output.WriteLine("usage: lianghui VERB [options]");
        output.WriteLine();
        var width = root.Subcommands.Max(c => c.Name.Length);
        foreach (var command in root.Subcommands)
        {
            output.WriteLine($"  {command.Name.PadRight(width)}  {FirstSentence(command.Description ?? "")}");
        }

        output.WriteLine();
        output.WriteLine("lianghui VERB --help shows a verb's options and examples; lianghui --version the version.");
        output.WriteLine("The library is --library FILE, else LIANGHUI_LIBRARY, else a file in the user's data folder.");
    }

    private static string FirstSentence(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? line : line[..(end + 1)];
    }
}
