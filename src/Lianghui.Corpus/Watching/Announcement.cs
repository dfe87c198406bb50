using System.Security.Cryptography;
using System.Text;

namespace Lianghui.Corpus.Watching;

/// <summary>Something that happened in a season and is told once.</summary>
/// <param name="Id">First sixteen digits of the SHA-256 of what makes it the same: kind, place, year and version or day.</param>
/// <param name="At">When it was noticed, ISO 8601 in UTC.</param>
/// <param name="Kind"><c>new-report</c>, <c>corrected-report</c>, <c>press-account</c>, <c>portal-down</c> or <c>portal-up</c>.</param>
/// <param name="Place">Code of the place.</param>
/// <param name="Year">Year of the report.</param>
/// <param name="Version">Version of the text; empty where none is meant.</param>
/// <param name="Title">One line for people.</param>
/// <param name="Detail">What else is worth knowing; may be empty.</param>
/// <param name="Source">File or address.</param>
/// <param name="IsSilent">Whether it was there before the watch began, and is told to nobody.</param>
public sealed record Announcement(
    string Id, string At, string Kind, string Place, int Year, string Version, string Title, string Detail, string Source, bool IsSilent = false)
{
    /// <summary>An identifier of what makes an announcement the same.</summary>
    public static string IdOf(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts!))))[..16];
}

/// <summary>How a place's sources answered.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="Year">Year of the report.</param>
/// <param name="Checked">When they were last asked, ISO 8601 in UTC.</param>
/// <param name="Failures">How often in a row none of them gave a report that was there before, or answered at all.</param>
/// <param name="FailingSince">Since when; null while they answer.</param>
/// <param name="Error">The last failure; null while they answer.</param>
public sealed record WatchedPlace(string Place, int Year, string Checked, int Failures, string? FailingSince, string? Error);
