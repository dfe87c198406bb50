using Lianghui.Publishing.Translation;

namespace Lianghui.Publishing.Briefs;

/// <summary>Machine translations of the brief's quotes; empty unless the user configured an endpoint.</summary>
/// <param name="Model">Name of the model that made them; empty for none.</param>
/// <param name="ByQuote">Translation by quote.</param>
public sealed record BriefTranslations(string Model, IReadOnlyDictionary<string, string> ByQuote)
{
    /// <summary>None.</summary>
    public static BriefTranslations None { get; } = new("", new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Whether there are any.</summary>
    public bool Any => ByQuote.Count > 0;

    /// <summary>The translation of a quote with the words that mark it as a machine's; null for none.</summary>
    public string? Of(string quote) => ByQuote.TryGetValue(quote, out var text) ? $"[machine translation, {Model}] {text}" : null;

    /// <summary>The brief with translations of all its quotes.</summary>
    /// <exception cref="HttpRequestException">The endpoint cannot be reached or refuses.</exception>
    public static async Task<BriefModel> AddAsync(BriefModel model, QuoteTranslator translator, CancellationToken stop)
    {
        var quotes = model.Notes.Select(n => n.Evidence.Quote).Concat(BriefEvidence.Of(model).SelectMany(e => e.Inputs).SelectMany(i => i.Evidence).Select(e => e.Quote))
            .Concat(model.Parts.Apart.Select(a => a.Evidence.Quote));
        return model with { Translations = new BriefTranslations(translator.Model, await translator.TranslateAsync(quotes, stop)) };
    }
}
