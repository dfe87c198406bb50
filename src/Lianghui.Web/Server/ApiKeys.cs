using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Lianghui.Web.Server;

/// <summary>Reading needs no key on loopback; writing, and any other address, does. Keys are known by their hash only.</summary>
public static class ApiKeys
{
    /// <summary>A new random key of 256 bits.</summary>
    public static string Create() => "lh_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a key: its SHA-256 in hexadecimal (the key itself is random, so no salt is needed).</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    internal static Task Check(HttpContext context, WebSettings settings, Func<Task> next)
    {
        var reading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (reading && settings.IsLoopback)
        {
            return next();
        }

        var given = context.Request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.Ordinal)
            ? header["Bearer ".Length..] : context.Request.Headers["X-Api-Key"].ToString();
        return given.Length > 0 && settings.KeyHashes().Contains(Hash(given))
            ? next()
            : Results.Problem(
                statusCode: StatusCodes.Status401Unauthorized,
                title: "An API key is needed",
                detail: "Make one with 'lianghui keys add NAME' and send it as 'Authorization: Bearer KEY'.")
                .ExecuteAsync(context);
    }
}
