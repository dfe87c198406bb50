namespace Lianghui.Extraction.Metadata;

/// <summary>The level of government that speaks.</summary>
internal enum GovernmentLevel
{
    /// <summary>The text does not say.</summary>
    Unknown,

    /// <summary>The State Council.</summary>
    Nation,

    /// <summary>A province, autonomous region or municipality.</summary>
    Province,

    /// <summary>A city, prefecture or league.</summary>
    City,

    /// <summary>A city or a municipality: the text says 市 alone.</summary>
    AnyCity,

    /// <summary>A district, county or new area.</summary>
    District,
}
