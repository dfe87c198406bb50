using System.Globalization;
using System.Text;

namespace Lianghui.Web.Pages;

/// <summary>Citations of a page or finding; rule and data version make what was seen there reproducible.</summary>
public static class Citation
{
    /// <summary>APA style (7th edition, data set).</summary>
    public static string Apa(string title, PageRequest request) => string.Create(
        CultureInfo.InvariantCulture,
        $"Lianghui. ({Year}). {title} (rules {request.Rules}, data {request.DataVersion}) [Data set]. {request.With()}");

    /// <summary>A BibTeX entry.</summary>
    public static string BibTex(string title, PageRequest request)
    {
        var key = new StringBuilder("lianghui");
        foreach (var c in request.Path.Where(char.IsAsciiLetterOrDigit))
        {
            key.Append(c);
        }

        return string.Create(CultureInfo.InvariantCulture, $$"""
            @misc{{{key}}{{request.Year}},
              author = {Lianghui},
              title = {{{Escape(title)}}},
              year = {{{Year}}},
              note = {rules {{Escape(request.Rules)}}, data {{request.DataVersion}}},
              howpublished = {{{Escape(request.With())}}}
            }
            """);
    }

    private static int Year => DateTime.UtcNow.Year;

    // Braces and backslashes would end or change the entry; a reader's phrase can hold them.
    private static string Escape(string text) => new([.. text.Where(c => c is not ('{' or '}' or '\\') && !char.IsControl(c))]);
}
