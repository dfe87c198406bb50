using Lianghui.Publishing.Tables;

namespace Lianghui.Web.Pages;

/// <summary>What a page shows: a component with its model, and the same as rows for <c>.json</c> and <c>.csv</c>.</summary>
/// <param name="Title">Title in the page's language.</param>
/// <param name="View">Razor component that takes <c>Model</c> and <c>Request</c>.</param>
/// <param name="Model">Its model.</param>
/// <param name="Rows">The page's data as rows.</param>
/// <param name="Columns">Keys of the rows, for an empty table.</param>
public sealed record PageResult(
    string Title, Type View, object Model, IReadOnlyList<Row> Rows, IReadOnlyList<string> Columns);
