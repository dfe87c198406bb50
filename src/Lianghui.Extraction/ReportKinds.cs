namespace Lianghui.Extraction;

/// <summary>Kinds of document, as the contract spells them.</summary>
public static class ReportKinds
{
    /// <summary>A provincial government work report.</summary>
    public const string Provincial = "provincial-report";

    /// <summary>The State Council's work report; its place is <c>CN</c>.</summary>
    public const string National = "national-report";

    /// <summary>A city's work report; its place is the city's adcode.</summary>
    public const string City = "city-report";

    /// <summary>A district's or county's work report.</summary>
    public const string District = "district-report";

    /// <summary>A readout of a conference, such as the Central Economic Work Conference.</summary>
    public const string Conference = "conference-readout";

    /// <summary>A plenum communiqué.</summary>
    public const string Communique = "communique";

    /// <summary>A decision or recommendation.</summary>
    public const string Decision = "decision";

    /// <summary>A news article.</summary>
    public const string Article = "article";

    /// <summary>Anything else.</summary>
    public const string Other = "other";

    /// <summary>All kinds, in the contract's order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Provincial, National, City, District, Conference, Communique, Decision, Article, Other];
}
