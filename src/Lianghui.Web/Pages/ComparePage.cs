using Lianghui.Corpus;
using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the comparison shows.</summary>
/// <param name="Left">First report; null where the library has none.</param>
/// <param name="Right">Second report; null where the library has none.</param>
/// <param name="LeftName">Place and year asked for.</param>
/// <param name="RightName">Place and year asked for.</param>
/// <param name="Targets">Targets side by side.</param>
/// <param name="Tasks">Tasks aligned by theme.</param>
/// <param name="Sentences">Sentences of the two texts aligned; empty where one text is not in the library.</param>
/// <param name="Same">Sentences that both hold.</param>
public sealed record CompareModel(
    ReportRecord? Left,
    ReportRecord? Right,
    (string Place, int Year) LeftName,
    (string Place, int Year) RightName,
    IReadOnlyList<TargetPair> Targets,
    IReadOnlyList<TaskPair> Tasks,
    IReadOnlyList<SentencePair> Sentences,
    int Same);

internal static class ComparePage
{
    internal static PageResult Build(PageRequest request)
    {
        var held = request.Library.Reports(FactQuery.Provincial(request.Year)).Select(r => r.Key.Place).Distinct(StringComparer.Ordinal).OrderBy(Places.Order).ToList();
        var left = (Code(request, "a") ?? Usual("GD", held), request.Number("ay", 1949, 2200) ?? request.Year);
        var right = (Code(request, "b") ?? (request.Text("a") is null ? Usual("JS", [.. held.Where(p => p != left.Item1)]) : left.Item1), request.Number("by", 1949, 2200) ?? (request.Text("a") is not null && request.Text("b") is null ? left.Item2 - 1 : request.Year));
        var (a, b) = (Report(request, left), Report(request, right));
        var sentences = a is null || b is null ? [] : SentencePairs.Of(request.Library.Text(a.Version), request.Library.Text(b.Version));
        var model = new CompareModel(
            a, b, left, right, Alignment.Targets(request.Library, left, right), Alignment.Tasks(request.Library, left, right),
            [.. sentences.Where(s => !s.IsSame)], sentences.Count(s => s.IsSame));
        return new PageResult(
            request.Language.Pick("Compare two reports", "两份报告对照"), typeof(CompareView), model,
            [.. model.Tasks.Select(t => new Row().Add("theme", t.Theme).Add("left", t.Left?.Value.Heading).Add("leftRank", t.Left?.Value.Rank)
                .Add("right", t.Right?.Value.Heading).Add("rightRank", t.Right?.Value.Rank))],
            ["theme", "left", "leftRank", "right", "rightRank"]);
    }

    // The place that a reader looks for first, or one that the library has.
    private static string Usual(string place, IReadOnlyList<string> held) => held.Count == 0 || held.Contains(place) ? place : held[0];

    private static string? Code(PageRequest request, string key) => request.Text(key) switch
    {
        null => null,
        "CN" => "CN",
        var name => Places.Find(name)?.Code ?? throw new BadQueryException($"There is no place '{name}'. Use a code (GD), 广东, 广东省 or Guangdong."),
    };

    private static ReportRecord? Report(PageRequest request, (string Place, int Year) of) =>
        request.Library.Reports(new FactQuery([of.Place], of.Year, of.Year)).FirstOrDefault(r => r.Key.Kind.EndsWith("report", StringComparison.Ordinal));
}
