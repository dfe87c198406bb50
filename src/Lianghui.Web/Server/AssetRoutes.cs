using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Lianghui.Web.Server;

internal static class AssetRoutes
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assets/{name}", (string name, HttpContext context) =>
        {
            if (AssetFiles.Find(name) is not { } asset)
            {
                return Results.NotFound();
            }

            // The address carries the asset's stamp, so it can be kept for good.
            context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
            context.Response.Headers.Vary = "Accept-Encoding";
            var compressed = Gzip.IsAccepted(context.Request);
            if (compressed)
            {
                context.Response.Headers.ContentEncoding = "gzip";
            }

            return Results.Bytes(compressed ? asset.Compressed : asset.Body, asset.Type, entityTag: new EntityTagHeaderValue(compressed ? Gzip.Tag(asset.ETag) : asset.ETag));
        });
        routes.MapGet("/healthz", () => Results.Text("ok"));
        routes.MapGet("/readyz", (WebSettings settings) =>
        {
            try
            {
                _ = settings.LibraryStamp();
                return Results.Text("ok");
            }
            catch (Exception error) when (error is IOException or InvalidDataException or System.Data.Common.DbException)
            {
                // Not the message: it may name the database's host.
                return Results.Text("the library does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
