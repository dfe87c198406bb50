using System.CommandLine;
using Lianghui.Cli.Output;
using Lianghui.Cli.Showing;
using Lianghui.Corpus;

namespace Lianghui.Cli.Verbs;

/// <summary><c>show ID</c>: one fact with its sentence, highlighted.</summary>
internal static class ShowVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var common = new CommonOptions();
        var ids = new Argument<string[]>("id")
        {
            Description = "identifier of a fact, or VERSION:START from its evidence",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("show", """
            Show a fact with its sentence, the span marked, why it was coded so and where it came from. Verbs print identifiers in the last
            column of their tables and, with --ids, as key id.

            Examples:
              lianghui show GD-2025-target-gdp-1-5f0c2d1e
              lianghui show GD-2025-task-3
              lianghui show 5f0c2d1e:4123 --format json
            """);
        command.Arguments.Add(ids);
        foreach (var option in new Option[] { common.Format, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Show(common.Open(parsed), parsed.GetValue(ids)!, parsed.GetValue(common.Format)));
        return command;
    }

    private static int Show(ILibraryReader library, string[] ids, OutputFormat format)
    {
        var finder = new FactFinder(library);
        var found = ids.Select(id => (Id: id, Facts: finder.Find(id))).ToList();
        foreach (var (id, facts) in found)
        {
            if (facts.Count == 0)
            {
                Console.Error.WriteLine($"{id}: the library holds no such fact");
            }
            else if (!id.Contains(':', StringComparison.Ordinal) && !facts[0].Id.StartsWith(id, StringComparison.OrdinalIgnoreCase))
            {
                Console.Error.WriteLine($"{id}: its version is not in the library; this is what stands there in the current one");
            }
        }

        var all = found.SelectMany(f => f.Facts).ToList();
        if (format == OutputFormat.Table)
        {
            var printer = new FactPrinter(library, Console.Out, ColourWanted);
            all.ForEach(printer.Print);
        }
        else
        {
            RowWriter.Write([.. all.Select(f => ToRow(f, library))], format);
        }

        return found.Exists(f => f.Facts.Count == 0) ? 1 : 0;
    }

    private static bool ColourWanted =>
        !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 };

    private static Row ToRow(FoundFact fact, ILibraryReader library)
    {
        var sentence = library.Text(fact.Evidence.Version) is { } text ? SentenceView.Of(text, fact.Evidence.Span) : null;
        var row = new Row().Add("id", fact.Id).Add("fact", fact.Kind);
        foreach (var (key, value) in fact.Values.Cells.Where(c => c.Key != "evidence"))
        {
            row.Add(key, value);
        }

        foreach (var (key, value) in fact.Values.Marks)
        {
            row.Mark(key, value);
        }

        var position = (library as ISourceLookup)?.Sources(fact.Evidence.Version).Select(s => s.Map.ToSource(fact.Evidence.Start))
            .FirstOrDefault(p => p is not null);
        return row
            .Add("origin", FactCodes.Code(fact.Origin))
            .Add("grade", fact.Values.Grade)
            .Add("sentence", sentence is null ? null : sentence.Before + sentence.Marked + sentence.After)
            .Add("part", position?.Part)
            .Add("offset", position?.Offset)
            .Add("reasons", fact.Reasons.Select(r => new Row().Add("theme", r.Theme).Add("cue", r.Cue).Add("weight", r.Weight).Add("start", r.Start)).ToList())
            .Add(fact.Evidence);
    }
}
