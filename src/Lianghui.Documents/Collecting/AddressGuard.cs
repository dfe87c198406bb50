using System.Net;
using System.Net.Sockets;

namespace Lianghui.Documents.Collecting;

/// <summary>
/// Keeps requests to public addresses. The name is resolved once, every answer is checked, and the connection goes to an address that was
/// checked, so that a name that answers differently the second time gains nothing.
/// </summary>
internal sealed class AddressGuard(Func<IPAddress, bool> isAllowed, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>A guard over the system's name service.</summary>
    internal static AddressGuard For(bool allowPrivate) => new(allowPrivate ? _ => true : IsPublic, Dns.GetHostAddressesAsync);

    /// <summary>Whether an address is reachable for everyone; one that wraps another (mapped, 6to4, NAT64) is as public as that.</summary>
    internal static bool IsPublic(IPAddress address)
    {
        var inner = Unwrap(address);
        return (inner is null || IsPublic(inner)) && !Array.Exists(Closed, n => n.BaseAddress.AddressFamily == address.AddressFamily && n.Contains(address));
    }

    /// <summary>Connects to a checked address of the host.</summary>
    /// <exception cref="RefusedAddressException">The host has an address that is not public.</exception>
    internal async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, stop);
        foreach (var address in addresses.Where(a => !isAllowed(a)))
        {
            throw new RefusedAddressException($"{host} is {address}, which is no public address; give --allow-private if that is meant");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static IPAddress? Unwrap(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        return address.IsIPv4MappedToIPv6 || bytes.AsSpan(0, 12).SequenceEqual(new byte[12]) ? new IPAddress(bytes.AsSpan(12, 4))
            : bytes is [0x20, 0x02, ..] ? new IPAddress(bytes.AsSpan(2, 4))
            : bytes is [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, ..] ? new IPAddress(bytes.AsSpan(12, 4)) : null;
    }
}

/// <summary>An address is not asked; the message says why.</summary>
internal sealed class RefusedAddressException(string message) : IOException(message);
