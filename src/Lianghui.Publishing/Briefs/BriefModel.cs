using Lianghui.Analysis.Headlines;
using Lianghui.Corpus;
using Lianghui.Corpus.Facts;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;

namespace Lianghui.Publishing.Briefs;

/// <summary>What a brief says of one place; null is "not in the library or not stated", never zero.</summary>
/// <param name="Place">Code.</param>
/// <param name="Report">The report; null where the library has none.</param>
/// <param name="Target">This year's growth target.</param>
/// <param name="Previous">Last year's growth target.</param>
/// <param name="Outturn">Last year's growth as first announced.</param>
/// <param name="Tasks">Tasks of the first level by rank.</param>
public sealed record BriefPlace(
    string Place,
    ReportRecord? Report,
    Fact<Target>? Target,
    PublishedGdpTarget? Previous,
    GdpOutturn? Outturn,
    IReadOnlyList<Fact<TaskEntry>> Tasks);

/// <summary>A brief of one year.</summary>
/// <param name="Year">Year of the reports.</param>
/// <param name="Places">The 31 provinces in the official order.</param>
/// <param name="Headlines">Key judgements, computed.</param>
/// <param name="GeneratedBy">Tool and rule versions.</param>
public sealed record BriefModel(
    int Year, IReadOnlyList<BriefPlace> Places, IReadOnlyList<Headline> Headlines, string GeneratedBy)
{
    /// <summary>What a brief shows beside targets and tasks; empty for a page of the dashboard.</summary>
    public BriefParts Parts { get; init; } = BriefParts.None;

    /// <summary>The day that figures carry: today (UTC), or the snapshot's.</summary>
    public DateOnly Date { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>Machine translations of quotes; none unless the user configured an endpoint.</summary>
    public BriefTranslations Translations { get; init; } = BriefTranslations.None;

    /// <summary>Places with a numeric growth target.</summary>
    public IReadOnlyList<BriefPlace> WithTarget =>
        [.. Places.Where(p => (p.Target?.Value.Low ?? p.Target?.Value.High) is not null)];

    /// <summary>Places whose tasks are coded.</summary>
    public IReadOnlyList<BriefPlace> WithTasks => [.. Places.Where(p => p.Tasks.Count > 0)];

    /// <summary>Places without a report in the library or the shipped facts.</summary>
    public IReadOnlyList<BriefPlace> WithoutReport => [.. Places.Where(p => p.Report is null)];

    /// <summary>All evidence in the order of the brief: number of the note, place, what, and the fact's evidence.</summary>
    public IReadOnlyList<BriefNote> Notes => _notes ??= [.. NotesOf()];

    private IReadOnlyList<BriefNote>? _notes;

    /// <summary>The note of a fact; null if it has none.</summary>
    public BriefNote? NoteOf(string factId) => Notes.FirstOrDefault(n => n.FactId == factId);

    private IEnumerable<BriefNote> NotesOf()
    {
        var number = 0;
        foreach (var fact in Places.Where(p => p.Target is not null).Select(p => p.Target!))
        {
            yield return new BriefNote(++number, fact.Id, fact.Place, "gdp", fact.Evidence, fact.Origin);
        }

        foreach (var fact in Places.SelectMany(p => p.Tasks))
        {
            yield return new BriefNote(
                ++number, fact.Id, fact.Place, $"task {fact.Value.Rank}", fact.Evidence, fact.Origin);
        }
    }
}

/// <summary>A note of the brief: the evidence behind one number or cell.</summary>
/// <param name="Number">Running number, from 1.</param>
/// <param name="FactId">Identifier that <c>lianghui show</c> takes.</param>
/// <param name="Place">Code of the place.</param>
/// <param name="About">What it is evidence of.</param>
/// <param name="Evidence">Version, span, quote, source.</param>
/// <param name="Origin">Whether its text is in the library.</param>
public sealed record BriefNote(
    int Number, string FactId, string Place, string About, Lianghui.Text.Evidence Evidence, FactOrigin Origin);
