namespace Lianghui.Corpus;

/// <summary>When a people's congress sits.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="Year">Year of the report.</param>
/// <param name="Opens">First day, on which the report is delivered as a rule.</param>
/// <param name="Closes">Last day; null where it is not known.</param>
/// <param name="Source">Who says so.</param>
public sealed record SessionDays(string Place, int Year, DateOnly Opens, DateOnly? Closes, string Source);

/// <summary>A library that knows when congresses sit.</summary>
public interface ISessionLookup
{
    /// <summary>The sessions of a year that were entered, place by place.</summary>
    IReadOnlyList<SessionDays> Sessions(int year);
}
