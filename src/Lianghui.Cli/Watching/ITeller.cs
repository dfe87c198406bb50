using Lianghui.Corpus.Watching;

namespace Lianghui.Cli.Watching;

/// <summary>A way to tell announcements.</summary>
internal interface ITeller
{
    /// <summary>Its name and where it leads to: what was told to one is not told to it again.</summary>
    string Channel { get; }

    /// <summary>Tells announcements that it has not told yet.</summary>
    /// <exception cref="IOException">It could not; they are told again later.</exception>
    /// <exception cref="TimeoutException">It cannot tell whether they arrived; they are not told again.</exception>
    Task TellAsync(IReadOnlyList<Announcement> news, CancellationToken stop);
}
