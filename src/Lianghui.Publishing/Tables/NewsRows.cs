using Lianghui.Analysis.Articles;
using Lianghui.Analysis.Claims;
using Lianghui.Analysis.Commitments;
using Lianghui.Analysis.Lint;
using Lianghui.Analysis.Meetings;

namespace Lianghui.Publishing.Tables;

/// <summary>What is read in articles, as rows.</summary>
public static class NewsRows
{
    /// <summary>Keys of a row of <c>meetings</c>.</summary>
    public static IReadOnlyList<string> MeetingColumns { get; } =
        ["date", "until", "place", "body", "name", "firstOfYear", "venue", "chair", "office", "part", "subject", "emphasis", "accounts", "sources", "evidence"];

    /// <summary>A row of <c>meetings</c>.</summary>
    public static Row Of(MeetingFinding f) => new Row()
        .Add("date", f.Meeting.Date).Add("until", f.Meeting.Until).Add("place", f.Meeting.Place).Add("body", f.Meeting.Body).Add("name", f.Meeting.Name)
        .Add("firstOfYear", f.Meeting.FirstOfYear).Add("venue", f.Meeting.Venue).Add("chair", f.Meeting.Chair).Add("office", f.Meeting.Office).Add("part", f.Meeting.Part)
        .Add("subject", f.Meeting.Subject).Add("emphasis", f.Emphasis).Add("accounts", f.Sources.Count)
        .Add("sources", f.Sources.Select(s => s.Source).Distinct(StringComparer.Ordinal).ToList()).Add(f.Evidence);

    /// <summary>Keys of a row of <c>statements</c>.</summary>
    public static IReadOnlyList<string> StatementColumns { get; } =
        ["written", "kind", "places", "year", "indicator", "low", "high", "unit", "normLow", "normHigh", "normUnit", "comparator", "words", "speaker", "name", "opinion", "claim", "evidence"];

    /// <summary>A row of <c>statements</c>.</summary>
    public static Row Of(StatementFinding f) => new Row()
        .Add("written", f.Written).Add("kind", f.Statement.Kind).Add("places", f.Statement.Places).Add("year", f.Statement.Year).Add("indicator", f.Statement.Indicator)
        .Add("low", f.Statement.Amount?.Low).Add("high", f.Statement.Amount?.High).Add("unit", f.Statement.Amount?.Unit)
        .Add("normLow", f.Statement.Amount?.NormLow).Add("normHigh", f.Statement.Amount?.NormHigh).Add("normUnit", f.Statement.Amount?.NormUnit)
        .Add("comparator", f.Statement.Amount?.Comparator).Add("words", f.Statement.Kind == "rank" ? f.Statement.Words : null).Add("speaker", f.Statement.Speaker).Add("name", f.Statement.Name)
        .Add("opinion", f.Statement.IsOpinion).Add("claim", f.Claim).Add(f.Evidence);

    /// <summary>Keys of a row of <c>commitments</c>.</summary>
    public static IReadOnlyList<string> CommitmentColumns { get; } =
    [
        "kind", "place", "year", "document", "what", "low", "high", "unit", "normLow", "normHigh", "normUnit", "comparator", "baseline", "baselineYear", "by", "byWords", "items",
        "role", "firstYear", "speaker", "evidence",
    ];

    /// <summary>A row of <c>commitments</c>.</summary>
    public static Row Of(CommitmentFinding f) => new Row()
        .Add("kind", f.Commitment.Kind).Add("place", f.Commitment.Place).Add("year", f.Year).Add("document", f.Document).Add("what", f.Commitment.What)
        .Add("low", f.Commitment.Amount?.Low).Add("high", f.Commitment.Amount?.High).Add("unit", f.Commitment.Amount?.Unit)
        .Add("normLow", f.Commitment.Amount?.NormLow).Add("normHigh", f.Commitment.Amount?.NormHigh).Add("normUnit", f.Commitment.Amount?.NormUnit)
        .Add("comparator", f.Commitment.Amount?.Comparator).Add("baseline", f.Commitment.Baseline?.NormLow ?? f.Commitment.Baseline?.NormHigh).Add("baselineYear", f.Commitment.BaselineYear)
        .Add("by", f.Commitment.By).Add("byWords", f.Commitment.ByWords).Add("items", f.Commitment.Items).Add("role", f.Commitment.Role).Add("firstYear", f.FirstYear)
        .Add("speaker", f.Commitment.Speaker).Add(f.Evidence);

    /// <summary>Keys that <c>statements --check</c> adds before the evidence.</summary>
    public static IReadOnlyList<string> CheckedColumns { get; } = [.. StatementColumns.SkipLast(1), "verdict", "value", "rule", "evidence"];

    /// <summary>A row of <c>statements --check</c>: the statement's claim against the library; null where it makes none.</summary>
    public static Row Of(StatementFinding f, ClaimAnswer? answer)
    {
        var row = new Row();
        foreach (var (key, value) in Of(f).Cells.SkipLast(1))
        {
            row.Add(key, value);
        }

        return row.Add("verdict", answer?.Verdict ?? (f.Statement.IsOpinion ? "opinion" : null)).Add("value", answer?.Value).Add("rule", answer?.Rule).Add(f.Evidence);
    }

    /// <summary>Keys of a row of <c>lint</c>.</summary>
    public static IReadOnlyList<string> LintColumns { get; } = ["rule", "level", "place", "year", "kind", "found", "likely", "why", "evidence", "evidenceOther"];

    /// <summary>A row of <c>lint</c>.</summary>
    public static Row Of(LintFinding f) => new Row()
        .Add("rule", f.Flag.Rule).Add("level", f.Flag.Level).Add("place", f.Report.Key.Place).Add("year", f.Report.Key.Year > 0 ? f.Report.Key.Year : null).Add("kind", f.Report.Key.Kind)
        .Add("found", f.Evidence.Quote).Add("likely", f.Flag.Likely).Add("why", f.Flag.Why).Add(f.Evidence).Add("evidenceOther", f.Other is null ? null : Row.Of(f.Other));
}
