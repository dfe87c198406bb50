using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Lianghui.Testing;

/// <summary>
/// A RabbitMQ broker of a test assembly's own: Debian's package, a temporary folder, a node name and an epmd of its own, all ports on loopback
/// only. It starts when a test first asks for a queue and is stopped with the assembly.
/// </summary>
public sealed class RabbitServer : IDisposable
{
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private readonly List<RabbitNode> _nodes = [];
    private readonly Lock _starting = new();
    private readonly int _names = FreePort();
    private int _queues;

    /// <summary>The address of a queue that no other test uses; the test is skipped where RabbitMQ is not installed.</summary>
    public string NewQueue()
    {
        Start(1);
        return Address(Interlocked.Increment(ref _queues));
    }

    /// <summary>The address of a queue on a cluster of three nodes, which share one cookie and one epmd.</summary>
    public string NewClusterQueue()
    {
        Start(3);
        return Address(Interlocked.Increment(ref _queues)) + "&hosts=" + string.Join(',', _nodes.Skip(1).Select(n => $"127.0.0.1:{n.Port}"));
    }

    /// <summary>Kills a node at once and starts it again; messages that it confirmed are on its disk.</summary>
    public void Restart(int node = 0)
    {
        _nodes[node].Kill();
        _nodes[node].Start();
    }

    /// <summary>Kills a node.</summary>
    public void Kill(int node) => _nodes[node].Kill();

    /// <summary>Starts a killed node.</summary>
    public void StartAgain(int node) => _nodes[node].Start();

    /// <summary>Stops all nodes and removes their folders.</summary>
    public void Dispose()
    {
        foreach (var node in _nodes)
        {
            node.Dispose();
        }

        if (_nodes.Count > 0)
        {
            // Only the epmd of this port, which no one else uses.
            RabbitNode.Run("/usr/bin/epmd", ["-port", _names.ToString(CultureInfo.InvariantCulture), "-kill"], []);
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Address(int queue) => string.Create(CultureInfo.InvariantCulture, $"amqp://guest:guest@127.0.0.1:{_nodes[0].Port}/?queue=test-{queue}");

    private void Start(int nodes)
    {
        Assert.SkipUnless(File.Exists(Program), "RabbitMQ is not installed (tests/install-needs does it).");
        lock (_starting)
        {
            while (_nodes.Count < nodes)
            {
                var node = new RabbitNode(_names, _nodes.Count + 1);
                _nodes.Add(node);
                node.Start();
                if (_nodes.Count > 1)
                {
                    node.Control("stop_app");
                    node.Control("join_cluster", _nodes[0].Name);
                    node.Control("start_app");
                }
            }
        }
    }

    /// <summary>One node.</summary>
    private sealed class RabbitNode : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-rabbit-").FullName;
        private readonly Dictionary<string, string> _environment;

        public RabbitNode(int names, int number)
        {
            Port = FreePort();
            // Other test assemblies have epmds of their own, so the same name is no clash.
            Name = string.Create(CultureInfo.InvariantCulture, $"lianghui{number}@localhost");
            File.WriteAllText(Path.Combine(_folder, "plugins"), "[].");
            File.WriteAllText(Path.Combine(_folder, "env.conf"), "");
            File.WriteAllText(Path.Combine(_folder, "rabbitmq.conf"), "log.console = false\ndisk_free_limit.absolute = 50MB\n");
            File.WriteAllText(Path.Combine(_folder, ".erlang.cookie"), "LIANGHUITESTS");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Path.Combine(_folder, ".erlang.cookie"), UnixFileMode.UserRead);
            }

            _environment = Environment(names);
        }

        public int Port { get; }

        public string Name { get; }

        public void Start()
        {
            Run("/bin/sh", ["-c", $"exec setsid {Program} >/dev/null 2>&1 </dev/null &"], _environment);
            for (var until = DateTime.UtcNow.AddMinutes(3); !Answers();)
            {
                if (DateTime.UtcNow > until)
                {
                    throw new InvalidOperationException($"The broker did not start within three minutes; see {_folder}/log.");
                }

                Thread.Sleep(200);
            }
        }

        public void Kill()
        {
            if (File.Exists(PidFile) && int.TryParse(File.ReadAllText(PidFile), NumberStyles.Integer, CultureInfo.InvariantCulture, out var pid))
            {
                Run("/bin/kill", ["-9", pid.ToString(CultureInfo.InvariantCulture)], []);
                while (Answers())
                {
                    Thread.Sleep(50);
                }

                File.Delete(PidFile);
            }
        }

        public void Control(params string[] arguments) => Run("/usr/lib/rabbitmq/bin/rabbitmqctl", ["-n", Name, .. arguments], _environment);

        public void Dispose()
        {
            Kill();
            // A killed node's port closes a moment before its last writes end.
            for (var tries = 0; tries < 20 && Directory.Exists(_folder); tries++)
            {
                try
                {
                    Directory.Delete(_folder, true);
                }
                catch (IOException)
                {
                    Thread.Sleep(100);
                }
            }
        }

        /// <summary>Runs a program to its end.</summary>
        public static void Run(string program, string[] arguments, Dictionary<string, string> environment)
        {
            var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            foreach (var (name, value) in environment)
            {
                start.Environment[name] = value;
            }

            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0 && program != "/bin/kill" && program != "/usr/bin/epmd")
            {
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {error.Result}");
            }
        }

        private string PidFile => Path.Combine(_folder, "pid");

        /// <summary>Whether the broker speaks its protocol: it closes a connection that it does not understand with its own header.</summary>
        private bool Answers()
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", Port);
                client.ReceiveTimeout = 2000;
                client.GetStream().Write("AMQP\0\0\0\0"u8);
                return client.GetStream().ReadByte() == 'A';
            }
            catch (Exception error) when (error is SocketException or IOException)
            {
                return false;
            }
        }

        private Dictionary<string, string> Environment(int names) => new(StringComparer.Ordinal)
        {
            ["HOME"] = _folder,
            ["RABBITMQ_NODENAME"] = Name,
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = Port.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_DIST_PORT"] = FreePort().ToString(CultureInfo.InvariantCulture),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["ERL_EPMD_PORT"] = names.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none",
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_folder, "mnesia"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(_folder, "log"),
            ["RABBITMQ_PID_FILE"] = PidFile,
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_folder, "plugins"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(_folder, "rabbitmq"),
            ["RABBITMQ_ADVANCED_CONFIG_FILE"] = Path.Combine(_folder, "advanced"),
            ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(_folder, "env.conf"),
        };
    }
}
