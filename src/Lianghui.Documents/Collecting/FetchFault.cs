using System.Net;
using System.Security.Authentication;

namespace Lianghui.Documents.Collecting;

/// <summary>A request did not give a page.</summary>
/// <param name="message">Why, for people, with what to do.</param>
/// <param name="passes">Whether it may be otherwise when asked again soon.</param>
/// <param name="refused">Whether the request was not made.</param>
/// <param name="after">How long the server asks to wait.</param>
internal sealed class FetchFault(string message, bool passes = false, bool refused = false, TimeSpan? after = null) : Exception(message)
{
    internal bool Passes => passes;

    internal bool Refused => refused;

    internal TimeSpan? After => after;

    /// <summary>What a failed connection means.</summary>
    internal static FetchFault Of(Exception error, Uri address)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case FetchFault fault:
                    return fault;
                case RefusedAddressException refused:
                    return new FetchFault(refused.Message, refused: true);
                case AuthenticationException:
                    return new FetchFault($"the certificate of {address.Host} does not hold ({inner.Message.TrimEnd('.')}); open it in a browser, or give --accept-any-certificate if you trust it");
                case UnreadableException:
                    return new FetchFault(inner.Message);
                case System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.HostNotFound or System.Net.Sockets.SocketError.NoData }:
                    return new FetchFault($"there is no host {address.Host}; check the address");
            }
        }

        return new FetchFault($"{address.Host} broke off or could not be reached ({error.Message.TrimEnd('.')}); try again later", passes: true);
    }

    /// <summary>What a status other than success means.</summary>
    internal static FetchFault Of(HttpStatusCode status, TimeSpan? after)
    {
        var code = (int)status;
        return status switch
        {
            HttpStatusCode.TooManyRequests => new FetchFault("the server says 429: too many requests; try again later", passes: true, after: after),
            HttpStatusCode.RequestTimeout => new FetchFault("the server says 408: the request took too long; try again later", passes: true),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new FetchFault($"the server says {code}: there is no such page; check the address, or save the page from a browser"),
            HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.PreconditionFailed => new FetchFault($"the server says {code} and keeps the page from programs; open it in a browser, save it and add the file"),
            _ when code is 521 or 202 => new FetchFault($"the server says {code} and gives a challenge for browsers; open the address in a browser, save the page and add the file"),
            _ when code >= 500 => new FetchFault($"the server says {code}: it cannot answer now; try again later", passes: true, after: after),
            _ => new FetchFault($"the server says {code} {status}; open the address in a browser, save the page and add the file"),
        };
    }
}
