namespace Lianghui.Extraction.Sections;

/// <summary>Finds the ordered list of this year's major work.</summary>
internal static class TaskListFinder
{
    private const int FewestEntries = 3;

    /// <summary>The list; null if the report has none.</summary>
    public static TaskList? Find(Outline outline, TargetParagraph? target)
    {
        var parts = outline.Parts.Where(p => p.Role == PartRole.ThisYear).ToList();
        return InGenericParts(outline, parts.Where(p => HeadingWords.IsTaskList(outline.Words(p.First))), target)
            ?? OfParts(outline, target)
            ?? InGenericParts(outline, parts, target)
            ?? InSubjectParts(outline, parts, target)
            ?? WithoutParts(outline, target)
            ?? Unnumbered(outline, parts, target)
            ?? BehindTargets(outline, target)
            ?? OfPlan(outline);
    }

    /// <summary>A list inside a part of this year; under a heading of tasks first, then the longest.</summary>
    private static TaskList? InGenericParts(Outline outline, IEnumerable<Part> parts, TargetParagraph? target)
    {
        var lists = parts.Where(p => p.Generic)
            .Select(p => (Part: p, Run: RunOf(outline, p, target)))
            .Where(x => x.Run is not null)
            .OrderByDescending(x => HeadingWords.IsTaskList(outline.Words(x.Part.First)))
            .ThenByDescending(x => target is { } t && x.Part.First > t.Block)
            .ThenByDescending(x => x.Run!.Blocks.Count)
            .ToList();
        return lists.Count == 0 ? null : List(outline, lists[0].Part, lists[0].Run!, target);
    }

    /// <summary>The list after the targets; where they stand inside its first entry, the list from the part's beginning.</summary>
    private static NumberedRun? RunOf(Outline outline, Part part, TargetParagraph? target)
    {
        var after = NumberedRuns.FirstLevel(outline, After(part, target), part.End, FewestEntries);
        var whole = after is not null && after.Skipped.Contains(1)
            ? NumberedRuns.FirstLevel(outline, part.First + 1, part.End, FewestEntries)
            : null;
        return whole is not null && whole.Blocks.Count > after!.Blocks.Count && whole.Kind == after.Kind ? whole : after;
    }

    /// <summary>Work of the year under headings without numbers, each a line of its own.</summary>
    private static TaskList? Unnumbered(Outline outline, List<Part> parts, TargetParagraph? target)
    {
        foreach (var part in parts.Where(p => p.Generic).Reverse())
        {
            var from = After(part, target);
            var heads = Enumerable.Range(from, part.End - from).Where(i => IsHead(outline, i, part.End)).ToList();
            var dashes = Enumerable.Range(from, part.End - from).Where(i => outline.Blocks[i].Marker.Kind == MarkerKind.Dash && outline.Words(i).Length > 4).ToList();
            heads = heads.Count > FewestEntries ? heads : dashes;
            if (heads.Count > FewestEntries)
            {
                return new TaskList(heads, IntroductionReader.Start(outline, heads[0], part.First), part.End, []);
            }
        }

        return null;
    }

    /// <summary>A short line without a number that a longer paragraph follows.</summary>
    private static bool IsHead(Outline outline, int block, int end) =>
        outline.Blocks[block].Marker.Kind == MarkerKind.None && outline.IsLine(block, 36) && outline.Blocks[block].Span.Length >= 6
        && !outline.IsSalutation(block) && !IntroductionReader.IsIntroduction(outline, block)
        && block + 1 < end && outline.Blocks[block + 1].Span.Length > 60;

    private static TaskList List(Outline outline, Part part, NumberedRun run, TargetParagraph? target)
    {
        var own = HeadingWords.IsTaskList(outline.Words(part.First)) && !HoldsTarget(part, target)
            && !HasRequirements(outline, part.First);
        return new TaskList(run.Blocks, own ? part.First : IntroductionReader.Start(outline, run.Blocks[0], part.First), part.End, run.Skipped);
    }

