using System.Text.RegularExpressions;

namespace Lianghui.Documents.Pdf;

/// <summary>Left and right edges of the text, and whether a line begins a paragraph.</summary>
internal sealed partial class Margins
{
    private const string Ends = "。！？：；”）)…";

    private readonly Dictionary<(int Page, int Column), (double Left, double Right)> _edges = [];
    private readonly HashSet<int> _inColumns = [];
    private readonly double _em;
    private readonly double _pitch;
    private readonly double _least;
    private readonly bool _indents;

    private Margins(List<PageLine> lines)
    {
        _em = Median(lines.Select(l => l.Em).Where(e => e > 0), lines.Select(l => l.Height * 0.75));
        _pitch = Median(lines.Zip(lines.Skip(1)).Select(p => Gap(p.First, p.Second)).Where(g => g > 0), [_em]);
        foreach (var page in lines.GroupBy(l => l.Page).Where(g => IsInColumns([.. g])))
        {
            _inColumns.Add(page.Key);
        }

        foreach (var group in lines.GroupBy(l => (l.Page, Column(l))))
        {
            _edges[group.Key] = Edges([.. group]);
        }

        Steady(lines);
        // Chinese paragraphs begin two characters in; a text where lines after ended ones do not is set in blocks.
        var starts = lines.Zip(lines.Skip(1)).Where(p => IsShort(p.First, 4) && Ends.Contains(p.First.Text[^1])).ToList();
        // Pages of portals often indent by one character only, with hard spaces.
        var usual = starts.Count >= 8 ? Median(starts.Select(p => Indent(p.Second)), [0]) : 0;
        _least = usual > 0.7 * _em && usual < 1.6 * _em ? 0.6 * usual : 1.2 * _em;
        _indents = starts.Count(p => Indent(p.Second) > _least) * 2 >= starts.Count;
    }

    internal static Margins Of(List<PageLine> lines) => new(lines);

    /// <summary>Whether a line begins a paragraph.</summary>
    internal bool Begins(PageLine before, PageLine line)
    {
        var indent = Indent(line);
        var ended = Ends.Contains(before.Text[^1]);
        if (indent > _least || IsCentred(before) || (ended && (Opens().IsMatch(line.Text) || Gap(before, line) > 1.3 * _pitch)))
        {
            return true;
        }

        // A long run of figures that did not fit goes to the next line and leaves a gap.
        var isRun = !ended && char.IsAsciiDigit(line.Text[0]);
        return _indents ? (IsShort(before, 8) && !isRun) || (IsShort(before, 1.6) && ended) || (indent < -1.2 * _em && ended)
            : IsShort(before, 6) || (IsShort(before, 1.6) && ended);
    }

    // How far one line stands below another of its page and column; 0 where it does not.
    private static double Gap(PageLine before, PageLine line) => before.Page == line.Page && line.Left < before.Right ? Math.Max(0, line.Top - before.Top) : 0;

    // A title stands as far from the left edge as from the right.
    private bool IsCentred(PageLine line) => Indent(line) > 2.5 * _em && IsShort(line, 2.5)
        && Math.Abs(Indent(line) - _edges[(line.Page, Column(line))].Right + line.Right) < 2 * _em;

    private double Indent(PageLine line) => line.Left - _edges[(line.Page, Column(line))].Left;

    private bool IsShort(PageLine line, double ems) => _edges[(line.Page, Column(line))].Right - line.Right > ems * _em;

    private int Column(PageLine line) => !_inColumns.Contains(line.Page) ? 0
        : line.Right < (line.Size.Width / 2) + _em ? 1 : line.Left > (line.Size.Width / 2) - _em ? 2 : 0;

    private bool IsInColumns(List<PageLine> page)
    {
        var middle = page[0].Size.Width / 2;
        var (left, right) = (page.Count(l => l.Right < middle + _em), page.Count(l => l.Left > middle - _em));
        return left >= 8 && right >= 5 && left + right >= page.Count * 0.7;
    }

    private (double Left, double Right) Edges(List<PageLine> lines)
    {
        // On a page of short paragraphs most lines are first lines; the edge is the leftmost place where lines begin again and again.
        var left = lines.GroupBy(l => Math.Round(l.Left / (_em / 2))).Where(g => g.Count() * 12 >= lines.Count && (g.Count() > 1 || lines.Count < 6))
            .OrderBy(g => g.Key).FirstOrDefault()?.Min(l => l.Left) ?? lines.Min(l => l.Left);
        var rights = lines.Select(l => l.Right).Order().ToList();
        return (left, rights[(int)((rights.Count - 1) * 0.85)]);
    }

    // A page with few lines is measured by the others: its own lines may all be indented or short.
    private void Steady(List<PageLine> lines)
    {
        foreach (var column in _edges.Keys.GroupBy(k => k.Column).ToList())
        {
            var full = lines.Where(l => Column(l) == column.Key).GroupBy(l => l.Page).Where(g => g.Count() >= 12).Select(g => (g.Key, column.Key)).ToList();
            var (left, right) = full.Count == 0 ? (column.Min(k => _edges[k].Left), column.Max(k => _edges[k].Right))
                : (Median(full.Select(k => _edges[k].Left), []), Median(full.Select(k => _edges[k].Right), []));
            foreach (var key in column.Where(k => !full.Contains(k) || Math.Abs(_edges[k].Left - left) is > 0 and var off && off < 3 * _em))
            {
                _edges[key] = (left, right);
            }
        }
    }

    [GeneratedRegex("^(?:附件|附录|附[:：]|名词解释|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}(?:章|节|部分)|\\d{1,3}[.．])", RegexOptions.None, 1000)]
    private static partial Regex Opens();

    private static double Median(IEnumerable<double> values, IEnumerable<double> otherwise)
    {
        var sorted = values.Order().ToList();
        sorted = sorted.Count > 0 ? sorted : [.. otherwise.Order()];
        return sorted[sorted.Count / 2];
    }
}
