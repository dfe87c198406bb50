using Lianghui.Publishing.Tables;

namespace Lianghui.Web.Api;

/// <summary>A parameter of an API route.</summary>
/// <param name="Name">Name in the query.</param>
/// <param name="Description">What it does.</param>
/// <param name="Required">Whether the route needs it.</param>
public sealed record ApiParameter(string Name, string Description, bool Required = false);

/// <summary>A route of the API: rows out of the library, with the command line's keys.</summary>
/// <param name="Name">Path below <c>/api/v1/</c>.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Parameters">Parameters beside limit and offset.</param>
/// <param name="Keys">Keys of a row.</param>
/// <param name="Rows">Computes the rows.</param>
public sealed record ApiRoute(
    string Name,
    string Summary,
    IReadOnlyList<ApiParameter> Parameters,
    IReadOnlyList<string> Keys,
    Func<ApiQuery, IReadOnlyList<Row>> Rows);
