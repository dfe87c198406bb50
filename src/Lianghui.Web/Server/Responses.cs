using Microsoft.AspNetCore.Http;

namespace Lianghui.Web.Server;

/// <summary>Sends kept responses, or 304 where the reader has them already.</summary>
internal static class Responses
{
    /// <summary>Answers at once what is kept for this state of the library; everything else goes its way.</summary>
    internal static Task SendKept(HttpContext context, LibraryHolder holder, ResponseCache cache, Func<Task> next) =>
        HttpMethods.IsGet(context.Request.Method) && cache.Find(holder.Current.Stamp, Address(context.Request)) is { } kept ? Send(context, kept) : next();

    /// <summary>The address by which a response is kept; the three of the overview are one.</summary>
    internal static string Address(HttpRequest request) => Path(request.Path.ToUriComponent()) + request.QueryString.Value;

    private static string Path(string path) => path.TrimEnd('/') is var bare && bare is "/en" or "/zh" ? bare + "/overview" : path;

    internal static async Task Send(HttpContext context, CachedResponse response)
    {
        var compressed = Gzip.IsAccepted(context.Request) ? response.Compressed : null;
        var (body, tag) = compressed is null ? (response.Body, response.ETag) : (compressed, Gzip.Tag(response.ETag));
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch.SelectMany(v => (v ?? "").Split(',')).Any(v => v.Trim() is "*" || v.Trim().TrimStart('W', '/') == tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (compressed is not null)
        {
            headers.ContentEncoding = "gzip";
        }

        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
