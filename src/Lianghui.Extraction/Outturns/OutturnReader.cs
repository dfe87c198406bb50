using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Statements;
using Lianghui.Text;

namespace Lianghui.Extraction.Outturns;

/// <summary>Finds last year's values in the review, codebook §3a.</summary>
public static class OutturnReader
{
    /// <summary>Reads the outturns of the place itself; figures of its parts, products and partners are none.</summary>
    public static IReadOnlyList<Outturn> Read(
        StoredText text, ReportMetadata metadata, IReadOnlyList<Section> sections, List<Issue> issues)
    {
        if (metadata.Year is not { } year)
        {
            return [];
        }

        var folded = Folding.Fold(text.Value);
        var found = new List<Outturn>();
        foreach (var section in sections.Where(s => s.Role == SectionRole.Review))
        {
            var below = false;

            // Some texts are one paragraph as a whole, so what counts is the part of it that lies in the section.
            foreach (var paragraph in text.Paragraphs.Where(p => section.Span.Overlaps(p))
                .Select(p => TextSpan.Between(Math.Max(p.Start, section.Span.Start), Math.Min(p.End, section.Span.End))))
            {
                var words = folded.AsSpan(paragraph.Start, paragraph.Length);
                below = PlanContext.OfHeading(words, year) ?? (below && !PlanContext.TurnsToLastYear(words, year));
                var plan = PlanContext.Of(words) || below;
                foreach (var statement in OwnStatements.Read(folded, paragraph, metadata.Place))
                {
                    Add(found, ToOutturn(folded, statement, year, plan && !PlanContext.NamesLastYear(Sentence(folded, paragraph, statement), year)));
                }
            }
        }

        return found;
    }

    // From the beginning of its sentence to the end of its clause.
    private static ReadOnlySpan<char> Sentence(string folded, TextSpan paragraph, Statement s)
    {
        var start = paragraph.Start + folded.AsSpan(paragraph.Start, s.Clause.Span.Start - paragraph.Start).LastIndexOf('。') + 1;
        return folded.AsSpan(start, s.Clause.Span.End - start);
    }

    // A report says the same thing in its summary and in its parts; the first statement stands for both.
    private static void Add(List<Outturn> found, Outturn outturn)
    {
        if (!found.Exists(o => o.Indicator == outturn.Indicator && o.Of == outturn.Of && o.Unit == outturn.Unit && o.Period == outturn.Period
            && (o.Low == outturn.Low || outturn.Of is not (null or "level"))))
        {
            found.Add(outturn);
        }
    }

    private static Outturn ToOutturn(string folded, Statement s, int year, bool plan)
    {
        var clause = folded.AsSpan(s.Clause.Span.Start, s.Clause.Span.Length);
        var sign = s.Falls && (s.Indicator is not ("energy-intensity" or "carbon-intensity" or "emissions" or "air" or "unemployment")
            || s is { Indicator: "air", Unit: "%" }) ? -1 : 1;
        var (low, high) = sign < 0 ? (-s.High, -s.Low) : (s.Low, s.High);
        return new Outturn(
            PlanContext.Period(clause, s.Indicator, year, plan, OwnStatements.Of(s) == "level", s.Low ?? s.High),
            s.Indicator,
            OwnStatements.Of(s),
            low,
            high,
            s.Unit,
            s.Comparator,
            s.Comparator == "about" || clause.Contains("预计", StringComparison.Ordinal) || clause.Contains("预期", StringComparison.Ordinal),
            Measure(clause, s.Indicator),
            s.Span);
    }

    // GDP and value added are announced at comparable prices; of the rest only the words tell.
    private static string Measure(ReadOnlySpan<char> clause, string indicator) =>
        clause.Contains("实际增长", StringComparison.Ordinal) || clause.Contains("扣除价格", StringComparison.Ordinal) ? "real"
        : clause.Contains("名义增长", StringComparison.Ordinal) ? "nominal"
        : indicator is "gdp" or "industry-output" or "primary" or "secondary" or "tertiary" ? "real" : "unknown";
}
