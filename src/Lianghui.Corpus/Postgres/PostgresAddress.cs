using System.Text.RegularExpressions;
using Npgsql;

namespace Lianghui.Corpus.Postgres;

/// <summary>Reads <c>postgres://user:password@host:port/database?option=value</c>; options are Npgsql's.</summary>
internal static partial class PostgresAddress
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    // A report's text goes over in one piece: each journey to the kernel costs a worker more than the bytes.
    private const int Buffer = 65_536;

    /// <summary>Whether a library's name is such an address.</summary>
    public static bool IsAddress(string name) => Schemes.Any(s => name.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address without its password.</summary>
    public static string Shown(string address) => Secret().Replace(Password().Replace(address, "$1***$2"), "$1***");

    /// <summary>The connection that an address asks for; a password may also come from <c>PGPASSWORD</c> or <c>PGPASSFILE</c>.</summary>
    /// <exception cref="InvalidDataException">The address is not understood.</exception>
    public static string Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.AbsolutePath.Trim('/').Length == 0)
        {
            throw new InvalidDataException(
                $"'{Shown(address)}' is not understood; write postgres://user@host:5432/database.");
        }

        // Statements repeat for each row; fifty are more than all of the library's.
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length == 0 ? "localhost" : uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
            MaxAutoPrepare = 50,
            WriteBufferSize = Buffer,
            ReadBufferSize = Buffer,
            ApplicationName = "lianghui",
        };
        var user = uri.UserInfo.Split(':', 2);
        builder.Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : builder.Username;
        builder.Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : builder.Password;
        Options(builder, uri.Query, address);
        return builder.ConnectionString;
    }

    private static void Options(NpgsqlConnectionStringBuilder builder, string query, string address)
    {
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)))
        {
            try
            {
                builder[Uri.UnescapeDataString(pair[0])] = Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : "true");
            }
            catch (Exception error) when (error is ArgumentException or FormatException or NotSupportedException)
            {
                throw new InvalidDataException($"'{Shown(address)}': option '{pair[0]}' is not understood.", error);
            }
        }
    }

    [GeneratedRegex("^([a-z]+://[^:/@]*:).*(@[^@]*)$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Password();

    [GeneratedRegex("([?&]password=)[^&]*", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
