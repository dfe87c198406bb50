namespace Lianghui.Extraction.Sections;

/// <summary>Where a section begins.</summary>
/// <param name="Start">Offset in the stored text.</param>
/// <param name="Block">Index of the block that begins it or holds its beginning.</param>
/// <param name="Role">Its role.</param>
internal readonly record struct SectionStart(int Start, int Block, SectionRole Role);

/// <summary>Plans the sections of a report, block by block.</summary>
internal static class SectionPlan
{
    /// <summary>The beginnings of all sections, in order; neighbours have different roles.</summary>
    public static IReadOnlyList<SectionStart> Of(Outline outline, TargetParagraph? target, TaskList? tasks)
    {
        var roles = new SectionRole[outline.Blocks.Count];
        FillParts(outline, roles);
        FillThisYear(outline, roles, target, tasks);
        FillTail(outline, roles, target, tasks);
        Array.Fill(roles, SectionRole.Opening, 0, Math.Min(outline.OpeningEnd, roles.Length));
        Array.Fill(roles, SectionRole.Annex, outline.AnnexBlock, roles.Length - outline.AnnexBlock);
        return Starts(outline, roles, target);
    }

    private static void FillParts(Outline outline, SectionRole[] roles)
    {
        Array.Fill(roles, SectionRole.Review);
        foreach (var part in outline.Parts)
        {
            Array.Fill(roles, RoleOf(part.Role), part.First, part.End - part.First);
            if (part.Role == PartRole.ReviewThenOutlook)
            {
                var turn = Turn(outline, part);
                Array.Fill(roles, SectionRole.Outlook, turn, part.End - turn);
            }
        }
    }

