using System.Globalization;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Tests.Documents;
using Lianghui.Text;

namespace Lianghui.Extraction.Tests.Metadata;

public class MetadataPageTest
{
    public static TheoryData<string, string> Examples => PageExamples.Of("metadata");

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_holds(string text, string record)
    {
        var metadata = MetadataReader.Read(StoredText.Parse(text), new MetadataHints(), []);
        foreach (var line in record.Split('\n'))
        {
            var (key, value) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Trim());
            Assert.Equal($"{key}: {value}", $"{key}: {Value(metadata, key)}");
        }
    }

    private static string Value(ReportMetadata metadata, string key)
    {
        var property = typeof(ReportMetadata).GetProperty(char.ToUpperInvariant(key[0]) + key[1..])!;
        return property.GetValue(metadata) switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }
}
