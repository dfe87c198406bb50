namespace Lianghui.Matching;

/// <summary>A string that cannot be made longer on either side without losing an occurrence.</summary>
/// <param name="Value">The characters.</param>
/// <param name="Documents">Number of documents of each group that hold it.</param>
/// <param name="Occurrences">Number of occurrences in each group, overlapping ones included.</param>
/// <param name="LeftVariety">Number of different characters before it; each text or clause start counts as one of its own
/// (accessor variety: Feng, Chen, Deng and Zheng 2004, Computational Linguistics 30(1)).</param>
/// <param name="RightVariety">The same after it.</param>
public sealed record RepeatedString(string Value, int[] Documents, int[] Occurrences, int LeftVariety, int RightVariety);

/// <summary>A document of a group (for example of a year).</summary>
/// <param name="Group">Number of the group, from 0.</param>
/// <param name="Text">Folded text.</param>
public readonly record struct GroupedText(int Group, string Text);
