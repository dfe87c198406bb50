using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Cli.Output;
using Lianghui.Cli.Showing;
using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;

namespace Lianghui.Cli.Verbs;

/// <summary><c>correct ID</c>: a person's opinion on a coded fact.</summary>
internal static class CorrectVerb
{
    private static readonly Argument<string> Id = new("id") { Description = "identifier of a fact, or VERSION:START of its evidence" };
    private static readonly Option<string[]> Set = new("--set") { Description = "values that the text gives, such as low=5 comparator=at-least; low= takes the number away", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<bool> Confirm = new("--confirm") { Description = "it is coded as the text says" };
    private static readonly Option<bool> Reject = new("--reject") { Description = "the text says no such thing" };
    private static readonly Option<bool> Withdraw = new("--withdraw") { Description = "take your own earlier opinion back" };
    private static readonly Option<string?> Missed = new("--missed") { Description = "no rule found it: target, growth, outturn or task; ID is VERSION:START" };
    private static readonly Option<int?> Length = new("--length") { Description = "with --missed: characters of the clause that states it" };
    private static readonly Option<string?> By = new("--by") { Description = "whose opinion it is (default: LIANGHUI_NAME)" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "why; others must be able to judge it" };
    private static readonly Option<DateOnly?> Day = CommonOptions.DayOption("--date", "day of the opinion (default: today)");

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var command = new Command("correct", """
            Override, confirm or reject a coded fact, or name one that was missed, with name, date and reason. The coding stays to be seen
            (--uncorrected), and the opinion outlives every new coding.

            Examples:
              lianghui correct GD-2025-target-gdp-1-5f0c2d1e --set low=5 high=5 comparator=about --by "Li Ming" --reason "the clause says 5% or so"
              lianghui correct GD-2025-task-3-5f0c2d1e --confirm --by "Li Ming"
              lianghui correct GD-2025-target-rd-intensity-1-5f0c2d1e --reject --by "Li Ming" --reason "last year's figure"
              lianghui correct 5f0c2d1e:4123 --missed target --length 12 --set indicator=cpi low=2 high=2 unit=% comparator=about --by "Li Ming" --reason "stands in the tasks"
            """) { Id };
        foreach (var option in new Option[] { Set, Confirm, Reject, Withdraw, Missed, Length, By, Reason, Day, common.Format, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var made = Judge(library, Request(parsed, library));
            var path = parsed.GetValue(common.Library);
            using (LibraryFile.OpenForWriting(path, parsed.GetValue(common.Seed)))
            {
                // Made if it is not there, with the facts that ship where the default library has them.
            }

            var added = CorrectionTable.Add(path ?? LibraryFile.DefaultPath, made);
            Tell(LibraryFile.Open(path), made, added, parsed.GetValue(common.Format));
            return 0;
        });
        return command;
    }

    private static IReadOnlyList<Correction> Judge(ILibraryReader library, CorrectionRequest request)
    {
        try
        {
            return CorrectionDesk.Judge(library, request);
        }
        catch (InvalidDataException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private static CorrectionRequest Request(ParseResult parsed, ILibraryReader library)
    {
        var action = Action(parsed);
        var now = DateTimeOffset.UtcNow;
        var (id, missed) = action == CorrectionAction.Missed ? Clause(parsed) : (FactId(library, parsed.GetValue(Id)!), ((string, int, int)?)null);
        return new CorrectionRequest(
            action, id, Changes(parsed.GetValue(Set) ?? []),
            parsed.GetValue(By) ?? Environment.GetEnvironmentVariable("LIANGHUI_NAME") ?? throw new UsageException("Say whose opinion it is: --by NAME (or set LIANGHUI_NAME)."),
            parsed.GetValue(Day) ?? DateOnly.FromDateTime(DateTime.Now), parsed.GetValue(Reason) ?? "", now)
        { Missed = missed };
    }

    private static CorrectionAction Action(ParseResult parsed)
    {
        List<CorrectionAction> asked = [];
        void If(bool wanted, CorrectionAction action) => asked.AddRange(wanted ? [action] : []);
        If(parsed.GetValue(Missed) is not null, CorrectionAction.Missed);
        If(parsed.GetValue(Missed) is null && parsed.GetValue(Set) is { Length: > 0 }, CorrectionAction.Set);
        If(parsed.GetValue(Confirm), CorrectionAction.Confirm);
        If(parsed.GetValue(Reject), CorrectionAction.Reject);
        If(parsed.GetValue(Withdraw), CorrectionAction.Withdraw);
        return asked is [var one] ? one : throw new UsageException("Say one of --set, --confirm, --reject, --missed, --withdraw.");
    }

    private static (string Version, (string Fact, int Start, int Length)? Missed) Clause(ParseResult parsed) =>
        parsed.GetValue(Id)!.Split(':') is [{ Length: >= 8 } version, var start] && int.TryParse(start, out var at) && parsed.GetValue(Length) is { } length
            ? (version, (parsed.GetValue(Missed)!, at, length))
            : throw new UsageException("With --missed the fact is told by its clause: VERSION:START (eight digits of the version at least) and --length.");

    /// <summary>The identifier of the one fact that is meant.</summary>
    private static string FactId(ILibraryReader library, string id)
    {
        var found = new FactFinder((library as ICorrectedLibrary)?.Uncorrected ?? library).Find(id);
        found = found.Count > 0 ? found : new FactFinder(library).Find(id);
        return found is [var one] ? one.Id
            : found.Count == 0 ? throw new UsageException($"{id}: the library holds no such fact. Verbs print identifiers in the last column, and with --ids.")
            : throw new UsageException($"{id}: several facts stand there: {string.Join(", ", found.Select(f => f.Id))}. Name one.");
    }

    private static Dictionary<string, string?> Changes(string[] settings)
    {
        var changes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            if (setting.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var equals) || !changes.TryAdd(setting[..equals], setting[(equals + 1)..] is { Length: > 0 } value ? value : null))
            {
                throw new UsageException($"--set takes field=value, each field once, not '{setting}'.");
            }
        }

        return changes;
    }

    private static void Tell(ILibraryReader library, IReadOnlyList<Correction> made, int added, OutputFormat format)
    {
        var ids = made.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var outcomes = (library as ICorrectedLibrary)?.Corrections(new FactQuery([made[0].Place], made[0].Year, made[0].Year)).Where(o => ids.Contains(o.Correction.Id)) ?? [];
        RowWriter.Write([.. outcomes.Select(CorrectionRows.Of)], format, [.. CorrectionRows.Columns]);
        Console.Error.WriteLine(added == 0 ? "The library holds this opinion already." : made.Count > 1
            ? $"Noted, also for {made[1].FactId}, which the same clause gives."
            : "Noted. What people say: lianghui corrections list; as coded: --uncorrected");
    }
}
