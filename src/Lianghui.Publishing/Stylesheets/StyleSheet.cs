namespace Lianghui.Publishing.Stylesheets;

/// <summary>The style sheets that brief and dashboard share.</summary>
public static class StyleSheet
{
    /// <summary>Tokens and figures.</summary>
    public static string Shared { get; } = Load("tokens.css") + Load("figures.css");

    /// <summary>The brief's whole style sheet, inlined so that the file stands alone.</summary>
    public static string Brief { get; } = Shared + Load("brief.css");

    private static string Load(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The assembly lacks {name}.");
        return new StreamReader(stream).ReadToEnd();
    }
}
