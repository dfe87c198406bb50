namespace Lianghui.Matching;

/// <summary>Occurrences of one phrase in one text, ordinal, overlapping ones included.</summary>
public static class Occurrences
{
    /// <summary>Appends the start of each occurrence (UTF-16 offset) to <paramref name="starts"/>.</summary>
    /// <exception cref="ArgumentException">The phrase is empty.</exception>
    public static void Find(string text, string phrase, List<int> starts)
    {
        ArgumentException.ThrowIfNullOrEmpty(phrase);
        var from = 0;
        while (true)
        {
            var at = text.AsSpan(from).IndexOf(phrase, StringComparison.Ordinal);
            if (at < 0)
            {
                return;
            }

            starts.Add(from + at);
            from += at + 1;
        }
    }
}
