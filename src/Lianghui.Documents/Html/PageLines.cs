using System.Buffers;
using System.Globalization;
using System.Text;
using Lianghui.Text;

namespace Lianghui.Documents.Html;

/// <summary>
/// The lines of a page: blocks, cells and line breaks end a line, white space collapses as on the screen, entries of numbered lists get the
/// numbers that a browser shows, and what is not shown is left out. Walks without recursion.
/// </summary>
internal sealed class PageLines
{
    private const string Digits = "零一二三四五六七八九";

    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u200B\u200C\u200D\u2060\uFEFF\u00AD");

    private readonly List<PageLine> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly Dictionary<PageNode, int> _numbers = [];
    private readonly IReadOnlySet<PageNode>? _shown;
    private int _links;
    private int _inLink;
    private int _begin = -1;
    private string? _marker;

    private PageLines(IReadOnlySet<PageNode>? shown) => _shown = shown;

    /// <summary>The lines below a node.</summary>
    /// <param name="root">The node.</param>
    /// <param name="shown">Hidden blocks that are read all the same.</param>
    internal static IReadOnlyList<PageLine> Of(PageNode root, IReadOnlySet<PageNode>? shown = null)
    {
        var reader = new PageLines(shown);
        reader.Walk(root);
        return reader._lines;
    }

    private void Walk(PageNode root)
    {
        for (var node = root; node is not null;)
        {
            var enters = node.Name.Length == 0 || !Names.IsHidden(node) || _shown?.Contains(node) == true;
            if (node.Name.Length == 0)
            {
                Take(node);
            }
            else if (Names.IsBlock(node.Name))
            {
                Break();
                _marker = node.Name == "li" && enters ? Marker(node) : _marker;
            }

            _inLink += IsLink(node) ? 1 : 0;
            if (enters && node.First is not null)
            {
                node = node.First;
                continue;
            }

            node = Leave(node, root);
        }

        Break();
    }

    private PageNode? Leave(PageNode node, PageNode root)
    {
        while (true)
        {
            _inLink -= IsLink(node) ? 1 : 0;
            if (node.Name.Length > 0 && Names.IsBlock(node.Name))
            {
                Break();
            }

            if (node == root)
            {
                return null;
            }

            if (node.Next is not null)
            {
                return node.Next;
            }

            node = node.Parent!;
        }
    }

    // Word gives its headings names, which are no links.
    private static bool IsLink(PageNode node) => node.Name == "a" && (node.Attribute("href") is { Length: > 0 } || (node.Attribute("name") ?? node.Attribute("id")) is null);

    private void Take(PageNode node)
    {
        var text = node.Raw.Contains('&') ? node.Text.AsSpan() : node.Raw;
        var before = _line.Length;
        var isPre = node.Parent?.Name == "pre";
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not (' ' or '\n' or '\r' or '\t' or '\f'))
            {
                _begin = _begin < 0 ? node.Index : _begin;
                var run = text[i..].IndexOfAny(" \n\r\t\f");
                run = run < 0 ? text.Length - i : run;
                Append(text.Slice(i, run));
                i += run - 1;
            }
            else if (isPre && c == '\n')
            {
                Break();
                before = 0;
            }
            else
            {
                i = Gap(text, i);
            }
        }

        _links += _inLink > 0 ? Math.Max(0, _line.Length - before) : 0;
    }

    // Zero-width spaces, joiners and soft hyphens are no characters of the report.
    private void Append(ReadOnlySpan<char> run)
    {
        for (int at; (at = run.IndexOfAny(Invisible)) >= 0; run = run[(at + 1)..])
        {
            _line.Append(run[..at]);
        }

        _line.Append(run);
    }

    // White space shows as one space; a line end of the source beside a Chinese character stands for nothing.
    private int Gap(ReadOnlySpan<char> text, int at)
    {
        var (end, breaks) = (at, false);
        for (; end < text.Length && text[end] is ' ' or '\n' or '\r' or '\t' or '\f'; end++)
        {
            breaks |= text[end] == '\n';
        }

        var last = _line.Length > 0 ? _line[^1] : ' ';
        var joins = breaks && (last > '\u2E7F' || (end < text.Length && text[end] > '\u2E7F'));
        if (last != ' ' && !joins)
        {
            _line.Append(' ');
        }

        return end - 1;
    }

    private void Break()
    {
        if (_line.Length > 0)
        {
            var text = StoredText.Trim(_line.ToString()).ToString();
            if (text.Length > 0)
            {
                _lines.Add(new PageLine(_marker is null || HasNumber(text) ? text : _marker + text, Math.Min(_links, text.Length), _begin));
                _marker = null;
            }

            _line.Clear();
        }

        (_links, _begin) = (0, -1);
    }

    private string? Marker(PageNode item)
    {
        if (item.Parent is not { Name: "ol" } list)
        {
            return null;
        }

        var number = int.TryParse(item.Attribute("value") ?? (_numbers.ContainsKey(list) ? null : list.Attribute("start")), out var said) ? said : _numbers.GetValueOrDefault(list) + 1;
        _numbers[list] = number;
        var style = (item.Attribute("style") ?? list.Attribute("style") ?? "").ToLowerInvariant();
        return style.Contains("none", StringComparison.Ordinal) ? null
            : style.Contains("cjk", StringComparison.Ordinal) || style.Contains("chinese", StringComparison.Ordinal) ? Chinese(number) + "、"
            : list.Attribute("type") is "a" or "A" && number is > 0 and < 27 ? $"{(char)((list.Attribute("type") == "a" ? 'a' : 'A') + number - 1)}. "
            : number.ToString(CultureInfo.InvariantCulture) + ". ";
    }

    private static string Chinese(int number) => number is < 1 or > 99 ? number.ToString(CultureInfo.InvariantCulture)
        : (number >= 20 ? Digits[number / 10].ToString() : "") + (number >= 10 ? "十" : "") + (number % 10 > 0 ? Digits[number % 10].ToString() : "");

    // A list whose marks a style sheet hides has its numbers in the text.
    private static bool HasNumber(string text) => char.IsAsciiDigit(text[0]) || (text.Length > 1 && text[0] is '(' or '（' or '第' or '①')
        || (text.Length > 2 && text[..Math.Min(4, text.Length)].AsSpan().IndexOfAny("、是") > 0 && (Digits + "十").Contains(text[0], StringComparison.Ordinal));
}
