namespace Lianghui.Text;

/// <summary>Where a coded value stands: <c>text[Start..Start+Length] == Quote</c> in the text named by the version.</summary>
/// <param name="Version">SHA-256 (hexadecimal) of the stored text in UTF-8.</param>
/// <param name="Start">Offset in UTF-16 units of the stored text.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Quote">Exactly these characters; empty where the text is not in the library.</param>
/// <param name="Source">The file or address that the text came from.</param>
public sealed record Evidence(string Version, int Start, int Length, string Quote, string Source)
{
    /// <summary>The span in the stored text.</summary>
    public TextSpan Span => new(Start, Length);
}
