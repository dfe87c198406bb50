using System.Collections.Concurrent;
using Lianghui.Corpus;
using Lianghui.Matching;

namespace Lianghui.Analysis.Terms;

/// <summary>An index that belongs to one state of a library, and the texts that were read over it.</summary>
internal sealed class AttachedPhrases(Func<PhraseIndex> build)
{
    // A text that was looked into stays in memory as long as its scope is kept: some 110 KB.
    private const int MostTexts = 2_500;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<ScopedText>> _texts = new(StringComparer.Ordinal);
    private Task<PhraseIndex>? _building;

    /// <summary>An index that is being built.</summary>
    /// <param name="building">It.</param>
    public AttachedPhrases(Task<PhraseIndex> building)
        : this(static () => throw new InvalidOperationException()) => _building = building;

    /// <summary>The index; null while it is built in the background, or where that failed.</summary>
    public PhraseIndex? Index
    {
        get
        {
            lock (_gate)
            {
                if (_building is null)
                {
                    _building = Task.FromResult(build());
                }

                return _building.IsCompletedSuccessfully ? _building.Result : null;
            }
        }
    }

    /// <summary>The texts of a query, read once where the index holds all of them and they are few enough to be kept.</summary>
    public IReadOnlyList<ScopedText> Texts(FactQuery query, Func<PhraseIndex, IReadOnlyList<ScopedText>> read)
    {
        var key = string.Join('|', string.Join(',', query.Places ?? []), query.FromYear, query.ToYear, string.Join(',', query.Kinds ?? []), query.AsOf, query.AsOfPublished, query.Version);
        if (_texts.TryGetValue(key, out var kept))
        {
            return kept;
        }

        var texts = read(Index!);
        if (texts.All(t => t.Index is not null))
        {
            if (_texts.Values.Sum(t => t.Count) + texts.Count > MostTexts)
            {
                _texts.Clear();
            }

            _texts[key] = texts;
        }

        return texts;
    }
}
