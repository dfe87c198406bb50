namespace Lianghui.Documents.Sources;

/// <summary>Where a place publishes its reports; one file <c>sources/CODE.yml</c>.</summary>
public sealed class SourceEntry
{
    /// <summary>Code of the place.</summary>
    public string Place { get; set; } = "";

    /// <summary>Who publishes.</summary>
    public string Publisher { get; set; } = "";

    /// <summary>The portal's first page.</summary>
    public string Portal { get; set; } = "";

    /// <summary>The page that lists the reports of all years; null if none is known.</summary>
    public string? Column { get; set; }

    /// <summary>What a report from here must be like.</summary>
    public SourceAssertions Assertions { get; set; } = new();

    /// <summary>Known addresses.</summary>
    public IList<SourceAddress> Reports { get; set; } = [];

    /// <summary>What is odd here, for people.</summary>
    public IList<string> Quirks { get; set; } = [];

    /// <summary>The known addresses of a year, the most official first.</summary>
    public IReadOnlyList<SourceAddress> Of(int year) => [.. Reports.Where(r => r.Year == year).OrderBy(r => r.Rank)];
}

/// <summary>One known address.</summary>
public sealed class SourceAddress
{
    private static readonly string[] Kinds = ["portal", "congress", "gazette", "department", "media"];

    /// <summary>Year of the report.</summary>
    public int Year { get; set; }

    /// <summary>The address.</summary>
    public string Url { get; set; } = "";

    /// <summary>portal (the province's own), congress, gazette, department or media.</summary>
    public string Kind { get; set; } = "portal";

    /// <summary>Where the address was found.</summary>
    public string? Source { get; set; }

    /// <summary>Anything else.</summary>
    public string? Note { get; set; }

    internal int Rank => Array.IndexOf(Kinds, Kind);

    internal bool IsSound => Rank >= 0 && Year is > 1949 and < 2200 && Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}

/// <summary>What a report from a source must be like; what is not is an issue.</summary>
public sealed class SourceAssertions
{
    /// <summary>Fewest characters.</summary>
    public int Chars { get; set; } = 8_000;

    /// <summary>How many targets of GDP growth it states.</summary>
    public int GrowthTargets { get; set; } = 1;
}
