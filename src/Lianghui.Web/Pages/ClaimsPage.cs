using Lianghui.Analysis.Claims;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the claims page shows.</summary>
/// <param name="Claim">The claim; null where none was put.</param>
/// <param name="Answer">The answer.</param>
public sealed record ClaimsModel(string? Claim, ClaimAnswer? Answer);

internal static class ClaimsPage
{
    internal static PageResult Build(PageRequest request)
    {
        var claim = request.Text("q");
        var answer = claim is null ? null : ClaimChecker.Check(request.Library, claim);
        return new PageResult(
            request.Language.Pick("Check a claim", "核查说法"), typeof(ClaimsView), new ClaimsModel(claim, answer),
            answer is null ? [] : [FindingRows.Of(answer)], ["claim", "verdict", "rule", "value", "alternatives", "names"]);
    }
}
