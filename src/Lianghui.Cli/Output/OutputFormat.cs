namespace Lianghui.Cli.Output;

/// <summary>How rows are printed.</summary>
public enum OutputFormat
{
    /// <summary>Aligned columns for people; the default on a terminal.</summary>
    Table,

    /// <summary>An array of objects.</summary>
    Json,

    /// <summary>Comma-separated, nested keys with a dot, lists with spaces.</summary>
    Csv,
}
