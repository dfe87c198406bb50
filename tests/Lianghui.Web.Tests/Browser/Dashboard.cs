using Lianghui.Corpus;
using Lianghui.Web.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Lianghui.Web.Tests.Browser;

/// <summary>The dashboard over an invented library, and a real Chromium to look at it; both are started once.</summary>
public sealed class Dashboard : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("lianghui-browser-").FullName;
    private WebApplication? _app;
    private readonly Dictionary<bool, IBrowserContext> _contexts = [];
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public string Address => _app!.Urls.First();

    /// <summary>Version of a report in the library that says hostile things.</summary>
    public string HostileVersion { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var file = Path.Combine(_folder, "library.db");
        TestLibrary.Write(file);
        var library = LibraryFile.Open(file);
        HostileVersion = library.Reports(FactQuery.All).First(r => library.Text(r.Version)!.Contains("<script>", StringComparison.Ordinal)).Version;
        _app = WebServer.Build(new WebSettings(() => library, () => "1") { Port = 0 });
        await _app.StartAsync();
        if (File.Exists(Chromium))
        {
            _playwright = await Playwright.CreateAsync();
            Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
        }
    }

    /// <summary>A new page; the test is skipped, saying so, where Chromium is not installed.</summary>
    public async Task<IPage> OpenAsync(int width = 1280, bool script = true)
    {
        Assert.SkipUnless(File.Exists(Chromium), "Chromium is not installed (Debian: apt-get install chromium).");
        if (!_contexts.TryGetValue(script, out var context))
        {
            _contexts[script] = context = await Browser.NewContextAsync(new() { JavaScriptEnabled = script, ReducedMotion = ReducedMotion.Reduce });
        }

        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_playwright is not null)
        {
            await Browser.DisposeAsync();
            _playwright.Dispose();
        }

        await _app!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Tests that share the dashboard and run one after the other.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<Dashboard>;
