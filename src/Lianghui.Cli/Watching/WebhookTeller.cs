using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lianghui.Corpus.Watching;

namespace Lianghui.Cli.Watching;

/// <summary>Posts announcements as JSON to an address; with a secret the body is signed (HMAC-SHA-256 in <c>X-Lianghui-Signature</c>).</summary>
/// <param name="address">An http or https address.</param>
/// <param name="secret">The secret; null signs nothing.</param>
/// <param name="client">Sends.</param>
internal sealed class WebhookTeller(Uri address, string? secret, HttpClient client) : ITeller
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Channel => "webhook " + address.GetLeftPart(UriPartial.Path);

    /// <inheritdoc/>
    public async Task TellAsync(IReadOnlyList<Announcement> news, CancellationToken stop)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { announcements = news.Select(a => new { a.Id, a.At, a.Kind, a.Place, a.Year, version = a.Version.Length > 0 ? a.Version : null, a.Title, a.Detail, a.Source }) }, Camel);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        if (secret is not null)
        {
            request.Headers.Add("X-Lianghui-Signature", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
        }

        try
        {
            using var answer = await client.SendAsync(request, stop);
            if (!answer.IsSuccessStatusCode)
            {
                throw new IOException($"{Channel}: the server says {(int)answer.StatusCode}; it is told again in the next round");
            }
        }
        catch (HttpRequestException error)
        {
            throw new IOException($"{Channel}: {error.Message}; it is told again in the next round", error);
        }
        catch (TaskCanceledException error) when (!stop.IsCancellationRequested)
        {
            throw new TimeoutException($"{Channel}: no answer in time; it may have been taken, so it is not told again", error);
        }
    }
}
