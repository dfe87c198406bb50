using System.CommandLine;
using System.CommandLine.Parsing;
using Lianghui.Cli.Collecting;
using Lianghui.Cli.Output;
using Lianghui.Cli.Watching;
using Lianghui.Corpus;
using Lianghui.Corpus.Watching;
using Lianghui.Documents.Collecting;
using Lianghui.Documents.Sources;

namespace Lianghui.Cli.Verbs;

/// <summary><c>watch YEAR</c>: looks at the sources again and again, adds what is new and tells.</summary>
internal static class WatchVerb
{
    /// <summary>Keys of an announcement.</summary>
    internal static readonly string[] Columns = ["at", "kind", "place", "year", "title", "detail", "source", "version"];

    private static readonly Argument<int> Year = new("year") { Description = "year of the reports" };
    private static readonly Option<bool> Once = new("--once") { Description = "look once and end (for a timer of the system)" };
    private static readonly Option<double> Every = new("--every") { Description = "minutes between two looks", DefaultValueFactory = _ => 30 };
    private static readonly Option<int> Patience = new("--patience") { Description = "looks in a row that must fail before a source is called down", DefaultValueFactory = _ => 2 };
    private static readonly Option<string?> Sources = new("--sources") { Description = "folder with source files of your own (docs/sources.md)" };
    private static readonly Option<string?> Feed = new("--feed") { Description = "Atom feed to write, such as news.atom" };
    private static readonly Option<string[]> Webhook = new("--webhook") { Description = "address that announcements are posted to as JSON; several" };
    private static readonly Option<string[]> MailTo = new("--mail-to") { Description = "receivers of a mail; several" };
    private static readonly Option<string?> MailFrom = new("--mail-from") { Description = "sender of the mail" };
    private static readonly Option<string?> Smtp = new("--smtp") { Description = "mail server as HOST:PORT" };
    private static readonly Option<string?> SmtpUser = new("--smtp-user") { Description = "user of the mail server; the password is LIANGHUI_SMTP_PASSWORD" };
    private static readonly Option<bool> SmtpPlain = new("--smtp-plain") { Description = "allow a connection without TLS (a relay on this machine)" };

    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var (common, fetching) = (new CommonOptions(), new FetchOptions());
        var command = new Command("watch", """
            Look at the registry's sources again and again, add what is new, and tell it: on standard output, in an Atom feed, to a webhook, by mail.
            What was told is never told twice, also not after a restart.

            Examples:
              lianghui watch 2027 --every 30 --feed news.atom
              lianghui watch 2027 --once --webhook https://example.org/hook
              lianghui watch 2027 --place GD,ZJ --mail-to desk@example.org --mail-from lianghui@example.org --smtp mail.example.org:587
            """) { Year };
        foreach (var option in new Option[] { Once, Every, Patience, common.Place, Sources, Feed, Webhook, MailTo, MailFrom, Smtp, SmtpUser, SmtpPlain, common.Format, common.Library, common.Seed })
        {
            command.Options.Add(option);
        }

        fetching.AddTo(command);
        command.SetAction((parsed, stop) => RunAsync(parsed, common, fetching, stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CommonOptions common, FetchOptions fetching, CancellationToken stop)
    {
        var sources = ChosenSources.Of(parsed.GetValue(Sources), parsed.GetValue(common.Place) ?? [], parsed.GetValue(Year));
        var (every, patience) = (parsed.GetValue(Every), parsed.GetValue(Patience));
        if (every is not (>= 1 and <= 10_080) || patience is not (>= 1 and <= 100))
        {
            throw new UsageException("--every takes 1 to 10080 minutes, --patience 1 to 100 looks.");
        }

        var path = parsed.GetValue(common.Library);
        LibraryFile.OpenForWriting(path, parsed.GetValue(common.Seed)).Dispose();
        using var fetcher = fetching.Fetcher(parsed, path);
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var freshness = fetching.Freshness(parsed) is Freshness.Again ? Freshness.Again : Freshness.Revalidated;
        var library = path ?? LibraryFile.DefaultPath;
        var round = new WatchRound(library, sources, parsed.GetValue(Year), new ReportCollector(new AddressReader(fetcher, freshness), fetcher), new PlaceHealth(patience), TimeProvider.System);
        var watcher = new Watcher(round, library, [.. Tellers(parsed, client)], parsed.GetValue(Feed), TimeProvider.System);
        if (parsed.GetValue(Once))
        {
            var (news, failures) = await watcher.OnceAsync(stop);
            RowWriter.Write([.. news.Select(ToRow)], parsed.GetValue(common.Format), Columns);
            Complain(failures);
            return failures.Count > 0 ? 1 : 0;
        }

        await Console.Error.WriteLineAsync($"Watching {sources.Count} places for {parsed.GetValue(Year)}, every {every} minutes; stop with Ctrl-C.");
        await watcher.RunAsync(TimeSpan.FromMinutes(every), (news, failures) => Say(news, failures), stop);
        return 0;
    }

    internal static Row ToRow(Announcement a) => new Row().Add("at", a.At).Add("kind", a.Kind).Add("place", a.Place).Add("year", a.Year)
        .Add("title", a.Title).Add("detail", a.Detail).Add("source", a.Source).Add("version", a.Version);

    private static void Say(IReadOnlyList<Announcement> news, IReadOnlyList<string> failures)
    {
        foreach (var a in news)
        {
            Console.WriteLine($"{a.At}  {a.Kind}  {a.Title}{(a.Detail.Length > 0 ? $" ({a.Detail})" : "")}  {a.Source}");
        }

        Complain(failures);
    }

    private static void Complain(IReadOnlyList<string> failures)
    {
        foreach (var failure in failures)
        {
            Console.Error.WriteLine(failure);
        }
    }

    private static IEnumerable<ITeller> Tellers(ParseResult parsed, HttpClient client)
    {
        foreach (var hook in parsed.GetValue(Webhook) ?? [])
        {
            yield return Uri.TryCreate(hook, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? new WebhookTeller(address, Environment.GetEnvironmentVariable("LIANGHUI_WEBHOOK_SECRET"), client)
                : throw new UsageException($"--webhook takes an http or https address, not '{hook}'.");
        }

        if (parsed.GetValue(MailTo) is { Length: > 0 } to)
        {
            yield return new MailTeller(Mail(parsed, to));
        }
    }

    private static MailSettings Mail(ParseResult parsed, string[] to)
    {
        var server = (parsed.GetValue(Smtp) ?? throw new UsageException("--mail-to needs a mail server: --smtp HOST:PORT.")).Split(':');
        var from = parsed.GetValue(MailFrom) ?? throw new UsageException("--mail-to needs a sender: --mail-from ADDRESS.");
        var bad = to.Append(from).FirstOrDefault(a => !MimeKit.MailboxAddress.TryParse(a, out _));
        return bad is not null ? throw new UsageException($"'{bad}' is no mail address.")
            : server is [{ Length: > 0 } host, var number] && int.TryParse(number, out var port) && port is > 0 and < 65_536
                ? new MailSettings(host, port, from, to, parsed.GetValue(SmtpUser), Environment.GetEnvironmentVariable("LIANGHUI_SMTP_PASSWORD"), parsed.GetValue(SmtpPlain))
                : throw new UsageException("--smtp takes HOST:PORT, such as mail.example.org:587.");
    }
}
