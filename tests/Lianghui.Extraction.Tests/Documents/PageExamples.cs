namespace Lianghui.Extraction.Tests.Documents;

/// <summary>The examples of an extractor's page: a text, then the records that it must give.</summary>
internal static class PageExamples
{
    /// <summary>Text and records of each example of <c>docs/extractors/NAME.md</c>.</summary>
    public static TheoryData<string, string> Of(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "extractors", name + ".md"));
        var examples = new TheoryData<string, string>();
        string? text = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "```text")
            {
                text = Block(lines, ref i);
            }
            else if (lines[i] == "```record" && text is not null)
            {
                examples.Add(text, Block(lines, ref i));
            }
        }

        return examples;
    }

    private static string Block(string[] lines, ref int at)
    {
        var start = ++at;
        while (lines[at] != "```")
        {
            at++;
        }

        return string.Join('\n', lines[start..at]);
    }
}
