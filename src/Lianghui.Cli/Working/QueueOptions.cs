using System.CommandLine;
using Lianghui.Worker.Queue;

namespace Lianghui.Cli.Working;

/// <summary>The options that name a queue and where documents' bytes lie.</summary>
internal static class QueueOptions
{
    /// <summary><c>--queue</c>.</summary>
    public static Option<string?> Queue() => new("--queue")
    {
        Description = "broker, as amqp://user@host:5672/?queue=NAME; the password better in LIANGHUI_QUEUE_PASSWORD",
    };

    /// <summary><c>--objects</c>.</summary>
    public static Option<string?> Objects() => new("--objects")
    {
        Description = "folder that keeps documents' bytes for workers, or database (default): the library itself",
    };

    /// <summary>The folder of an answer to <c>--objects</c>; null for the database.</summary>
    public static string? Folder(string? objects) => objects is null or "database" ? null : Path.GetFullPath(objects);

    /// <summary>Reads an address.</summary>
    /// <exception cref="UsageException">It is not understood.</exception>
    public static QueueAddress Address(string? address)
    {
        try
        {
            return new QueueAddress(address ?? Environment.GetEnvironmentVariable("LIANGHUI_QUEUE")
                ?? throw new UsageException("Name the broker with --queue amqp://user@host/ or in LIANGHUI_QUEUE."));
        }
        catch (FormatException error)
        {
            throw new UsageException(error.Message);
        }
    }
}
