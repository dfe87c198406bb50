using RabbitMQ.Client;

namespace Lianghui.Worker.Queue;

/// <summary>
/// Reads <c>amqp://user:password@host:port/vhost?queue=NAME&amp;hosts=other:5672,third:5672</c>: a broker, further nodes of it, and the
/// name that all its queues begin with.
/// </summary>
public sealed class QueueAddress
{
    private static readonly string[] Schemes = ["amqp://", "amqps://"];

    private readonly Uri _uri;
    private readonly IReadOnlyList<string> _hosts;

    /// <summary>Reads an address; a password may also come from <c>LIANGHUI_QUEUE_PASSWORD</c>.</summary>
    /// <exception cref="FormatException">It is not understood; the message never holds the password.</exception>
    public QueueAddress(string address)
    {
        if (!Schemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase)) || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Host.Length == 0)
        {
            throw new FormatException("The queue's address is not understood; write amqp://user@host:5672/?queue=NAME.");
        }

        _uri = uri;
        var options = Options(uri.Query);
        Name = options.GetValueOrDefault("queue", "lianghui");
        _hosts = options.GetValueOrDefault("hosts", "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (Name.Length is 0 or > 100 || !Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            throw new FormatException("A queue's name has letters, digits, dots, dashes and underscores, at most 100.");
        }
    }

    /// <summary>What the names of all queues begin with.</summary>
    public string Name { get; }

    /// <summary>The address without its password, as it may be printed and logged.</summary>
    public string Shown => $"{_uri.Scheme}://{_uri.Host}:{(_uri.Port > 0 ? _uri.Port : 5672)}{_uri.AbsolutePath}?queue={Name}";

    /// <summary>How to connect.</summary>
    /// <param name="client">Name that the broker shows for the connection.</param>
    public ConnectionFactory Factory(string client)
    {
        var factory = new ConnectionFactory
        {
            Uri = new UriBuilder(_uri) { Query = "" }.Uri,
            ClientProvidedName = client,
            AutomaticRecoveryEnabled = false,
            RequestedHeartbeat = TimeSpan.FromSeconds(20),
        };
        if (Environment.GetEnvironmentVariable("LIANGHUI_QUEUE_PASSWORD") is { Length: > 0 } password && !_uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            factory.Password = password;
        }

        return factory;
    }

    /// <summary>All nodes of the broker.</summary>
    internal List<AmqpTcpEndpoint> Endpoints(ConnectionFactory factory) =>
        [factory.Endpoint, .. _hosts.Select(h => h.Split(':')).Select(h => new AmqpTcpEndpoint(h[0], h.Length > 1 && int.TryParse(h[1], out var port) ? port : 5672, factory.Ssl))];

    private static Dictionary<string, string> Options(string query)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)))
        {
            if (pair[0] is not ("queue" or "hosts"))
            {
                throw new FormatException($"The queue's address has an unknown option '{pair[0]}'; there are queue and hosts.");
            }

            options[pair[0]] = Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : "");
        }

        return options;
    }
}
