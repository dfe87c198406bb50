using System.Data.Common;

namespace Lianghui.Worker.Jobs;

/// <summary>Tells failures that pass from those that do not.</summary>
internal static class Trouble
{
    /// <summary>
    /// Whether the library is away, full or busy. It is no document's fault: the worker waits, and since it acknowledges nothing meanwhile, the
    /// broker hands over no more.
    /// </summary>
    public static bool IsLibraryAway(Exception error) => error switch
    {
        LibraryAwayException => true,
        DbException { SqlState: null or "" } => true,
        DbException away => away.IsTransient || away.SqlState[..2] is "08" or "53" or "57" or "58" or "40" or "25",
        _ => false,
    };

    /// <summary>Whether trying again later may help, such as an object folder that is not mounted.</summary>
    public static bool MayPass(Exception error) => error is IOException or UnauthorizedAccessException
        || (error is DbException { SqlState: { } state } && !state.StartsWith("22", StringComparison.Ordinal));

    /// <summary>Why a document failed, for people.</summary>
    public static string Reason(Exception error) => error switch
    {
        FileNotFoundException or IOException or UnauthorizedAccessException or InvalidDataException => error.Message,
        DbException database => $"the database refused it ({database.Message})",
        _ => $"the tool failed at it ({error.GetType().Name}: {error.Message}); please report this",
    };
}

/// <summary>The library cannot be opened.</summary>
internal sealed class LibraryAwayException(string message, Exception inner) : Exception(message, inner);
