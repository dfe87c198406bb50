using System.CommandLine;
using Lianghui.Cli.Facts;

namespace Lianghui.Cli.Verbs;

/// <summary><c>facts build</c>: makes the facts that ship with the tool; <c>import</c>, <c>list</c>, <c>remove</c>: tables of the user's own.</summary>
internal static class FactsVerb
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var from = new Option<string[]>("--from")
        {
            Description = "folders of published reports",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out") { Description = "folder to write (facts/coded of a checkout)", Required = true };
        var build = new Command("build", """
            Read and code published reports and write what ships: numbers, codes, spans and versions, no sentences.

            Examples:
              lianghui facts build --from ../shared/corpus/originals/2025-docx ../shared/corpus/originals/2026-csv --out facts/coded
            """) { from, output };
        build.SetAction(async (parsed, stop) =>
        {
            var failures = await FactsBuilder.BuildAsync(parsed.GetValue(from)!, parsed.GetValue(output)!, stop);
            foreach (var failure in failures)
            {
                await Console.Error.WriteLineAsync(failure);
            }

            return failures.Count > 0 ? 1 : 0;
        });
        return new Command("facts", """
            Bring tables of your own into the library, list them, take them out; make the facts that ship with the tool.

            Examples:
              lianghui facts import growth-2025.csv --source "NBS, 31 January 2026"
              lianghui facts list
              lianghui facts remove growth-2025
            """) { FactsImportVerb.Import(), FactsImportVerb.List(), FactsImportVerb.Remove(), build };
    }
}
