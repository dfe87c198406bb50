using System.CommandLine;
using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;
using Lianghui.Web.Server;
using Lianghui.Web.Static;
using Microsoft.Extensions.Hosting;

namespace Lianghui.Cli.Verbs;

/// <summary><c>serve</c>: dashboard and API on the loopback address.</summary>
public static class ServeVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var port = new Option<int>("--port") { Description = "port; 0 takes a free one", DefaultValueFactory = _ => 5080 };
        var address = new Option<string>("--address") { Description = "address to listen on; any but loopback needs API keys", DefaultValueFactory = _ => "127.0.0.1" };
        var folder = new Option<string?>("--static") { Description = "write the whole dashboard into a folder instead of serving it" };
        var keys = KeysVerb.Option();
        var command = new Command("serve", """
            Serve the dashboard and the API on 127.0.0.1 until stopped with Ctrl-C, or write the dashboard as a folder for any web host.

            Examples:
              lianghui serve
              lianghui serve --port 8080 --library my.db
              lianghui serve --address 0.0.0.0 --keys keys.csv
              lianghui serve --static site
            """);
        foreach (var option in new Option[] { port, address, folder, keys, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, stop) =>
        {
            var path = parsed.GetValue(common.Library);
            var seed = parsed.GetValue(common.Seed);
            if (parsed.GetValue(folder) is { } target)
            {
                return await WriteAsync(common.Open(parsed), target, stop);
            }

            var file = KeysVerb.File(parsed.GetValue(keys));
            var settings = new WebSettings(() => LibraryFile.Open(path, seed), () => LibraryFile.Stamp(path))
            {
                Port = parsed.GetValue(port),
                Address = parsed.GetValue(address)!,
                KeyHashes = file.Hashes,
                Correct = request => Correct(path, seed, request),
                PhraseFile = File.Exists(path ?? LibraryFile.DefaultPath) ? LibraryPhrases.FileOf(path ?? LibraryFile.DefaultPath) : null,
            };
            return await ServeAsync(settings, file, stop);
        });
        return command;
    }

    private static async Task<int> WriteAsync(ILibraryReader library, string folder, CancellationToken stop)
    {
        var files = await new StaticSite(new LibraryState("static", library), Path.GetFullPath(folder)).WriteAsync(stop);
        Console.WriteLine(Path.Combine(Path.GetFullPath(folder), "index.html"));
        await Console.Error.WriteLineAsync($"{files} files. Open index.html, or put the folder on any web host; searching and checking claims need a server.");
        return 0;
    }

    private static IReadOnlyList<Correction> Correct(string? path, bool seed, CorrectionRequest request)
    {
        var made = CorrectionDesk.Judge(LibraryFile.Open(path, seed), request);
        LibraryFile.OpenForWriting(path, seed).Dispose();
        CorrectionTable.Add(path ?? LibraryFile.DefaultPath, made);
        return made;
    }

    private static async Task<int> ServeAsync(WebSettings settings, KeyFile keys, CancellationToken stop)
    {
        if (settings.Address != "localhost" && !System.Net.IPAddress.TryParse(settings.Address, out _))
        {
            throw new UsageException($"--address takes an IP address such as 127.0.0.1 or 0.0.0.0, not '{settings.Address}'.");
        }

        if (!settings.IsLoopback && keys.Keys.Count == 0)
        {
            throw new InvalidDataException($"Serving on {settings.Address} needs an API key. Make one with: lianghui keys add NAME");
        }

        await using var app = WebServer.Build(settings);
        await StartAsync(app, settings, stop);
        Console.WriteLine(app.Urls.First());
        await Console.Error.WriteLineAsync("Open it in a browser; stop with Ctrl-C.");
        // Pages rendered ahead are a courtesy: what goes wrong here is told to whoever opens the page.
        _ = Task.Run(() => Warmup.KeepAsync(app, problem => Console.Error.WriteLine($"The first pages could not be prepared: {problem}"), app.Lifetime.ApplicationStopping), CancellationToken.None);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    private static async Task StartAsync(Microsoft.AspNetCore.Builder.WebApplication app, WebSettings settings, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new IOException($"Port {settings.Port} is taken. Choose another with --port, or --port 0 for a free one.", error);
        }
    }
}
