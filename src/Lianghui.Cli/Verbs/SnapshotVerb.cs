using System.CommandLine;
using Lianghui.Cli.Output;
using Lianghui.Corpus;
using Lianghui.Corpus.Snapshots;

namespace Lianghui.Cli.Verbs;

/// <summary><c>snapshot</c>: freezes what stands behind a publication, compares, and carries it to another machine.</summary>
internal static class SnapshotVerb
{
    private static readonly CommonOptions Common = new();
    private static readonly string[] Columns = ["name", "created", "tool", "codebook", "rules", "reports", "texts", "facts", "hash"];
    private static readonly string[] DiffColumns = ["what", "place", "year", "item", "change", "from", "to"];

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("snapshot", """
            Freeze what stands behind a publication: facts, texts by hash, codebook, terms, tool version.

            Examples:
              lianghui snapshot create spring-2025 --year 2024..2025
              lianghui snapshot list
              lianghui snapshot diff spring-2025
              lianghui snapshot export spring-2025 spring-2025.zip
              lianghui snapshot import spring-2025.zip --name theirs
              lianghui brief 2025 --snapshot spring-2025.zip
            """);
        command.Subcommands.Add(Create());
        command.Subcommands.Add(Sub("list", "List the snapshots of the library.", parsed => Print(parsed, [.. SnapshotStore.List(Path(parsed)).Select(Of)])));
        command.Subcommands.Add(Diff());
        command.Subcommands.Add(Export());
        command.Subcommands.Add(Import());
        return command;
    }

    private static Command Create()
    {
        var name = new Argument<string>("name") { Description = "name of the snapshot" };
        var command = Sub("create", "Freeze the library, or some years of it.", parsed =>
        {
            var snapshot = SnapshotMaker.Of(Common.Open(parsed), Named(parsed.GetValue(name)!), Common.Query(parsed), Today());
            if (snapshot.Reports.Count == 0)
            {
                throw new UsageException("The library holds nothing of these years. See what it holds with: lianghui reports");
            }

            SnapshotStore.Keep(Path(parsed), snapshot);
            return Print(parsed, [Of(snapshot.Info)]);
        });
        command.Arguments.Add(name);
        command.Options.Add(Common.Year);
        return command;
    }

    private static Command Diff()
    {
        var first = new Argument<string>("a") { Description = "a snapshot's name or file" };
        var second = new Argument<string?>("b") { Description = "another one; the library as it is where it is left out", Arity = ArgumentArity.ZeroOrOne };
        var command = Sub("diff", "What two snapshots do not share.", parsed =>
        {
            var a = SnapshotStore.Open(Path(parsed), parsed.GetValue(first)!).Snapshot;
            var years = a.Reports.Select(r => r.Report.Key.Year).DefaultIfEmpty(0).ToList();
            var b = parsed.GetValue(second) is { } other ? SnapshotStore.Open(Path(parsed), other).Snapshot
                : SnapshotMaker.Of(Common.Open(parsed), "now", new FactQuery(FromYear: years.Min(), ToYear: years.Max()), Today());
            var rows = SnapshotDiff.Between(a, b);
            Console.Error.WriteLine(rows.Count == 0 ? $"The same content: {a.Info.Hash}" : $"{rows.Count} differences between {a.Info.Name} and {b.Info.Name}.");
            RowWriter.Write([.. rows.Select(Of)], parsed.GetValue(Common.Format), DiffColumns);
            return 0;
        });
        command.Arguments.Add(first);
        command.Arguments.Add(second);
        return command;
    }

    private static Command Export()
    {
        var (name, file) = (new Argument<string>("name") { Description = "the snapshot" }, new Argument<string>("file") { Description = "file to write" });
        var command = Sub("export", "Write a snapshot with its texts into a file.", parsed =>
        {
            var (snapshot, text) = SnapshotStore.Open(Path(parsed), parsed.GetValue(name)!);
            var path = System.IO.Path.GetFullPath(parsed.GetValue(file)!);
            if (!Directory.Exists(System.IO.Path.GetDirectoryName(path)))
            {
                throw new UsageException($"There is no folder '{System.IO.Path.GetDirectoryName(path)}'. Make it, or name another file.");
            }

            using (var part = File.Create(path + ".part"))
            {
                SnapshotFile.Write(snapshot, part, text);
            }

            File.Move(path + ".part", path, overwrite: true);
            Console.WriteLine(path);
            return 0;
        });
        command.Arguments.Add(name);
        command.Arguments.Add(file);
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<string>("file") { Description = "a file that snapshot export wrote" };
        var name = new Option<string?>("--name") { Description = "name in this library (default: the snapshot's own)" };
        var command = Sub("import", "Take in a snapshot and its texts.", parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new UsageException($"There is no file '{path}'.");
            }

            using var input = File.OpenRead(path);
            var (snapshot, texts) = SnapshotFile.Read(input, path);
            snapshot = snapshot with { Info = snapshot.Info with { Name = Named(parsed.GetValue(name) ?? snapshot.Info.Name) } };
            SnapshotStore.Keep(Path(parsed), snapshot, texts);
            return Print(parsed, [Of(snapshot.Info)]);
        });
        command.Arguments.Add(file);
        command.Options.Add(name);
        return command;
    }

    private static string Named(string name) => name.Length is > 0 and <= 60 && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
        ? name : throw new UsageException($"'{name}' cannot name a snapshot: use up to 60 letters, digits, - _ and dots.");

    private static string? Path(ParseResult parsed) => parsed.GetValue(Common.Library);

    private static DateOnly Today() => DateOnly.FromDateTime(DateTime.UtcNow);

    private static int Print(ParseResult parsed, IReadOnlyList<Row> rows)
    {
        if (rows.Count == 0)
        {
            Console.Error.WriteLine("The library keeps no snapshot. Make one with: lianghui snapshot create NAME");
        }

        RowWriter.Write([.. rows], parsed.GetValue(Common.Format), Columns);
        return 0;
    }

    private static Row Of(SnapshotInfo s) => new Row().Add("name", s.Name).Add("created", s.Created).Add("tool", s.Tool).Add("codebook", s.Codebook).Add("rules", s.Rules)
        .Add("reports", s.Reports).Add("texts", s.Texts).Add("facts", s.Facts).Add("hash", s.Hash);

    private static Row Of(SnapshotDifference d) => new Row().Add("what", d.What).Add("place", d.Place).Add("year", d.Year).Add("item", d.Item).Add("change", d.Change).Add("from", d.From).Add("to", d.To);

    private static Command Sub(string name, string description, Func<ParseResult, int> run)
    {
        var command = new Command(name, description);
        foreach (var option in new Option[] { Common.Format, Common.Library, Common.Seed })
        {
            command.Options.Add(option);
        }

        command.SetAction(run);
        return command;
    }
}
