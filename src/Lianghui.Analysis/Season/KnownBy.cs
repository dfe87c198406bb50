using Lianghui.Corpus;

namespace Lianghui.Analysis.Season;

/// <summary>Which day counts for what was known.</summary>
public enum KnownBy
{
    /// <summary>Delivery, else publication.</summary>
    Delivered,

    /// <summary>Publication.</summary>
    Published,

    /// <summary>The day on which the library first held the text; facts that ship without their text have none.</summary>
    Known,
}

/// <summary>Libraries as of a day, for findings that are replayed.</summary>
public static class AsOfLibrary
{
    /// <summary>The library as it stood on a day. A report without a day counts once its year is over.</summary>
    /// <param name="library">The whole library.</param>
    /// <param name="day">The day.</param>
    /// <param name="by">Which day counts.</param>
    public static KnownLibrary Of(ILibraryReader library, DateOnly day, KnownBy by) => by == KnownBy.Known
        ? new KnownLibrary(library, day, report => (library as ISourceLookup)?.FirstHeld(report.Version) ?? (report.Key.Year > 0 ? new DateOnly(report.Key.Year + 1, 1, 1) : null))
        : new KnownLibrary(library, day, null, published: by == KnownBy.Published);
}
