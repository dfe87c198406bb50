using Xunit;

namespace Lianghui.Testing;

/// <summary>Where the checkout and the corpus of real reports lie.</summary>
internal static class Checkout
{
    /// <summary>Root folder of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder <c>shared</c> beside the checkout (corpus, gold, tables); null where it is absent.</summary>
    public static string? Shared
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("LIANGHUI_CORPUS") is { Length: > 0 } corpus
                ? Path.GetDirectoryName(corpus.TrimEnd('/'))!
                : Path.Combine(Root, "..", "shared");
            return Directory.Exists(Path.Combine(folder, "corpus")) ? Path.GetFullPath(folder) : null;
        }
    }

    /// <summary>A path of the real corpus; the test is skipped, saying so, where the corpus is absent.</summary>
    public static string RequireShared(string path)
    {
        Assert.SkipWhen(Shared is null, "The corpus (../shared or LIANGHUI_CORPUS) is not here.");
        return Path.Combine(Shared!, path);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lianghui.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside a checkout.");
    }
}
