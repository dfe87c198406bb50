using System.Security.Cryptography.X509Certificates;

namespace Lianghui.Documents.Collecting;

/// <summary>How far a collector goes, and how politely.</summary>
public sealed record FetchLimits
{
    /// <summary>Pause between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest time of one attempt, from the connection to the last byte, redirects included; the wait for the host's turn apart.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time of work at one address after which no retry is begun.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>First wait before a retry; it doubles, and a part of it is left to chance.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a request is repeated after a passing fault.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>How many redirects are followed.</summary>
    public int Redirects { get; init; } = 8;

    /// <summary>Largest answer, packed or unpacked, in bytes.</summary>
    public long MostBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether loopback, private and link-local addresses may be asked.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Whether certificates that do not hold are accepted.</summary>
    public bool AcceptAnyCertificate { get; init; }

    /// <summary>Certificates that are trusted in place of the system's; null for the system's.</summary>
    internal X509Certificate2Collection? Trusted { get; init; }

    /// <summary>Whether robots.txt is left unread.</summary>
    public bool IgnoreRobots { get; init; }
}
