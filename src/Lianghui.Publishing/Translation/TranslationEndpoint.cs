namespace Lianghui.Publishing.Translation;

/// <summary>An OpenAI-compatible endpoint that the user configured; without one nothing is translated and nothing leaves the machine.</summary>
/// <param name="Address">Base address, to which <c>/chat/completions</c> is added.</param>
/// <param name="Model">Name of the model, which is printed beside every translation.</param>
/// <param name="Key">Key sent as bearer token; null for none.</param>
public sealed record TranslationEndpoint(Uri Address, string Model, string? Key)
{
    /// <summary>Environment variable of the key, which has no place on a command line that others can read.</summary>
    public const string KeyVariable = "LIANGHUI_TRANSLATE_KEY";

    /// <summary>The endpoint of an address and a model; null where no address is given.</summary>
    /// <exception cref="InvalidDataException">The address is none, the model is missing, or a key would travel unprotected.</exception>
    public static TranslationEndpoint? Of(string? address, string? model, string? key)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        if (!Uri.TryCreate(address.TrimEnd('/'), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new InvalidDataException($"'{address}' is no address of an endpoint. Give its base, such as http://127.0.0.1:11434/v1.");
        }

        if (string.IsNullOrWhiteSpace(model))
        {
            throw new InvalidDataException("An endpoint for translations needs the name of a model: --translate-model NAME.");
        }

        return uri.Scheme == "http" && !uri.IsLoopback && key is { Length: > 0 }
            ? throw new InvalidDataException($"The key would travel unprotected to {uri.Host}. Use https, or leave {KeyVariable} out.")
            : new TranslationEndpoint(uri, model, string.IsNullOrEmpty(key) ? null : key);
    }
}
