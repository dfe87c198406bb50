using System.Collections.Concurrent;
using Lianghui.Corpus;
using Lianghui.Matching;

namespace Lianghui.Analysis.Terms;

/// <summary>An index that belongs to one state of a library, and the texts that were read over it.</summary>
internal sealed class AttachedPhrases(Func<PhraseIndex> build)
{
    private const int MostScopes = 64;

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<ScopedText>> _texts = new(StringComparer.Ordinal);
    private Task<PhraseIndex>? _building;

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

    /// <summary>Begins to build beside other work.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            _building ??= Task.Run(build);
        }
    }

    /// <summary>The texts of a query, read once.</summary>
    public IReadOnlyList<ScopedText> Texts(FactQuery query, Func<PhraseIndex, IReadOnlyList<ScopedText>> read)
    {
        var key = string.Join('|', string.Join(',', query.Places ?? []), query.FromYear, query.ToYear, string.Join(',', query.Kinds ?? []), query.AsOf, query.AsOfPublished, query.Version);
        if (_texts.Count >= MostScopes)
        {
            _texts.Clear();
        }

        return _texts.GetOrAdd(key, static (_, state) => state.read(state.index), (read, index: Index!));
    }
}
