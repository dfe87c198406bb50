namespace Lianghui.Publishing.Wording;

/// <summary>The language that a page or file speaks; both wordings of a text stand side by side in the source.</summary>
/// <param name="Code"><c>en</c> or <c>zh</c>.</param>
public sealed record Language(string Code)
{
    /// <summary>English.</summary>
    public static Language English { get; } = new("en");

    /// <summary>Chinese.</summary>
    public static Language Chinese { get; } = new("zh");

    /// <summary>Whether this is Chinese.</summary>
    public bool IsChinese => Code == "zh";

    /// <summary>Value of the HTML <c>lang</c> attribute.</summary>
    public string HtmlCode => IsChinese ? "zh-Hans" : "en";

    /// <summary>Picks the wording.</summary>
    public string Pick(string english, string chinese) => IsChinese ? chinese : english;

    /// <summary>The language of a code; null if there is none.</summary>
    public static Language? Find(string code) => code switch
    {
        "en" => English,
        "zh" or "zh-Hans" or "zh-CN" => Chinese,
        _ => null,
    };
}
