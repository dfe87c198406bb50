using Lianghui.Corpus.Watching;
using Lianghui.Publishing.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lianghui.Web.Server;

/// <summary>What a watch announced, as an Atom feed: <c>/feed.atom</c>.</summary>
internal static class FeedRoute
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/feed.atom", (HttpContext context) =>
    {
        var library = ((LibraryHolder)context.RequestServices.GetService(typeof(LibraryHolder))!).Current.Library;
        using var memory = new MemoryStream();
        AtomFeed.Write((library as INewsLookup)?.Announcements(AtomFeed.MostEntries) ?? [], memory);
        return Results.Bytes(memory.ToArray(), "application/atom+xml; charset=utf-8");
    });
}
