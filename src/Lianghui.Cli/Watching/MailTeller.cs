using System.Text;
using Lianghui.Corpus.Watching;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Lianghui.Cli.Watching;

/// <summary>How mail is sent.</summary>
/// <param name="Host">SMTP server.</param>
/// <param name="Port">Its port.</param>
/// <param name="From">Sender.</param>
/// <param name="To">Receivers.</param>
/// <param name="User">User; null to send without signing in.</param>
/// <param name="Password">Password; null without one.</param>
/// <param name="IsPlain">Whether the connection may stay without TLS (a relay on this machine).</param>
internal sealed record MailSettings(string Host, int Port, string From, IReadOnlyList<string> To, string? User, string? Password, bool IsPlain);

/// <summary>Sends announcements as one mail by SMTP.</summary>
/// <param name="settings">How.</param>
internal sealed class MailTeller(MailSettings settings) : ITeller
{
    /// <inheritdoc/>
    public string Channel => "mail " + string.Join(' ', settings.To);

    /// <inheritdoc/>
    public async Task TellAsync(IReadOnlyList<Announcement> news, CancellationToken stop)
    {
        using var message = Message(news);
        using var client = new SmtpClient { Timeout = 60_000 };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.IsPlain ? SecureSocketOptions.StartTlsWhenAvailable : settings.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, stop);
            if (settings.User is not null)
            {
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", stop);
            }

            await client.SendAsync(message, stop);
            await client.DisconnectAsync(quit: true, stop);
        }
        catch (Exception error) when (error is System.Net.Sockets.SocketException or IOException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            throw new IOException($"{Channel}: {settings.Host}:{settings.Port} did not take the mail ({error.Message.TrimEnd('.')}); it is sent again in the next round", error);
        }
    }

    private MimeMessage Message(IReadOnlyList<Announcement> news)
    {
        var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.AddRange(settings.To.Select(MailboxAddress.Parse));
        message.Subject = news.Count == 1 ? news[0].Title : $"{news[0].Title} and {news.Count - 1} more";
        var body = new StringBuilder();
        foreach (var a in news)
        {
            body.Append(a.Title).Append('\n').Append(a.Detail.Length > 0 ? a.Detail + "\n" : "").Append(a.Source).Append('\n').Append(a.At).Append("\n\n");
        }

        message.Body = new TextPart("plain") { Text = body.ToString() };
        return message;
    }
}
