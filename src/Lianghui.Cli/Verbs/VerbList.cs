using System.CommandLine;

namespace Lianghui.Cli.Verbs;

/// <summary>All verbs, one line each.</summary>
public static class VerbList
{
    /// <summary>Builds the commands.</summary>
    public static IEnumerable<Command> All() =>
    [
        AddVerb.Build(),
        CollectVerb.Build(),
        ReportsVerb.Build(),
        VersionsVerb.Build(),
        SectionsVerb.Build(),
        GrowthVerb.Build(),
        TargetsVerb.Build(),
        OutturnsVerb.Build(),
        TasksVerb.Build(),
        ShowVerb.Build(),
        ExportVerb.Build(),
        ChangesVerb.Build(),
        EstimateVerb.Build(),
        CheckVerb.Build(),
        GapsVerb.Build(),
        SeasonVerb.Build(),
        SessionsVerb.Build(),
        FlashVerb.Build(),
        WatchVerb.Build(),
        SinceVerb.Build(),
        ForecastVerb.Build(),
        SnapshotVerb.Build(),
        MatrixVerb.Build(),
        ContrastVerb.Build(),
        DistancesVerb.Build(),
        LedgerVerbs.Promises(),
        LedgerVerbs.Milestones(),
        LedgerVerbs.Disagreements(),
        TermsVerb.Build(),
        QuoteVerb.Build(),
        RadarVerb.Build(),
        UptakeVerb.Build(),
        MeetingsVerb.Build(),
        StatementsVerb.Build(),
        CommitmentsVerb.Build(),
        LintVerb.Build(),
        BriefVerb.Build(),
        ServeVerb.Build(),
        KeysVerb.Build(),
        McpVerb.Build(),
        CorrectVerb.Build(),
        CorrectionsVerb.Build(),
        RecodeVerb.Build(),
        FactsVerb.Build(),
        LibraryVerb.Build(),
        WorkerVerb.Build(),
        JobsVerb.Build(),
        DoctorVerb.Build(),
        ScoreVerb.Build(),
    ];
}