    /// <summary>总体要求 beside the tasks in one heading: the part begins with requirements.</summary>
    private static bool HasRequirements(Outline outline, int heading)
    {
        var words = outline.Words(heading);
        return words.Contains("要求", StringComparison.Ordinal) || words.Contains("目标", StringComparison.Ordinal)
            || words.Contains("思路", StringComparison.Ordinal);
    }

    /// <summary>Parts with subjects of their own (三、扩大内需 …) are the entries, if there are several.</summary>
    private static TaskList? OfParts(Outline outline, TargetParagraph? target)
    {
        var entries = outline.Parts
            .Where(p => p is { Generic: false, Role: PartRole.ThisYear or PartRole.Government } && outline.Blocks[p.First].Marker.Kind is MarkerKind.Part or MarkerKind.Division)
            .Where(p => target is not { } t || p.End > t.Block + 1)
            .ToList();
        return entries.Count < FewestEntries + 1
            ? null
            : new TaskList([.. entries.Select(p => p.First)], entries[0].First, entries[^1].End, [], AreParts: true);
    }

    /// <summary>Few parts with subjects, each with a list of its own: the lists are one.</summary>
    private static TaskList? InSubjectParts(Outline outline, List<Part> parts, TargetParagraph? target)
    {
        var runs = parts.Select(p => (Part: p, Run: NumberedRuns.FirstLevel(outline, After(p, target), p.End, 2))).Where(x => x.Run is not null).ToList();
        var entries = runs.SelectMany(x => x.Run!.Blocks).ToList();
        return entries.Count < FewestEntries
            ? null
            : new TaskList(entries, runs[0].Part.Generic || HoldsTarget(runs[0].Part, target) ? IntroductionReader.Start(outline, entries[0], runs[0].Part.First) : runs[0].Part.First, runs[^1].Part.End, [.. runs.SelectMany(x => x.Run!.Skipped)]);
    }

    private static TaskList? WithoutParts(Outline outline, TargetParagraph? target)
    {
        if (outline.Parts.Any(p => p.Role == PartRole.ThisYear))
        {
            return null;
        }

        var from = target is { } t ? t.Block + 1 : outline.Blocks.Count / 2;
        var run = outline.Parts.Count > 1 ? null : NumberedRuns.FirstLevel(outline, from, outline.AnnexBlock, FewestEntries);
        return run is null ? null : new TaskList(run.Blocks, IntroductionReader.Start(outline, run.Blocks[0], from), outline.AnnexBlock, run.Skipped);
    }

    /// <summary>A first session may name the year's work in the paragraph of its targets alone, at the end of what it says of the coming term.</summary>
    private static TaskList? BehindTargets(Outline outline, TargetParagraph? target)
    {
        if (target is not { Block: var block } || outline.Parts.FirstOrDefault(p => p.Role is not (PartRole.Review or PartRole.ThisYear) && block >= p.First && block < p.End) is not { } part)
        {
            return null;
        }

        var entries = Enumerable.Range(block + 1, part.End - block - 1).TakeWhile((i, n) => outline.Blocks[i].Marker is { Kind: MarkerKind.Yi } m && m.Number == n + 1).ToList();
        return entries.Count < FewestEntries ? null : new TaskList(entries, entries[0], entries[^1] + 1, []);
    }

    /// <summary>A first session may speak of the coming term alone.</summary>
    private static TaskList? OfPlan(Outline outline)
    {
        foreach (var part in outline.Parts.Where(p => p.Role is PartRole.Outlook).Reverse())
        {
            if (NumberedRuns.FirstLevel(outline, part.First + 1, part.End, FewestEntries) is { } run)
            {
                return new TaskList(run.Blocks, IntroductionReader.Start(outline, run.Blocks[0], part.First), part.End, run.Skipped, OfPlan: true);
            }
        }

        return null;
    }

    private static int After(Part part, TargetParagraph? target) =>
        HoldsTarget(part, target) ? target!.Value.Block + 1 : part.First + 1;

    private static bool HoldsTarget(Part part, TargetParagraph? target) => target is { } t && t.Block >= part.First && t.Block < part.End;
}
