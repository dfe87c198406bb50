namespace Lianghui.Extraction.Scoring;

/// <summary>One line of the table that scores coding against hand-coded answers.</summary>
/// <param name="Table">Gold table, such as <c>targets</c>.</param>
/// <param name="Measure">What is compared, such as <c>theme</c>.</param>
/// <param name="Right">Answers that agree.</param>
/// <param name="Gold">Hand-coded answers.</param>
/// <param name="Coded">Coded answers.</param>
/// <param name="Differences">What does not agree, for people: place, sign (− missing, + too much), answer.</param>
public sealed record ScoreRow(
    string Table, string Measure, int Right, int Gold, int Coded, IReadOnlyList<string> Differences)
{
    /// <summary>Share of the coded answers that are right, in percent; 100 where there are none.</summary>
    public decimal Precision => Percent(Coded);

    /// <summary>Share of the hand-coded answers that were found, in percent; 100 where there are none.</summary>
    public decimal Recall => Percent(Gold);

    private decimal Percent(int of) => of == 0 ? 100 : Math.Round(100m * Right / of, 2);
}
