using Lianghui.Corpus;
using Lianghui.Text;

namespace Lianghui.Analysis.Tests;

/// <summary>Libraries with the real reports of the corpus; tests that ask for them are skipped where it is absent.</summary>
internal static class RealLibrary
{
    /// <summary>All reports of some years on top of a library: <see cref="MemoryLibrary.Shipped"/> or <see cref="MemoryLibrary.Empty"/>.</summary>
    public static MemoryLibrary Of(MemoryLibrary from, params int[] years) => With(from, years.SelectMany(Files));

    /// <summary>The first reports of a year alone.</summary>
    public static MemoryLibrary First(int count, int year) => With(MemoryLibrary.Empty, Files(year).Take(count));

    private static IEnumerable<string> Files(int year) => Directory.GetFiles(Checkout.RequireShared($"corpus/reports/{year}"), "*.txt").Order();

    private static MemoryLibrary With(MemoryLibrary from, IEnumerable<string> files) =>
        files.Aggregate(from, (library, file) => library.With(StoredText.Parse(File.ReadAllText(file)), Path.GetFileName(file)));
}
