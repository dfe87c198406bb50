using Lianghui.Extraction.Codebooks;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

internal static class MethodPage
{
    private static readonly string[] Files = ["themes.csv", "indicators.csv", "comparators.csv"];

    internal static PageResult Build(PageRequest request)
    {
        var rows = Files.SelectMany(file => CodebookFiles.Rows(file)
            .Select(r => new Row().Add("table", file[..^4]).Add("code", r("code")).Add("en", r("en")).Add("zh", r("zh")))).ToList();
        return new PageResult(request.Language.Pick("Method", "方法"), typeof(MethodView), rows, rows, ["table", "code", "en", "zh"]);
    }
}
