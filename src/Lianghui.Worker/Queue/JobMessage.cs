using System.Text.Json;
using System.Text.Json.Serialization;
using Lianghui.Corpus;
using Lianghui.Corpus.Jobs;

namespace Lianghui.Worker.Queue;

/// <summary>A document's message: what it is and where its bytes lie, never the bytes.</summary>
/// <param name="Batch">Its batch.</param>
/// <param name="Number">Its place in the batch.</param>
/// <param name="Source">Name of its file.</param>
/// <param name="Content">SHA-256 of its bytes.</param>
/// <param name="Bytes">Their number.</param>
/// <param name="Codebook">The codebook that it shall be coded by.</param>
/// <param name="Rules">The rules that it shall be coded by.</param>
public sealed record JobMessage(string Batch, int Number, string Source, string Content, long Bytes, string Codebook, string Rules)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Place that overrules the text.</summary>
    public string? Place { get; init; }

    /// <summary>Year that overrules the text.</summary>
    public int? Year { get; init; }

    /// <summary>Kind that overrules the text.</summary>
    public string? Kind { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>Identifier of the message.</summary>
    [JsonIgnore]
    public string Id => $"{Batch}/{Number}";

    /// <summary>The message of a document, to be coded as this tool codes.</summary>
    public static JobMessage Of(Job job, string? place, int? year, string? kind) =>
        new(job.Batch, job.Number, job.Source, job.Content, job.Bytes, RuleStamp.Current.Codebook, RuleStamp.Current.Rules) { Place = place, Year = year, Kind = kind };

    /// <summary>The message's bytes.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Shape);

    /// <summary>Reads a message.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static JobMessage Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var message = JsonSerializer.Deserialize<JobMessage>(body, Shape);
            return message is { Content.Length: 64, Number: > 0, Tries: >= 0 } && message.Content.All(char.IsAsciiHexDigitLower)
                ? message
                : throw new FormatException("it is no message of Lianghui");
        }
        catch (JsonException error)
        {
            throw new FormatException($"it is no message of Lianghui ({error.Message})", error);
        }
    }
}
