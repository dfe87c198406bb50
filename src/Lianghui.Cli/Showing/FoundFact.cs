using Lianghui.Corpus;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Cli.Showing;

/// <summary>A fact of any kind, as <c>show</c> prints it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind">section, growth, target, outturn, task.</param>
/// <param name="Report">Its report.</param>
/// <param name="Values">Its columns.</param>
/// <param name="Evidence">Where it stands.</param>
/// <param name="Origin">Text or shipped.</param>
/// <param name="Reasons">The cues that gave a task its themes.</param>
internal sealed record FoundFact(
    string Id, string Kind, ReportKey Report, Row Values, Evidence Evidence, FactOrigin Origin, IReadOnlyList<ThemeReason> Reasons)
{
    /// <summary>Makes one of a typed fact and its row.</summary>
    public static FoundFact Of<T>(string kind, Fact<T> fact, Row row, IReadOnlyList<ThemeReason>? reasons = null) =>
        new(fact.Id, kind, fact.Report, row, fact.Evidence, fact.Origin, reasons ?? []);
}
