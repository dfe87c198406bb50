using System.CommandLine;
using Lianghui.Cli.Working;
using Lianghui.Worker;
using Microsoft.Extensions.Logging;

namespace Lianghui.Cli.Verbs;

/// <summary><c>worker</c>: takes documents from a queue, reads, codes and stores them until it is stopped.</summary>
internal static class WorkerVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var options = new WorkerOptions(common.Library);
        var command = new Command("worker", """
            Take documents from a queue, read, code and store them until stopped. Several may run, on one machine or many.

            Examples:
              lianghui worker --queue amqp://me@127.0.0.1/ --library postgres://me@127.0.0.1/team
              lianghui worker --config worker.json
              lianghui worker --queue amqp://me@127.0.0.1/ --library my.db --until-empty
            """);
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var settings = options.Settings(parsed);
            var state = new WorkerState();
            using var logs = WorkerLogs.Create(parsed.GetValue(options.Quiet));
            await using var health = await WorkerHealth.StartAsync(settings, state, stop);
            var good = await new WorkLoop(settings, DocumentJob.RunAsync, state, logs.CreateLogger("Lianghui.Worker")).RunAsync(stop);
            return good ? 0 : 1;
        });
        return command;
    }
}
