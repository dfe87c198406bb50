using Lianghui.Analysis.Forecast;
using Lianghui.Corpus.Forecasts;
using Lianghui.Publishing.Tables;
using Lianghui.Web.Views;

namespace Lianghui.Web.Pages;

/// <summary>What the forecast page shows.</summary>
/// <param name="Forecast">The forecast of the year, as of its usual day.</param>
/// <param name="Scored">What became of it; null while the national report is not in the library.</param>
/// <param name="Past">Records of all rules in the years before.</param>
public sealed record ForecastModel(NationalForecast Forecast, IReadOnlyList<ScoredItem>? Scored, IReadOnlyList<PastRecord> Past);

internal static class ForecastPage
{
    internal static PageResult Build(PageRequest request)
    {
        var forecast = Forecaster.Of(request.Library, request.Year);
        var model = new ForecastModel(forecast, ForecastScorer.Score(request.Library, request.Year, forecast.Items), [.. forecast.Past.Where(r => r.N > 0)]);
        return new PageResult(
            request.Language.Pick($"Forecast of the national report of {request.Year}", $"{request.Year}年全国政府工作报告预测"), typeof(ForecastView), model,
            [.. forecast.Items.Select(i => ForecastRows.Of(request.Year, forecast.AsOf, i))], ForecastRows.ItemColumns);
    }
}
