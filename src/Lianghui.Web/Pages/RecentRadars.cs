using System.Runtime.CompilerServices;
using Lianghui.Analysis.Radar;
using Lianghui.Corpus;

namespace Lianghui.Web.Pages;

/// <summary>
/// The last few radars of a library, which several pages and both languages show: it is what an overview costs most. The library object stands
/// for one state of the library, and what was computed from it goes with it.
/// </summary>
internal sealed class RecentRadars
{
    private const int Most = 4;

    private static readonly ConditionalWeakTable<ILibraryReader, RecentRadars> OfLibraries = [];

    private readonly Lock _gate = new();
    private readonly List<((int Year, int Previous) Years, Lazy<RadarFinding> Radar)> _radars = [];

    /// <summary>The radar of a year against another, computed once where it is asked for several times in a row.</summary>
    internal static RadarFinding Of(ILibraryReader library, int year, int previous) =>
        OfLibraries.GetOrCreateValue(library).Find((year, previous), () => PhraseRadar.Compute(library, year, previous)).Value;

    private Lazy<RadarFinding> Find((int, int) years, Func<RadarFinding> compute)
    {
        lock (_gate)
        {
            var at = _radars.FindIndex(r => r.Years == years);
            var radar = at < 0 ? new Lazy<RadarFinding>(compute, LazyThreadSafetyMode.PublicationOnly) : _radars[at].Radar;
            if (at < 0)
            {
                _radars.Add((years, radar));
                _radars.RemoveRange(0, Math.Max(0, _radars.Count - Most));
            }

            return radar;
        }
    }
}
