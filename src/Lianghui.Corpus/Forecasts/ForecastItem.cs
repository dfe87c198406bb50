namespace Lianghui.Corpus.Forecasts;

/// <summary>One statement of a forecast.</summary>
/// <param name="Question"><c>growth</c>, <c>growth-wording</c>, <c>first-task</c>, <c>first-three-tasks</c>, <c>new-term</c> or <c>new-quoted</c>.</param>
/// <param name="Item">Name of the rule (growth), code of a comparator, theme or term, or the quoted phrase.</param>
/// <param name="Rank">Place in the order of the question, from 1; at growth, 1 is the rule that is chosen.</param>
/// <param name="Value">Growth in percent; null elsewhere.</param>
/// <param name="Low">Lower end of the interval; null without one.</param>
/// <param name="High">Upper end of the interval.</param>
/// <param name="Probability">0 to 1; of the interval at growth.</param>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Inputs">What went in, in words.</param>
/// <param name="N">Years behind the rule's past.</param>
/// <param name="HitRate">Its past hit rate; null without a past.</param>
/// <param name="Error">Its past error, as docs/forecast.md says.</param>
/// <param name="BaselineError">The better baseline's error on the same years.</param>
/// <param name="Verdict">What the past says of the rule.</param>
public sealed record ForecastItem(
    string Question, string Item, int Rank, decimal? Value, decimal? Low, decimal? High, double? Probability, string Rule, string Inputs,
    int N, double? HitRate, double? Error, double? BaselineError, string Verdict);

/// <summary>What became of one statement.</summary>
/// <param name="Item">The statement.</param>
/// <param name="Outcome">What the national report says: percent, a code, <c>yes</c> or <c>no</c>; null where it says nothing.</param>
/// <param name="Error">Growth: signed miss in points; else the squared difference of probability and outcome; null where there is no outcome.</param>
/// <param name="Hit">Growth: inside the interval; tasks and terms: named first and came so; null where it was not named.</param>
public sealed record ScoredItem(ForecastItem Item, string? Outcome, double? Error, bool? Hit);
