using System.Text;

namespace Lianghui.Bench;

/// <summary>Texts of any size made of a corpus' sentences in random order, and phrases cut from them; the same on every machine.</summary>
internal static class Texts
{
    public static string Reshuffled(IEnumerable<string> files, long bytes)
    {
        var sentences = files.SelectMany(f => File.ReadAllText(f).Split('。', StringSplitOptions.RemoveEmptyEntries)).Select(s => s.Trim() + "。").ToArray();
        var random = new Random(20250301);
        var text = new StringBuilder();
        for (long written = 0; written < bytes;)
        {
            var sentence = sentences[random.Next(sentences.Length)];
            text.Append(sentence).Append('\n');
            written += Encoding.UTF8.GetByteCount(sentence) + 1;
        }

        return text.ToString();
    }

    public static List<string> Phrases(string text, int count)
    {
        var random = new Random(count);
        var phrases = new HashSet<string>(StringComparer.Ordinal);
        while (phrases.Count < count)
        {
            var phrase = text.Substring(random.Next(text.Length - 12), random.Next(2, 13));
            if (phrase.All(c => c is >= '一' and <= '鿿'))
            {
                phrases.Add(phrase);
            }
        }

        return [.. phrases];
    }
}
