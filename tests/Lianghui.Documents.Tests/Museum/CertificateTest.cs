using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lianghui.Documents.Collecting;
using Microsoft.AspNetCore.Hosting;

namespace Lianghui.Documents.Tests.Museum;

/// <summary>Certificates that do not hold, from the start or from one request to the next, are named and not accepted by default.</summary>
public sealed class CertificateTest
{
    private static readonly FetchLimits Limits = new() { Pause = TimeSpan.Zero, AllowPrivate = true, Retries = 0, IgnoreRobots = true };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_does_not_hold()
    {
        using var certificate = SelfSigned("other.example");
        await using var server = await MuseumServer.StartAsync(o => o.UseHttps(certificate));
        server.Show("/good", "text/html", "<p>x</p>"u8.ToArray());
        using (var strict = new PageFetcher(Limits, null))
        {
            var result = await strict.FetchAsync(new Uri(server.Root + "/good"), Freshness.Kept, Stop);
            Assert.Contains("certificate", result.Error!, StringComparison.Ordinal);
            Assert.Contains("--accept-any-certificate", result.Error!, StringComparison.Ordinal);
        }

        Assert.Equal(0, server.Count("/good"));
        using var lax = new PageFetcher(Limits with { AcceptAnyCertificate = true }, null);
        Assert.Equal(FetchStatus.Fetched, (await lax.FetchAsync(new Uri(server.Root + "/good"), Freshness.Kept, Stop)).Status);
    }

    [Fact]
    public async Task One_that_changes_between_two_requests()
    {
        using var first = SelfSigned("localhost");
        using var second = SelfSigned("localhost");
        var shown = first;
        await using var server = await MuseumServer.StartAsync(o => o.UseHttps(https => https.ServerCertificateSelector = (_, _) => shown));
        server.Show("/good", async context =>
        {
            context.Response.Headers.Connection = "close";
            await context.Response.Body.WriteAsync("<p>x</p>"u8.ToArray());
        });
        using var fetcher = new PageFetcher(Limits with { Trusted = [first] }, null);
        var address = server.Root.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/good";
        Assert.Equal(FetchStatus.Fetched, (await fetcher.FetchAsync(new Uri(address), Freshness.Again, Stop)).Status);
        shown = second;
        var changed = await fetcher.FetchAsync(new Uri(address + "?2"), Freshness.Again, Stop);
        Assert.Equal(FetchStatus.Failed, changed.Status);
        Assert.Contains("the certificate of localhost does not hold", changed.Error!, StringComparison.Ordinal);
        Assert.Equal(1, server.Count("/good"));
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
