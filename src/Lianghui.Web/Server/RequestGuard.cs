using System.Net;
using Microsoft.AspNetCore.Http;

namespace Lianghui.Web.Server;

/// <summary>Refuses what no reader of the dashboard sends: addresses of unusual length, other methods, and foreign host names on loopback.</summary>
internal static class RequestGuard
{
    private const int MaxAddress = 8_000;

    internal static Task Check(HttpContext context, WebSettings settings, Func<Task> next)
    {
        var request = context.Request;
        if (request.Path.Value!.Length + request.QueryString.Value!.Length > MaxAddress)
        {
            return Problem(context, StatusCodes.Status414UriTooLong, "The address is too long", $"An address has at most {MaxAddress} characters.");
        }

        // A page of another site whose name was pointed at this machine (DNS rebinding) must not read the library.
        return settings.IsLoopback && !IsLocal(request.Host.Host)
            ? Problem(context, StatusCodes.Status421MisdirectedRequest, "This name is not served", "Use http://127.0.0.1, or serve on another address with --address and API keys.")
            : next();
    }

    internal static Task Problem(HttpContext context, int status, string title, string detail) =>
        Results.Problem(statusCode: status, title: title, detail: detail).ExecuteAsync(context);

    private static bool IsLocal(string host) =>
        host is "localhost" or "" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
