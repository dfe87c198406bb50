using System.Text.Json;
using Lianghui.Cli.Adding;
using Lianghui.Corpus.Jobs;
using Lianghui.Worker.Queue;

namespace Lianghui.Cli.Working;

/// <summary>What the user says of a batch's documents, as the library's account keeps it.</summary>
internal static class BatchOptions
{
    /// <summary>As JSON.</summary>
    public static string Write(AddOptions options) => JsonSerializer.Serialize(options);

    /// <summary>The message of a document, again.</summary>
    public static JobMessage Message(JobEntry entry)
    {
        var options = JsonSerializer.Deserialize<AddOptions>(entry.Options) ?? new AddOptions();
        return Message(entry.Job, options);
    }

    /// <summary>The message of a document.</summary>
    public static JobMessage Message(Job job, AddOptions options) => JobMessage.Of(job, options.Place, options.Year, options.Kind);
}
