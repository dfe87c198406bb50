using Lianghui.Corpus;

namespace Lianghui.Web.Server;

/// <summary>The library as it is now; opened again when its stamp changes.</summary>
public sealed class LibraryHolder(WebSettings settings)
{
    private readonly Lock _gate = new();
    private (string Stamp, ILibraryReader Library)? _current;

    /// <summary>The library and the stamp of its state.</summary>
    public (string Stamp, ILibraryReader Library) Current
    {
        get
        {
            var stamp = settings.LibraryStamp();
            lock (_gate)
            {
                if (_current?.Stamp != stamp)
                {
                    _current = (stamp, settings.Library());
                }

                return _current!.Value;
            }
        }
    }
}
