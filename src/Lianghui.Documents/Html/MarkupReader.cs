namespace Lianghui.Documents.Html;

/// <summary>
/// Makes a tree of a page in one pass. It follows the rules of HTML where they change what text stands in which block (implied ends,
/// raw text, stray end tags) and no further; nesting is kept to 512 levels, as browsers do, so hostile pages cost no more than others.
/// </summary>
internal sealed class MarkupReader
{
    private const int Deepest = 512;
    private const int MostNodes = 600_000;

    private readonly string _html;
    private readonly List<PageNode> _open = [];
    private readonly List<PageNode> _nodes = [];
    private bool _hasData;

    private MarkupReader(string html)
    {
        _html = html;
        _open.Add(Node("#page", 0, 0));
        _open[0].All = _nodes;
    }

    private PageNode Top => _open[^1];

    /// <summary>Reads a page or a piece of one.</summary>
    /// <returns>A node above everything.</returns>
    internal static PageNode Read(string html)
    {
        var reader = new MarkupReader(html);
        reader.Run();
        return reader._open[0];
    }

    private void Run()
    {
        var (at, text) = (0, 0);
        while (at < _html.Length && _html.IndexOf('<', at) is >= 0 and var bracket && bracket + 1 < _html.Length)
        {
            var next = _html[bracket + 1];
            var isTag = char.IsAsciiLetter(next) || (next == '/' && bracket + 2 < _html.Length && char.IsAsciiLetter(_html[bracket + 2]));
            if (!isTag && next is not ('!' or '?'))
            {
                at = bracket + 1;
                continue;
            }

            Text(text, bracket);
            at = text = isTag ? Tag(bracket) : Comment(bracket);
        }

        Text(text, _html.Length);
    }

    private void Text(int start, int end)
    {
        if (_hasData && _html.IndexOf("]]>", start, end - start, StringComparison.Ordinal) is >= 0 and var close)
        {
            Text(start, close);
            start = close + 3;
        }

        if (start < end)
        {
            if (Top.Name is "head" or "html" or "#page" && !_html.AsSpan(start, end - start).IsWhiteSpace())
            {
                Close("head");
            }

            Top.Append(Node("", start, end));
        }
    }

    // A comment that is never closed ends at the next bracket, so that it swallows nothing; a feed keeps its article in CDATA.
    private int Comment(int at)
    {
        if (string.CompareOrdinal(_html, at, "<![CDATA[", 0, 9) == 0)
        {
            _hasData = true;
            return at + 9;
        }

        var isLong = string.CompareOrdinal(_html, at, "<!--", 0, 4) == 0;
        if (isLong && string.CompareOrdinal(_html, at, "<!-->", 0, 5) == 0)
        {
            return at + 5;
        }

        var end = isLong ? _html.IndexOf("-->", at + 4, StringComparison.Ordinal) : -1;
        return end >= 0 ? end + 3 : _html.IndexOf('>', at) is >= 0 and var bracket ? bracket + 1 : _html.Length;
    }

    private int Tag(int at)
    {
        var closes = _html[at + 1] == '/';
        var begin = at + (closes ? 2 : 1);
        var end = begin;
        while (end < _html.Length && _html[end] is not ('>' or '/') && !char.IsWhiteSpace(_html[end]))
        {
            end++;
        }

        var name = Names.Of(_html.AsSpan(begin, end - begin));
        var close = TagScanner.End(_html, end);
        var after = Math.Min(close + 1, _html.Length);
        if (closes)
        {
            End(name, after);
            return after;
        }

        Begin(name, end, close);
        return Names.IsRaw(name) ? Raw(name, after) : after;
    }

    private int Raw(string name, int start)
    {
        var end = _html.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase);
        end = end < 0 ? _html.Length : end;
        if (end > start)
        {
            Top.Append(Node("", start, end, isRaw: name is not ("title" or "textarea")));
        }

        return end;
    }

    private void Begin(string name, int start, int end)
    {
        if (name is "html" or "body" && _open.Exists(n => n.Name == name))
        {
            return;
        }

        Imply(name);
        var node = Node(name, start, end);
        Top.Append(node);
        if (!Names.IsVoid(name) && (_open.Count < Deepest || Names.IsRaw(name)))
        {
            _open.Add(node);
        }
    }

    // What a start tag ends without saying so.
    private void Imply(string name)
    {
        if (!Names.IsOfHead(name))
        {
            Close("head");
        }

        switch (name)
        {
            case "li":
                CloseWithin("li", "ul", "ol");
                break;
            case "dd" or "dt":
                CloseWithin("dd", "dl");
                CloseWithin("dt", "dl");
                break;
            case "td" or "th":
                CloseWithin("td", "tr", "table");
                CloseWithin("th", "tr", "table");
                break;
            case "tr":
                CloseWithin("tr", "table");
                break;
            case "tbody" or "thead" or "tfoot":
                CloseWithin("tbody", "table");
                CloseWithin("thead", "table");
                break;
            case "a" or "option":
                CloseWithin(name, "div", "p", "td", "li", "table");
                break;
        }

        if (Names.IsBlock(name) && name is not ("br" or "td" or "th" or "tr" or "tbody"))
        {
            CloseWithin("p", "td", "th", "table", "li", "div", "section");
        }
    }

    private void End(string name, int at)
    {
        if (name is "br" || (name == "p" && !_open.Exists(n => n.Name == "p")))
        {
            Top.Append(Node("br", at, at));
            return;
        }

        if (name is "html" or "body")
        {
            return;
        }

        var isBlock = Names.IsBlock(name) || Names.IsRaw(name);
        for (var i = _open.Count - 1; i > 0; i--)
        {
            if (_open[i].Name == name)
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }

            // A stray end tag ends nothing beyond its block or its cell.
            if ((!isBlock && Names.IsBlock(_open[i].Name)) || (_open[i].Name is "td" or "th" && name is not ("tr" or "table" or "tbody" or "td" or "th")))
            {
                return;
            }
        }
    }

    private void Close(string name) => CloseWithin(name, "body");

    private void CloseWithin(string name, params ReadOnlySpan<string> limits)
    {
        for (var i = _open.Count - 1; i > 0 && !limits.Contains(_open[i].Name); i--)
        {
            if (_open[i].Name == name)
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }
        }
    }

    private PageNode Node(string name, int start, int end, bool isRaw = false)
    {
        var node = new PageNode(_html, name, start, end, _nodes.Count) { IsRawText = isRaw };
        _nodes.Add(node);
        return _nodes.Count <= MostNodes ? node
            : throw new UnreadableException($"it is a page of more than {MostNodes / 1000},000 elements, which no report has. Save the report's text alone");
    }
}
