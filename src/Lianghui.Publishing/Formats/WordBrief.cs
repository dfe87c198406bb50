using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Figures;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Formats;

/// <summary>The brief as a Word document with styles, captions, a table of contents, native charts and links from numbers to their notes.</summary>
internal sealed class WordBrief(BriefModel model, Language language)
{
    private readonly List<(string Heading, string Anchor)> _headings = [];
    private int _figures;
    private int _tables;

    internal static void Write(Stream output, BriefModel model, Language language)
    {
        WordTable.Restart();
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        document.PackageProperties.Title = BriefWords.Title(model, language);
        document.PackageProperties.Creator = "Lianghui";
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make();
        new WordBrief(model, language).Fill(main);
    }

    private void Fill(MainDocumentPart main)
    {
        var charts = BriefChart.Of(model, language);
        var tables = BriefTables.Of(model, language, compact: true);
        var content = new List<OpenXmlElement>();
        content.AddRange(Judgements());
        content.AddRange(Tiles());
        foreach (var (chart, i) in charts.Select((c, i) => (c, i)))
        {
            content.Add(WordChart.Make(main, chart, (uint)(i + 1)));
            content.Add(WordStyles.Caption(language.Pick("Figure", "图"), ++_figures, $"{chart.Title}. {BriefTables.Source(model, language)}"));
        }

        foreach (var table in tables)
        {
            content.Add(Heading(table.Name));
            content.Add(WordStyles.Caption(language.Pick("Table", "表"), ++_tables, table.Caption));
            content.Add(WordTable.Make(table));
            content.Add(WordStyles.Paragraph(table.Source, "Source"));
        }

        content.Add(Heading(language.Pick("Method", "方法")));
        content.AddRange(BriefWords.Method(model, language).Select(line => WordStyles.Paragraph(line, "ListBullet")));
        var body = new Body(WordStyles.Paragraph(BriefWords.Title(model, language), "Title"), WordStyles.Paragraph(BriefWords.Lede(model, language), "Subtitle"));
        body.Append(WordContents.Make(_headings));
        body.Append(content);
        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = WordContents.Footer(main, $"{BriefWords.Title(model, language)} · {model.GeneratedBy}") },
            new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
            new PageMargin { Top = 900, Bottom = 900, Left = 900, Right = 900, Header = 500, Footer = 400 }));
        main.Document = new Document(body);
    }

    private Paragraph Heading(string text)
    {
        _headings.Add((text, $"h_{_headings.Count + 1}"));
        return WordContents.Bookmark(WordStyles.Paragraph(text, "Heading1"), _headings[^1].Anchor, 100_000 + _headings.Count);
    }

    private IEnumerable<OpenXmlElement> Judgements() => model.Headlines.Count == 0 ? [] :
    [
        Heading(language.Pick("Key judgements", "要点")),
        .. model.Headlines.Select(h => WordStyles.Linked(
            language.Pick(h.English, h.Chinese), $" ({language.Pick(h.Arithmetic, h.ChineseArithmetic)}) ", h.Inputs.Count == 0 ? null : WordTable.Anchor(BriefEvidence.OfHeadline(h)),
            BriefEvidence.Count(h, language))),
    ];

    private IEnumerable<OpenXmlElement> Tiles()
    {
        var places = model.Places.ToDictionary(p => p.Place, StringComparer.Ordinal);
        var values = model.WithTarget.Select(p => (p.Target!.Value.Low ?? p.Target.Value.High)!.Value).DefaultIfEmpty(5).ToList();
        var rows = TileLayout.All.GroupBy(t => t.Row).OrderBy(r => r.Key).Select(row => (IReadOnlyList<BriefCell>)
            [.. Enumerable.Range(0, 8).Select(column => row.FirstOrDefault(t => t.Column == column).Place is { } place
                ? Tile(places[place], values.Min(), values.Max()) : new BriefCell(""))]).ToList();
        return
        [
            Heading(language.Pick($"Growth targets of {model.Year}", $"{model.Year}年增长目标")),
            WordTable.Make(new BriefTable("", "", [], rows, "")),
            WordStyles.Caption(language.Pick("Figure", "图"), ++_figures, language.Pick("Each tile a province, in rough geographical order, percent: ≈ around, ≥ floor, – range", "各省目标方格图，单位%：≈ 左右，≥ 以上，– 区间")),
        ];
    }

    private BriefCell Tile(BriefPlace place, decimal from, decimal to)
    {
        var target = place.Target?.Value;
        var name = Names.Place(place.Place, language);
        if ((target?.Low ?? target?.High) is not { } value)
        {
            return new BriefCell($"{name} ·");
        }

        var (fill, ink) = TargetScale.Of(value, from, to);
        return new BriefCell(
            $"{name} {TargetWording.Short(target!.Low, target.High, target.Comparator)}", null, fill[1..], ink[1..], Link: $"note_{model.NoteOf(place.Target!.Id)?.Number}");
    }
}
