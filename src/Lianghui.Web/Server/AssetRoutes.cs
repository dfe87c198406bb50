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

            context.Response.Headers.CacheControl = "public, max-age=300";
            return Results.Bytes(asset.Body, asset.Type, entityTag: new EntityTagHeaderValue(asset.ETag));
        });
        routes.MapGet("/healthz", () => Results.Text("ok"));
    }
}
