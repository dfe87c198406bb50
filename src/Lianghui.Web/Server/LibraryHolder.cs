using System.Security.Cryptography;
using System.Text;
using Lianghui.Analysis.Terms;
using Lianghui.Corpus;
using Lianghui.Corpus.Corrections;

namespace Lianghui.Web.Server;

/// <summary>A library as it stands.</summary>
/// <param name="Stamp">Changes whenever the library changes.</param>
/// <param name="Library">The library.</param>
public sealed record LibraryState(string Stamp, ILibraryReader Library)
{
    private readonly Lazy<string> _version = new(() => VersionOf(Library));

    /// <summary>First digits of the SHA-256 over the versions of all reports and what people corrected: the same have the same data version on any machine.</summary>
    public string DataVersion => _version.Value;

    private static string VersionOf(ILibraryReader library) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', library.Reports(FactQuery.All).Select(r => $"{r.Key.Place} {r.Key.Year} {r.Key.Kind} {r.Version}")
            .Concat((library as ICorrectedLibrary)?.Corrections(FactQuery.All).Select(c => c.Correction.Id) ?? []).Order(StringComparer.Ordinal)))))[..10];
}

/// <summary>The library as it is now; opened again when its stamp changes.</summary>
public sealed class LibraryHolder(WebSettings settings)
{
    private const int LookEvery = 100;

    private readonly Lock _gate = new();
    private LibraryState? _current;
    private long _looked = long.MinValue;

    /// <summary>The library and the stamp of its state; whether it has changed is looked at ten times a second at most.</summary>
    public LibraryState Current
    {
        get
        {
            var moment = Environment.TickCount64;
            if (_current is { } current && moment - Interlocked.Read(ref _looked) < LookEvery)
            {
                return current;
            }

            var stamp = settings.LibraryStamp();
            lock (_gate)
            {
                Interlocked.Exchange(ref _looked, moment);
                if (_current?.Stamp != stamp)
                {
                    var (former, now) = (_current, new LibraryState(stamp, settings.Library()));
                    _current = now;
                    LibraryPhrases.AttachInBackground(now.Library, settings.PhraseFile, former?.Library, () => ReferenceEquals(_current, now));
                }

                return _current!;
            }
        }
    }
}
