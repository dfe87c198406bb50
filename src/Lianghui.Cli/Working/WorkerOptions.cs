using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Lianghui.Worker;
using Microsoft.Extensions.Configuration;

namespace Lianghui.Cli.Working;

/// <summary>
/// A worker's settings, from its options, else the environment (<c>LIANGHUI_QUEUE</c>, …), else a file, else defaults; all that is wrong is
/// said at once, at the start.
/// </summary>
internal sealed class WorkerOptions(Option<string?> library)
{
    private readonly Option<string?> _config = new("--config") { Description = "JSON file of settings: queue, library, objects, slots, prefetch, delays, timeLimit" };
    private readonly Option<string?> _queue = QueueOptions.Queue();
    private readonly Option<string?> _objects = QueueOptions.Objects();
    private readonly Option<string?> _slots = new("--slots") { Description = "documents at once (default: the machine's cores)" };
    private readonly Option<string?> _prefetch = new("--prefetch") { Description = "documents that the broker hands over at once (default: twice the slots)" };
    private readonly Option<string?> _delays = new("--delays") { Description = "seconds before each further try of a passing failure (default: 5,30,120,600)" };
    private readonly Option<string?> _limit = new("--time-limit") { Description = "longest time for one document, in minutes (default: 15)" };
    private readonly Option<string?> _health = new("--health") { Description = "port, or address:port, of the health page and the meters (default: none)" };
    private readonly Option<bool> _untilEmpty = new("--until-empty") { Description = "end when nothing waits" };

    /// <summary><c>--quiet</c>.</summary>
    public Option<bool> Quiet { get; } = new("--quiet") { Description = "log warnings only" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _queue, library, _objects, _slots, _prefetch, _delays, _limit, _health, _config, _untilEmpty, Quiet })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The settings.</summary>
    /// <exception cref="UsageException">Something is wrong; the message names all of it.</exception>
    public WorkerSettings Settings(ParseResult parsed)
    {
        var (read, errors) = (Configuration(parsed.GetValue(_config)), new List<string>());
        var slots = Number("slots", parsed.GetValue(_slots), 1, 256, Environment.ProcessorCount);
        var prefetch = Number("prefetch", parsed.GetValue(_prefetch), slots, 10_000, 2 * slots);
        var limit = Number("timeLimit", parsed.GetValue(_limit), 1, 24 * 60, 15);
        var delays = Delays(Value("delays", parsed.GetValue(_delays)) ?? "5,30,120,600", errors);
        var health = Health(Value("health", parsed.GetValue(_health)), errors);
        var queue = Value("queue", parsed.GetValue(_queue));
        if (queue is null)
        {
            errors.Add("name the broker with --queue amqp://user@host/, LIANGHUI_QUEUE or queue in the file");
        }

        if (errors.Count > 0)
        {
            throw new UsageException(string.Join(Environment.NewLine, errors.Select(e => $"Settings: {e}.")));
        }

        return new WorkerSettings(QueueOptions.Address(queue), Value("library", parsed.GetValue(library)))
        {
            Objects = QueueOptions.Folder(Value("objects", parsed.GetValue(_objects))),
            Slots = slots,
            Prefetch = prefetch,
            Delays = delays,
            TimeLimit = TimeSpan.FromMinutes(limit),
            Health = health,
            UntilEmpty = parsed.GetValue(_untilEmpty),
        };

        string? Value(string name, string? option) => option ?? (read[name] is { Length: > 0 } value ? value : null);

        int Number(string name, string? option, int least, int most, int usual)
        {
            if (Value(name, option) is not { } text)
            {
                return usual;
            }

            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            {
                errors.Add($"{name} takes a whole number from {least} to {most}, not '{text}'");
            }

            return number;
        }
    }

    private static IPEndPoint? Health(string? text, List<string> errors)
    {
        if (text is null)
        {
            return null;
        }

        if (IPEndPoint.TryParse(text.Contains(':', StringComparison.Ordinal) ? text : "127.0.0.1:" + text, out var point) && point.Port > 0)
        {
            return point;
        }

        errors.Add($"health takes a port or address:port, not '{text}'");
        return null;
    }

    private static IReadOnlyList<TimeSpan> Delays(string text, List<string> errors)
    {
        var delays = new List<TimeSpan>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds is <= 0 or > 86_400)
            {
                errors.Add($"delays are seconds up to a day, with commas, not '{part}'");
            }

            delays.Add(TimeSpan.FromSeconds(seconds));
        }

        return delays;
    }

    private static IConfigurationRoot Configuration(string? file)
    {
        try
        {
            var builder = new ConfigurationBuilder();
            return (file is null ? builder : builder.AddJsonFile(Path.GetFullPath(file))).AddEnvironmentVariables("LIANGHUI_").Build();
        }
        catch (Exception error) when (error is InvalidDataException or FormatException or IOException)
        {
            throw new UsageException($"Settings: {file}: {error.GetBaseException().Message}");
        }
    }
}
