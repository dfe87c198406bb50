using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Translation;
using Lianghui.Publishing.Wording;

namespace Lianghui.Publishing.Tests;

/// <summary>Machine translation of quotes against an endpoint made up on the loopback address.</summary>
public sealed class TranslationTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-translate-").FullName;
    private readonly List<string> _asked = [];
    private readonly HttpClient _client = new();
    private readonly HttpListener _listener = new();
    private readonly string _address = $"http://127.0.0.1:{FreePort()}/v1/";
    private string? _answer = "<b>expand</b> domestic demand";
    private HttpStatusCode _status = HttpStatusCode.OK;

    public TranslationTest()
    {
        _listener.Prefixes.Add(_address);
        _listener.Start();
        _ = AnswerAsync();
    }

    public void Dispose()
    {
        _client.Dispose();
        _listener.Close();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_translated()
    {
        Assert.Null(TranslationEndpoint.Of(null, "m", null));
        var html = await BriefWriter.HtmlAsync(BriefBuilder.Build(new StubLibrary(), 2025), Language.English);
        Assert.DoesNotContain("machine translation", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_quote_is_asked_for_once_marked_and_kept()
    {
        var model = await TranslateAsync();
        var html = await BriefWriter.HtmlAsync(model, Language.English);
        Assert.Contains("[machine translation, tiny] &lt;b&gt;expand&lt;/b&gt; domestic demand", html, StringComparison.Ordinal);
        Assert.Contains("checked by nobody", html, StringComparison.Ordinal);
        var one = Assert.Single(_asked);
        Assert.Contains("全方位扩大内需", one, StringComparison.Ordinal);
        Assert.StartsWith("/v1/chat/completions Bearer secret", one, StringComparison.Ordinal);

        await TranslateAsync();
        Assert.Single(_asked);
        Assert.DoesNotContain("全方位", await File.ReadAllTextAsync(Path.Combine(_folder, "t.jsonl"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "x")]
    [InlineData(HttpStatusCode.OK, null)]
    public async Task An_endpoint_that_fails_is_told_and_nothing_is_kept(HttpStatusCode status, string? answer)
    {
        (_status, _answer) = (status, answer);
        var error = await Assert.ThrowsAnyAsync<Exception>(TranslateAsync);
        Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "t.jsonl")));
    }

    [Theory]
    [InlineData("nonsense", "m", null)]
    [InlineData("ftp://host/v1", "m", null)]
    [InlineData("http://host/v1", "", null)]
    [InlineData("http://host/v1", "m", "secret")]
    public void A_wrong_setting_is_refused(string address, string model, string? key) =>
        Assert.Throws<InvalidDataException>(() => TranslationEndpoint.Of(address, model, key));

    private Task<BriefModel> TranslateAsync() => BriefTranslations.AddAsync(
        BriefBuilder.Build(new StubLibrary(), 2025),
        new QuoteTranslator(TranslationEndpoint.Of(_address, "tiny", "secret")!, new TranslationCache(Path.Combine(_folder, "t.jsonl")), _client),
        TestContext.Current.CancellationToken);

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var body = JsonNode.Parse(await new StreamReader(context.Request.InputStream, Encoding.UTF8).ReadToEndAsync())!;
            lock (_asked)
            {
                _asked.Add($"{context.Request.Url!.AbsolutePath} {context.Request.Headers["Authorization"]} {body["messages"]![1]!["content"]}");
            }

            var answer = _answer is null ? "{}" : new JsonObject { ["choices"] = new JsonArray(new JsonObject { ["message"] = new JsonObject { ["content"] = _answer } }) }.ToJsonString();
            context.Response.StatusCode = (int)_status;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
            context.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
