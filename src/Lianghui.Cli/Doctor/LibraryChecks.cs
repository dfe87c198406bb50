using System.Data.Common;
using Lianghui.Corpus;
using Lianghui.Corpus.Sqlite;

namespace Lianghui.Cli.Doctor;

/// <summary>Looks at the library: whether it opens, is sound, and is coded by today's rules.</summary>
internal static class LibraryChecks
{
    /// <summary>Runs the checks.</summary>
    /// <param name="path">The library; null for the default one.</param>
    public static IReadOnlyList<Check> Run(string? path)
    {
        var file = path ?? LibraryFile.DefaultPath;
        var name = LibraryFile.Shown(file);
        try
        {
            return LibraryFile.Exists(file)
                ? Look(file, name)
                : [new Check("library", "missing", $"lianghui add FOLDER makes {name}; until then the facts that ship are shown")];
        }
        catch (Exception error) when (error is InvalidDataException or DbException)
        {
            return [new Check("library", "unsound", error.Message)];
        }
    }

    private static Check[] Look(string file, string name)
    {
        var health = LibraryHealth.Of(file);
        return
        [
            new Check("library", health.IsSound ? "ok" : "unsound", health.IsSound ? name : $"{name}: {health.Finding}; restore a copy or add the reports to a new one"),
            new Check("texts", health.Texts == 0 ? "missing" : "ok", health.Texts == 0 ? "add reports with: lianghui add FOLDER" : $"{health.Texts} texts of {health.Reports} reports"),
            new Check("coding", health.Stale == 0 ? "ok" : "stale", health.Stale == 0 ? null : $"{health.Stale} texts were coded by an older codebook or rules; run: lianghui recode"),
            new Check("shipped facts", health.IsSeeded ? "ok" : "missing", health.IsSeeded ? null : "to put them in, use --seed once"),
        ];
    }
}
