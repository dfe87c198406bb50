namespace Lianghui.Text;

/// <summary>Small numbers written in Chinese.</summary>
public static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The number of 七, 两, 十七, 三十, 三十七; 0 to 99.</summary>
    /// <param name="text">One to three characters out of 零一二三四五六七八九十两.</param>
    public static int Below100(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        return ten < 0 ? Digit(text, 0) : (Digit(text[..ten], 1) * 10) + Digit(text[(ten + 1)..], 0);
    }

    private static int Digit(string text, int otherwise) =>
        text.Length == 0 ? otherwise : Digits.IndexOf(text[^1] == '两' ? '二' : text[^1], StringComparison.Ordinal);
}
