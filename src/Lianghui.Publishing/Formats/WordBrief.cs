using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Figures;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Formats;

/// <summary>The brief as a Word document with styles, captions, a table of contents and coloured tables.</summary>
internal static class WordBrief
{
    internal static void Write(Stream output, BriefModel model, Language language)
    {
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Make();
        var body = new Body(
            WordStyles.Paragraph(BriefWords.Title(model, language), "Title"),
            WordStyles.Paragraph(BriefWords.Lede(model, language), "Subtitle"),
            Contents(language));
        Judgements(body, model, language);
        Tiles(body, model, language);
        var number = 0;
        foreach (var table in BriefTables.Of(model, language))
        {
            body.Append(WordStyles.Paragraph(table.Name, "Heading1"));
            body.Append(WordStyles.Paragraph($"{language.Pick("Table", "表")} {++number}. {table.Caption}", "Caption"));
            body.Append(WordTable.Make(table));
        }

        body.Append(WordStyles.Paragraph(language.Pick("Method", "方法"), "Heading1"));
        body.Append(BriefWords.Method(model, language).Select(line => WordStyles.Paragraph(line, "ListBullet")));
        body.Append(new SectionProperties(
            new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
            new PageMargin { Top = 900, Bottom = 900, Left = 900, Right = 900 }));
        main.Document = new Document(body);
    }

    private static void Judgements(Body body, BriefModel model, Language language)
    {
        if (model.Headlines.Count == 0)
        {
            return;
        }

        body.Append(WordStyles.Paragraph(language.Pick("Key judgements", "要点"), "Heading1"));
        body.Append(model.Headlines.Select(h => WordStyles.Paragraph($"{language.Pick(h.English, h.Chinese)} ({language.Pick(h.Arithmetic, h.ChineseArithmetic)})", "ListBullet")));
    }

    private static Paragraph Contents(Language language) => new(new SimpleField(new Run(new WordText(
        language.Pick("Table of contents: update the field (F9)", "目录：请更新域（F9）"))))
    { Instruction = "TOC \\o \"1-1\" \\h", Dirty = true });

    private static void Tiles(Body body, BriefModel model, Language language)
    {
        body.Append(WordStyles.Paragraph(language.Pick($"Growth targets of {model.Year}", $"{model.Year}年增长目标"), "Heading1"));
        body.Append(WordStyles.Paragraph(language.Pick("Figure 1. Each tile a province, in rough geographical order: ≈ around, ≥ floor, – range", "图1. 各省目标方格图：≈ 左右，≥ 以上，– 区间"), "Caption"));
        var places = model.Places.ToDictionary(p => p.Place, StringComparer.Ordinal);
        var values = model.WithTarget.Select(p => (p.Target!.Value.Low ?? p.Target.Value.High)!.Value).DefaultIfEmpty(5).ToList();
        var rows = TileLayout.All.GroupBy(t => t.Row).OrderBy(r => r.Key).Select(row => (IReadOnlyList<BriefCell>)
            [.. Enumerable.Range(0, 8).Select(column => row.FirstOrDefault(t => t.Column == column).Place is { } place
                ? Tile(places[place], values.Min(), values.Max(), language) : new BriefCell(""))]).ToList();
        body.Append(WordTable.Make(new BriefTable("", "", [], rows)));
    }

    private static BriefCell Tile(BriefPlace place, decimal from, decimal to, Language language)
    {
        var target = place.Target?.Value;
        var name = Names.Place(place.Place, language);
        if ((target?.Low ?? target?.High) is not { } value)
        {
            return new BriefCell($"{name} ·");
        }

        var (fill, ink) = TargetScale.Of(value, from, to);
        return new BriefCell($"{name} {TargetWording.Short(target!.Low, target.High, target.Comparator)}", null, fill[1..], ink[1..]);
    }
}
