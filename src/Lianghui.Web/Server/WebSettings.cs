using System.Net;
using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;

namespace Lianghui.Web.Server;

/// <summary>How the dashboard and the API are served.</summary>
/// <param name="Library">Opens the library; called once for each state of it.</param>
/// <param name="LibraryStamp">Changes whenever the library changes (for a file its time and size): pages are kept by it.</param>
public sealed record WebSettings(Func<ILibraryReader> Library, Func<string> LibraryStamp)
{
    /// <summary>File in which the index of the library's phrases is kept; null to keep it in memory.</summary>
    public string? PhraseFile { get; init; }

    /// <summary>Port on the address; 0 takes a free one.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Address to listen on; anything but loopback needs an API key for every request.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>SHA-256 (hexadecimal) of the API keys that are let in, as they are now.</summary>
    public Func<IReadOnlySet<string>> KeyHashes { get; init; } = () => new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Requests a minute from one address, where the address is not loopback.</summary>
    public int RequestsPerMinute { get; init; } = 600;

    /// <summary>Takes a person's opinion on a fact into the library; null where the library is only read. Only requests with a key get there.</summary>
    public Func<CorrectionRequest, IReadOnlyList<Correction>>? Correct { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the address is loopback.</summary>
    public bool IsLoopback => Address == "localhost" || (IPAddress.TryParse(Address, out var ip) && IPAddress.IsLoopback(ip));
}
