using Lianghui.Analysis.Terms;
using Lianghui.Text;

namespace Lianghui.Analysis.Keyness;

/// <summary>A word that one side uses more, or less, than the other.</summary>
/// <param name="Word">Id of the term (with @), or the string.</param>
/// <param name="Term">The term; null for a string without a list.</param>
/// <param name="Mentions">Occurrences on the side asked about.</param>
/// <param name="OtherMentions">Occurrences on the other side.</param>
/// <param name="Reports">Reports of the side that hold it: where few of many do, the word is theirs, not the side's.</param>
/// <param name="OtherReports">Reports of the other side that hold it.</param>
/// <param name="Score">The measures.</param>
/// <param name="First">First mention on the side; null without one, and for strings.</param>
public sealed record KeyWord(
    string Word, Term? Term, int Mentions, int OtherMentions, int Reports, int OtherReports, KeynessScore Score, Evidence? First);

/// <summary>Key words of one side against another.</summary>
/// <param name="Side">What was asked about, in words.</param>
/// <param name="Other">What it is set against, in words.</param>
/// <param name="Reports">Reports of the side whose text is in the library.</param>
/// <param name="OtherReports">The same of the other side.</param>
/// <param name="Characters">Characters of the side's counted sections.</param>
/// <param name="OtherCharacters">The same of the other side.</param>
/// <param name="Words">The words by falling z: first those of the side, last those of the other.</param>
public sealed record KeynessFinding(
    string Side, string Other, int Reports, int OtherReports, long Characters, long OtherCharacters, IReadOnlyList<KeyWord> Words);
