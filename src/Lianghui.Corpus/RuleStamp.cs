using Lianghui.Extraction;
using Lianghui.Extraction.Codebooks;

namespace Lianghui.Corpus;

/// <summary>Which tool, codebook and rules code a text now; a text coded by others is stale and is coded again from the library.</summary>
/// <param name="Tool">Version of the tool.</param>
/// <param name="Codebook">First twelve digits of the SHA-256 of the codebook's files.</param>
/// <param name="Rules">Version of the rule set, and the build of the rules.</param>
public sealed record RuleStamp(string Tool, string Codebook, string Rules)
{
    private static readonly Lazy<RuleStamp> Now = new(() => new RuleStamp(
        typeof(RuleStamp).Assembly.GetName().Version!.ToString(3),
        ResourceHash.Of(typeof(CodebookFiles).Assembly, "codebook/"),
        $"{ReportCoder.RulesVersion}+{typeof(ReportCoder).Module.ModuleVersionId.ToString("N")[..8]}"));

    /// <summary>The stamp of this tool.</summary>
    public static RuleStamp Current => Now.Value;
}
