using Lianghui.Text;

namespace Lianghui.Extraction.Statements;

/// <summary>A clause of a sentence, between ，；：and the like; offsets are those of the text.</summary>
/// <param name="Span">The clause without its closing mark.</param>
/// <param name="Tokens">Indicators, quantities and references in the order of the text.</param>
/// <param name="Apart">Whether values go to the indicators one by one (分别).</param>
internal sealed record Clause(TextSpan Span, IReadOnlyList<Token> Tokens, bool Apart);

/// <summary>A thing in a clause that carries meaning.</summary>
/// <param name="Span">Where it stands.</param>
internal abstract record Token(TextSpan Span);

/// <summary>The name of an indicator.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Cue">Which name.</param>
/// <param name="Prefix">What stands before it and narrows it (高技术, 限额以上); empty for nothing.</param>
internal sealed record IndicatorToken(TextSpan Span, IndicatorCue Cue, string Prefix) : Token(Span);

/// <summary>A quantity.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">The quantity.</param>
/// <param name="Before">What stands between the token before and the number.</param>
internal sealed record QuantityToken(TextSpan Span, Quantity Value, string Before) : Token(Span);

/// <summary>A value in words.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">The value.</param>
internal sealed record ReferenceToken(TextSpan Span, Reference Value) : Token(Span);
