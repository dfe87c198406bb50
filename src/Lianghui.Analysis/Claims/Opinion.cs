using System.Text.RegularExpressions;

namespace Lianghui.Analysis.Claims;

/// <summary>Tells a judgement, which no count can settle, from a claim that is not understood.</summary>
internal static partial class Opinion
{
    internal static bool Is(string text) => !Counts(text) && (Judges().IsMatch(text) || Compares().IsMatch(text));

    // A number that is no year could be counted, by who knows of what.
    private static bool Counts(string text) => Year().Replace(text, "").Any(char.IsAsciiDigit);

    [GeneratedRegex("(?<![0-9.])(?:19|20)[0-9]{2}(?![0-9%])", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex("pragmatic|ambitious|\\bcore strateg|under-explored|\\bvital\\b|likely|unlikely|strong|weak|\\bkey\\b|important|crucial|critical|should|must|better|worse|impressive|cautious|bold|realistic|optimis|pessimis|confiden|signal|suggest|believe|expect|seem|appear to|challeng|difficult|success|fail|prefer|sensible|aggressive|tricky|consensus|solid|urgent|remain|ha[sv]e? the potential|reflect|understand|concern|serious|remarkabl|reasonabl|modest|healthy|robust|significan|essential|unusual|interesting|hope|worry|pressure|matter|priority is|focus(?:es|ed)? (?:more|less)|务实|积极|稳健|重要|关键|困难|可能|应当|应该|意味着|表明|信号|雄心|乐观|谨慎|成功|有力|显著|值得|有望|预示|体现|反映|更加|信心|压力|合理|审慎|充分", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Judges();

    [GeneratedRegex("\\b(?:more|less|least|too|very|quite|increasingly)\\s+\\w+|越来越|更为|比较", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Compares();
}
