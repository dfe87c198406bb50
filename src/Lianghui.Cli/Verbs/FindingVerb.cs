using System.CommandLine;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Publishing.Tables;

namespace Lianghui.Cli.Verbs;

/// <summary>What verbs of findings have in common: shared options, a query, rows and columns.</summary>
internal static class FindingVerb
{
    /// <summary>Builds a verb that prints the rows of a finding.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does, with examples.</param>
    /// <param name="columns">Keys in order.</param>
    /// <param name="own">Options besides the shared ones.</param>
    /// <param name="rows">Makes the rows.</param>
    public static Command Build(string name, string description, string[] columns, IEnumerable<Option> own, Func<ParseResult, ILibraryReader, FactQuery, IEnumerable<Row>> rows)
    {
        var common = new CommonOptions();
        var command = new Command(name, description);
        common.AddTo(command);
        foreach (var option in own)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            var library = common.Open(parsed);
            var found = rows(parsed, library, common.Query(parsed, library)).ToList();
            if (found.Count == 0)
            {
                Console.Error.WriteLine("Nothing in the library answers this. See what it holds with: lianghui reports");
            }

            RowWriter.Write(found, parsed.GetValue(common.Format), columns);
            return 0;
        });
        return command;
    }

    /// <summary>The years of a query.</summary>
    /// <exception cref="UsageException">The library is empty and no year was named.</exception>
    public static IEnumerable<int> Years(FactQuery query)
    {
        var last = query.ToYear ?? throw new UsageException("The library is empty; say --year, or add reports with: lianghui add FOLDER");
        return Enumerable.Range(query.FromYear ?? last, last - (query.FromYear ?? last) + 1);
    }
}
