using Microsoft.AspNetCore.Http;

namespace Lianghui.Web.Server;

/// <summary>Sends kept responses, or 304 where the reader has them already.</summary>
internal static class Responses
{
    internal static async Task Send(HttpContext context, CachedResponse response)
    {
        context.Response.Headers.ETag = response.ETag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.SelectMany(v => (v ?? "").Split(',')).Any(v => v.Trim() == response.ETag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
        }
    }
}
