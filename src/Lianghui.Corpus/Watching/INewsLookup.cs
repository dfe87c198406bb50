namespace Lianghui.Corpus.Watching;

/// <summary>A library that keeps what a watch announced.</summary>
public interface INewsLookup
{
    /// <summary>The newest announcements, newest first; silent ones are left out.</summary>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<Announcement> Announcements(int most);
}
