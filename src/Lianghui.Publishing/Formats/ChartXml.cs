using System.Globalization;
using System.Security;
using System.Text;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Formats;

/// <summary>A series of a bar chart.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Colour">RRGGBB.</param>
/// <param name="Values">One value a category; null for none.</param>
public sealed record ChartSeries(string Name, string Colour, IReadOnlyList<decimal?> Values);

/// <summary>A bar chart for Word and workbook, as DrawingML: native, so that it can be edited and copied to a slide.</summary>
/// <param name="Title">Title with n.</param>
/// <param name="Stacked">Whether the series are stacked, else side by side.</param>
/// <param name="Categories">Names of the bars, the first on top.</param>
/// <param name="Series">The series.</param>
public sealed record BriefChart(string Title, bool Stacked, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series)
{
    private static readonly string[] Shades = ["0B5C63", "6FB7B4", "CFE5E2"];

    /// <summary>The charts of a brief: growth targets beside growth reached, and themes on the first three ranks.</summary>
    public static IReadOnlyList<BriefChart> Of(BriefModel model, Language l)
    {
        var targets = new Figures.DotRange(model).Rows;
        var themes = ThemePlaces.Of(model);
        return
        [
            .. targets.Count == 0 ? [] : new[]
            {
                new BriefChart(
                    l.Pick($"Growth targets of {model.Year} and growth reached in {model.Year - 1}, percent; floors at their floor, ranges at their lower end; n = {targets.Count}", $"{model.Year}年增长目标与{model.Year - 1}年实绩，%；下限按下限、区间按下端；n = {targets.Count}"),
                    false,
                    [.. targets.Select(p => $"{Names.Place(p.Place, l)} {TargetWording.Short(p.Target!.Value.Low, p.Target.Value.High, p.Target.Value.Comparator)}")],
                    [
                        new ChartSeries(l.Pick($"Target {model.Year}", $"{model.Year}年目标"), "0B5C63", [.. targets.Select(p => p.Target!.Value.Low ?? p.Target.Value.High)]),
                        new ChartSeries(l.Pick($"Reached {model.Year - 1}", $"{model.Year - 1}年实绩"), "E0A07F", [.. targets.Select(p => p.Outturn?.Growth)]),
                    ]),
            },
            .. themes.Count == 0 ? [] : new[]
            {
                new BriefChart(
                    l.Pick($"Provinces that put a theme first, second or third; n = {model.WithTasks.Count}", $"把某主题排在第一、二、三位的省份数；n = {model.WithTasks.Count}"),
                    true,
                    [.. themes.Select(t => Names.Theme(t.Theme, l))],
                    [.. Enumerable.Range(0, 3).Select(r => new ChartSeries(l.Pick($"rank {r + 1}", $"第{r + 1}位"), Shades[r], [.. themes.Select(t => (decimal?)t.Counts[r].Count)]))]),
            },
        ];
    }

    /// <summary>The chart part.</summary>
    public string Xml()
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart>");
        xml.Append($"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"1000\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"en-GB\" sz=\"1000\" b=\"1\"/><a:t>{Escape(Title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>");
        xml.Append($"<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"{(Stacked ? "stacked" : "clustered")}\"/><c:varyColors val=\"0\"/>");
        for (var i = 0; i < Series.Count; i++)
        {
            Append(xml, Series[i], i);
        }

        xml.Append($"<c:gapWidth val=\"40\"/>{(Stacked ? "<c:overlap val=\"100\"/>" : "")}<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>");
        xml.Append("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>" + Font + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>");
        xml.Append("<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/><c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val=\"DFDCD3\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>" + Font + "<c:crossAx val=\"1\"/><c:crosses val=\"max\"/><c:crossBetween val=\"between\"/></c:valAx>");
        return xml.Append("</c:plotArea><c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>").ToString();
    }

    private const string Font = "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"700\"/></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>";

    private void Append(StringBuilder xml, ChartSeries series, int index)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:v>{Escape(series.Name)}</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val=\"{series.Colour}\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>");
        xml.Append(CultureInfo.InvariantCulture, $"<c:cat><c:strLit><c:ptCount val=\"{Categories.Count}\"/>");
        for (var i = 0; i < Categories.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<c:pt idx=\"{i}\"><c:v>{Escape(Categories[i])}</c:v></c:pt>");
        }

        xml.Append(CultureInfo.InvariantCulture, $"</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"{series.Values.Count}\"/>");
        for (var i = 0; i < series.Values.Count; i++)
        {
            if (series.Values[i] is { } value)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<c:pt idx=\"{i}\"><c:v>{value}</c:v></c:pt>");
            }
        }

        xml.Append("</c:numLit></c:val></c:ser>");
    }

    private static string Escape(string text) => SecurityElement.Escape(XmlText.Clean(text));
}
