using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Lianghui.Testing;

/// <summary>
/// A PostgreSQL server of a test assembly's own: Debian's packages, a temporary folder, loopback only, no password. It starts when a test
/// first asks for a database and is stopped with the assembly.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly string? Binaries = new[] { 18, 17, 16, 15, 14 }
        .Select(v => string.Create(CultureInfo.InvariantCulture, $"/usr/lib/postgresql/{v}/bin"))
        .FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "pg_ctl")));

    private readonly Lazy<string> _folder;
    private int _databases;

    /// <summary>A server that is not started yet.</summary>
    public PostgresServer() => _folder = new Lazy<string>(Start);

    /// <summary>The loopback port that it listens on.</summary>
    public int Port { get; private set; }

    /// <summary>The address of a new, empty database; the test is skipped where PostgreSQL is not installed.</summary>
    /// <param name="template">A database that it shall be a copy of, nobody being connected to it.</param>
    public string NewDatabase(string template = "template0")
    {
        Assert.SkipWhen(Binaries is null, "PostgreSQL is not installed (tests/install-needs does it).");
        _ = _folder.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"library_{Interlocked.Increment(ref _databases)}");
        Query($"CREATE DATABASE {name} TEMPLATE {template}");
        return Address(name);
    }

    /// <summary>The address of a database.</summary>
    public string Address(string name) => string.Create(CultureInfo.InvariantCulture, $"postgres://postgres@127.0.0.1:{Port}/{name}");

    /// <summary>Runs SQL as the server's owner and gives what it prints: cells apart by |, rows by line.</summary>
    public string Query(string sql, string database = "postgres")
    {
        _ = _folder.Value;
        return Run("psql", "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture),
            "-U", "postgres", "-d", database, "-c", sql).TrimEnd();
    }

    /// <summary>Stops the server at once, cutting all connections, and starts it again.</summary>
    public void Restart()
    {
        Control("stop", "-m", "immediate");
        StartServer(_folder.Value);
    }

    /// <summary>Stops the server and removes its folder.</summary>
    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            Control("stop", "-m", "immediate");
            Directory.Delete(_folder.Value, true);
        }
    }

    private string Start()
    {
        var folder = Directory.CreateTempSubdirectory("lianghui-postgres-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root; Debian's package makes a user for it.
            Execute("chown", "postgres", folder);
        }

        Run("initdb", "-D", Path.Combine(folder, "data"), "-U", "postgres", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        StartServer(folder);
        return folder;
    }

    private void StartServer(string folder) => Run("pg_ctl", "-D", Path.Combine(folder, "data"), "-w", "-s", "-l", Path.Combine(folder, "log"), "-o",
        string.Create(CultureInfo.InvariantCulture,
            $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c max_connections=50"), "start");

    private void Control(params string[] arguments) => Run("pg_ctl", ["-D", Path.Combine(_folder.Value, "data"), "-w", "-s", .. arguments]);

    private static string Run(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? Execute("runuser", ["-u", "postgres", "--", Path.Combine(Binaries!, program), .. arguments])
        : Execute(Path.Combine(Binaries!, program), arguments);

    private static string Execute(string program, params string[] arguments)
    {
        // The server inherits the streams of pg_ctl, so its output is left to the log file and only psql's is read.
        var reads = arguments.Any(a => a.EndsWith("psql", StringComparison.Ordinal)) || program.EndsWith("psql", StringComparison.Ordinal);
        var start = new ProcessStartInfo(reads ? program : "/bin/sh") { RedirectStandardOutput = reads, WorkingDirectory = "/tmp" };
        string[] quiet = reads ? [] : ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program];
        foreach (var argument in quiet.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = reads ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        return process.ExitCode == 0 ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed with {process.ExitCode}.");
    }
}
