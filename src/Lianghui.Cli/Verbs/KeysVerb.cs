using System.CommandLine;
using Lianghui.Corpus;
using Lianghui.Web.Server;

namespace Lianghui.Cli.Verbs;

/// <summary><c>keys add|list|remove</c>: API keys for serving on an address other than loopback.</summary>
internal static class KeysVerb
{
    /// <summary>The file of keys: <c>--keys</c>, else <c>LIANGHUI_KEYS</c>, else <c>api-keys.csv</c> beside the default library.</summary>
    internal static KeyFile File(string? path) => new(path
        ?? (Environment.GetEnvironmentVariable("LIANGHUI_KEYS") is { Length: > 0 } named ? named
            : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(LibraryFile.DefaultPath))!, "api-keys.csv")));

    /// <summary>The option that names the file.</summary>
    internal static Option<string?> Option() => new("--keys") { Description = "file of API keys (default: LIANGHUI_KEYS, else api-keys.csv beside the default library)" };

    /// <summary>Builds the command.</summary>
    public static Command Build() => new("keys", """
        Make, list and take out API keys. Only their hashes are kept; a key is shown once.

        Examples:
          lianghui keys add newsroom
          lianghui keys list
          lianghui keys remove newsroom
        """)
    {
        Add(), List(), Remove(),
    };

    private static Command Add()
    {
        var (name, keys) = (Name(), Option());
        var command = new Command("add", "Make a key and print it; it cannot be printed again.") { name, keys };
        command.SetAction(parsed =>
        {
            Console.WriteLine(File(parsed.GetValue(keys)).Add(parsed.GetValue(name)!));
            Console.Error.WriteLine("Keep it: only its hash is stored. Send it as 'Authorization: Bearer KEY'.");
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var keys = Option();
        var command = new Command("list", "Names of the keys and the days they were made.") { keys };
        command.SetAction(parsed =>
        {
            foreach (var key in File(parsed.GetValue(keys)).Keys)
            {
                Console.WriteLine($"{key.Made:yyyy-MM-dd}  {key.Hash[..8]}  {key.Name}");
            }

            return 0;
        });
        return command;
    }

    private static Command Remove()
    {
        var (name, keys) = (Name(), Option());
        var command = new Command("remove", "Take a key out; a running server refuses it at once.") { name, keys };
        command.SetAction(parsed =>
        {
            if (File(parsed.GetValue(keys)).Remove(parsed.GetValue(name)!))
            {
                return 0;
            }

            Console.Error.WriteLine($"There is no key '{parsed.GetValue(name)}'. lianghui keys list shows them.");
            return 1;
        });
        return command;
    }

    private static Argument<string> Name() => new("name") { Description = "whose key it is" };
}