    /// <summary>The block in which a part goes on from the plan that ended to the next one.</summary>
    private static int Turn(Outline outline, Part part)
    {
        var heading = outline.Words(part.First);
        var done = heading.IndexOf("成就", StringComparison.Ordinal);
        var at = done < 0 ? -1 : heading[done..].IndexOf('“');
        var next = at < 0 ? "今后五年" : heading.Slice(done + at, Math.Min(5, heading.Length - done - at)).ToString();
        next = next.IndexOf('”') is > 0 and var quote ? next[..(quote + 1)] : next;
        for (var i = part.First + 1; i < part.End; i++)
        {
            var words = outline.Folded(i);
            if (words[..Math.Min(12, words.Length)].Contains(next, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return part.End;
    }

    private static SectionRole RoleOf(PartRole role) => role switch
    {
        PartRole.Review or PartRole.ReviewThenOutlook => SectionRole.Review,
        PartRole.Outlook => SectionRole.Outlook,
        PartRole.Government => SectionRole.Government,
        PartRole.Closing => SectionRole.Closing,
        _ => SectionRole.Requirements,
    };

    private static void FillThisYear(Outline outline, SectionRole[] roles, TargetParagraph? target, TaskList? tasks)
    {
        if (tasks is { OfPlan: false })
        {
            Array.Fill(roles, SectionRole.Tasks, tasks.Start, tasks.End - tasks.Start);
        }

        if (target is not { } t)
        {
            return;
        }

        var end = tasks is { OfPlan: false } && tasks.Start > t.Block ? tasks.Start : PartEnd(outline, t.Block);
        roles[t.Block] = SectionRole.Targets;
        if (tasks is { OfPlan: false } && t.Block >= tasks.Start && t.Block < tasks.End)
        {
            return;
        }

        var inTargets = true;
        for (var i = t.Block + 1; i < end && (outline.Parts.All(p => p.First != i)); i++)
        {
            inTargets = inTargets && (IsBroken(outline, i, t.Block) || IntroductionReader.IsComment(outline.Folded(i)) || IsTargetList(outline, i));
            roles[i] = inTargets ? SectionRole.Targets
                : IntroductionReader.Announces(outline.Folded(i)) || roles[i - 1] == SectionRole.Tasks ? SectionRole.Tasks
                : SectionRole.Requirements;
        }
    }

    private static int PartEnd(Outline outline, int block) =>
        outline.Parts.FirstOrDefault(p => p.First <= block && p.End > block)?.End ?? outline.AnnexBlock;

    /// <summary>The line that announces the targets was broken, and goes on in the next block.</summary>
    private static bool IsBroken(Outline outline, int block, int target) =>
        block <= target + 2 && outline.Folded(block - 1)[^1] is not ('。' or '!' or ')' or '”');

    /// <summary>A target on a line of its own: short, with a value and its qualifier.</summary>
    private static bool IsTargetList(Outline outline, int block)
    {
        var words = outline.Folded(block);
        return outline.Blocks[block].Marker.Kind is MarkerKind.None or MarkerKind.Dash or MarkerKind.Arabic && words.Length <= 160
            && words.ContainsAnyInRange('0', '9')
            && (words.Contains('%') || words.Contains("左右", StringComparison.Ordinal) || words.Contains("以上", StringComparison.Ordinal)
                || words.Contains("以内", StringComparison.Ordinal));
    }

    private static void FillTail(Outline outline, SectionRole[] roles, TargetParagraph? target, TaskList? tasks)
    {
        var from = tasks is null or { OfPlan: true } ? LastBody(outline) : tasks.Entries[^1] + 1;
        from = target is { } t && t.Block >= from ? t.Block + 1 : from;
        var part = outline.Parts.LastOrDefault(p => p.Role == PartRole.Government && (tasks is not { AreParts: true } || p.First >= tasks.End));
        var government = part?.First ?? (EndsWithGovernment(outline, tasks) ? -1 : TailReader.Government(outline, from, outline.AnnexBlock));
        var afterGovernment = government >= 0 || EndsWithGovernment(outline, tasks);
        var closing = TailReader.Closing(outline, Math.Max(from, government + (part is null ? 1 : 2)), outline.AnnexBlock, afterGovernment);
        if (closing > 0)
        {
            Array.Fill(roles, SectionRole.Closing, closing, outline.AnnexBlock - closing);
        }

        if (government >= 0 && part is null)
        {
            Array.Fill(roles, SectionRole.Government, government, (closing > government ? closing : outline.AnnexBlock) - government);
        }

        if (tasks is { OfPlan: false })
        {
            var end = government >= 0 ? government : closing >= 0 ? closing : outline.AnnexBlock;
            var (first, after) = TailReader.Livelihood(outline, tasks.Entries[0] + 1, Math.Min(end, tasks.End));
            if (first >= 0)
            {
                Array.Fill(roles, SectionRole.Livelihood, first, after - first);
            }
        }
    }

    private static bool EndsWithGovernment(Outline outline, TaskList? tasks) =>
        tasks is { OfPlan: false } && HeadingWords.IsGovernment(TaskHeading(outline, tasks.Entries[^1]));

    private static ReadOnlySpan<char> TaskHeading(Outline outline, int block)
    {
        var words = outline.Words(block);
        var stop = words.IndexOfAny('。', ':');
        return stop < 0 ? words[..Math.Min(60, words.Length)] : words[..stop];
    }

    private static int LastBody(Outline outline) =>
        outline.Parts.LastOrDefault(p => p.Role != PartRole.Closing)?.First + 1 ?? outline.Blocks.Count * 3 / 4;

    private static IReadOnlyList<SectionStart> Starts(Outline outline, SectionRole[] roles, TargetParagraph? target)
    {
        var starts = new List<SectionStart>();
        for (var i = 0; i < roles.Length; i++)
        {
            if (i > 0 && roles[i] == roles[i - 1])
            {
                continue;
            }

            var offset = i == 0 ? 0
                : roles[i] == SectionRole.Targets && target is { } t && t.Block == i ? t.Start
                : outline.Blocks[i].Span.Start;
            starts.Add(new SectionStart(offset, i, roles[i]));
        }

        return starts;
    }
}
