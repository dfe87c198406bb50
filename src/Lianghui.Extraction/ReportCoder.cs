using Lianghui.Extraction.Central;
using Lianghui.Extraction.Growth;
using Lianghui.Extraction.Livelihood;
using Lianghui.Extraction.Metadata;
using Lianghui.Extraction.Outturns;
using Lianghui.Extraction.Sections;
using Lianghui.Extraction.Targets;
using Lianghui.Extraction.Tasks;
using Lianghui.Text;

namespace Lianghui.Extraction;

/// <summary>Codes a stored text after the codebook: the one way from text to facts.</summary>
public static class ReportCoder
{
    /// <summary>Version of the rule set; a new one makes the library code its texts again.</summary>
    public const string RulesVersion = "1";

    /// <summary>Codes a text. Never throws for what the text says; what is not understood becomes an issue.</summary>
    public static CodedReport Code(StoredText text, MetadataHints? hints = null)
    {
        var issues = new List<Issue>();
        var metadata = MetadataReader.Read(text, hints ?? new MetadataHints(), issues);
        metadata = metadata with { Kind = hints?.KindOverride ?? metadata.Kind };
        var central = CentralReader.IsCentral(metadata.Kind) && text.Value.Length > 0;
        var listed = central ? CentralTasks.Read(text, metadata, issues) : null;
        var sections = central ? CentralSections.Split(text, listed!) : SectionSplitter.Split(text, metadata, issues);
        var targets = TargetReader.Read(text, metadata, sections, issues);
        var outturns = OutturnReader.Read(text, metadata, sections, issues);
        var growth = GrowthReader.Read(text, metadata, sections, targets, outturns);
        var tasks = listed ?? TaskReader.Read(text, metadata, sections, issues);
        var pledges = LivelihoodReader.Read(text, metadata, sections, issues);
        return new CodedReport(metadata, sections, growth, targets, outturns, tasks, issues, pledges);
    }
}
