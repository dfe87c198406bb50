using System.CommandLine;
using Lianghui.Corpus;
using Lianghui.Publishing.Briefs;
using Lianghui.Publishing.Translation;

namespace Lianghui.Cli;

/// <summary>The options of machine translation; without <c>--translate</c> nothing is sent anywhere.</summary>
internal sealed class TranslationOptions
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary><c>--translate</c>.</summary>
    public Option<string?> Address { get; } = new("--translate")
    {
        Description = $"base address of an OpenAI-compatible endpoint that translates quotes (default: none); its key in {TranslationEndpoint.KeyVariable}",
    };

    /// <summary><c>--translate-model</c>.</summary>
    public Option<string?> Model { get; } = new("--translate-model") { Description = "the endpoint's model, which is named beside every translation" };

    /// <summary>The brief with translations; without an endpoint, or where it fails, the brief as it is, and standard error says so.</summary>
    public async Task<BriefModel> AddAsync(ParseResult parsed, BriefModel brief, CommonOptions common, CancellationToken stop)
    {
        var endpoint = TranslationEndpoint.Of(parsed.GetValue(Address), parsed.GetValue(Model), Environment.GetEnvironmentVariable(TranslationEndpoint.KeyVariable));
        if (endpoint is null)
        {
            return brief;
        }

        try
        {
            using var client = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = 1_000_000 };
            return await BriefTranslations.AddAsync(brief, new QuoteTranslator(endpoint, new TranslationCache(File(parsed.GetValue(common.Library))), client), stop);
        }
        catch (Exception error) when (error is HttpRequestException or InvalidDataException || (error is OperationCanceledException && !stop.IsCancellationRequested))
        {
            await Console.Error.WriteLineAsync($"Quotes stay Chinese: {error.Message}{(error.InnerException is { } inner ? $" ({inner.Message})" : "")} What was translated before that is kept; run the command again to go on.");
            return brief;
        }
    }

    // Beside the library; beside the default one where the library is a database.
    private static string File(string? library)
    {
        var beside = library is null || library.Contains("://", StringComparison.Ordinal) ? LibraryFile.DefaultPath : library;
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(beside.Contains("://", StringComparison.Ordinal) ? "library.db" : beside))!, "translations.jsonl");
    }
}
