namespace Lianghui.Publishing.Briefs;

/// <summary>The style sheet of the brief, inlined so that the file stands alone.</summary>
public static class BriefStyle
{
    /// <summary>The rules.</summary>
    public static string Css { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(BriefStyle).Assembly.GetManifestResourceStream("brief.css")
            ?? throw new FileNotFoundException("The assembly lacks brief.css.");
        return new StreamReader(stream).ReadToEnd();
    }
}
