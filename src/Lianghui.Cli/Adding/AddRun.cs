using System.Threading.Channels;
using Lianghui.Corpus;
using Lianghui.Corpus.Sqlite;

namespace Lianghui.Cli.Adding;

/// <summary>
/// Adds inputs to a library: files that did not change are answered from the library, the others are read and coded on all cores
/// and written by one writer in small transactions, so that stopping at any moment keeps what was finished.
/// </summary>
internal sealed class AddRun(LibraryWriter writer, AddOptions options, ReadInput read, Action<int, int> progress)
{
    private static readonly TimeSpan CommitEvery = TimeSpan.FromMilliseconds(250);

    private readonly SortedDictionary<int, IReadOnlyList<AddedFile>> _done = [];
    private readonly Dictionary<int, List<(string Source, string? Version)>> _parts = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, CodedState> _states = new Dictionary<string, CodedState>(StringComparer.Ordinal);

    /// <summary>What was finished, in the user's order.</summary>
    public IReadOnlyList<AddedFile> Done => [.. _done.Values.SelectMany(f => f)];

    /// <summary>Adds everything that the user named.</summary>
    /// <exception cref="OperationCanceledException">The user stopped it; what was finished is kept.</exception>
    public async Task RunAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        var inputs = Inputs.Expand(names).ToList();
        writer.BeginRun("add");
        _states = writer.States();
        var changed = new List<(int Index, string Name)>();
        foreach (var (index, name) in inputs.Index())
        {
            if (TryUnchanged(name) is { } known)
            {
                _done[index] = known;
            }
            else
            {
                changed.Add((index, name));
            }
        }

        progress(_done.Count, inputs.Count);
        await CodeAndWriteAsync(changed, new InputCoder(options, _states, read), inputs.Count, stop);
        writer.EndRun(Done.Count, Done.Count(f => f.Error is not null));
        stop.ThrowIfCancellationRequested();
    }

    private async Task CodeAndWriteAsync(List<(int Index, string Name)> inputs, InputCoder coder, int total, CancellationToken stop)
    {
        var coded = Channel.CreateBounded<CodedInput>(32);
        var coding = Task.Run(
            async () =>
            {
                try
                {
                    // Addresses wait for servers more than they work.
                    var atOnce = inputs.Exists(i => Inputs.IsAddress(i.Name)) ? 12 : Environment.ProcessorCount;
                    var parallel = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = stop };
                    await Parallel.ForEachAsync(inputs, parallel, async (input, token) =>
                    {
                        await foreach (var part in coder.CodeAsync(input.Index, input.Name, token))
                        {
                            await coded.Writer.WriteAsync(part, token);
                        }
                    });
                }
                catch (OperationCanceledException)
                {
                    // Asked for; the writer finishes what it has.
                }
                finally
                {
                    coded.Writer.Complete();
                }
            },
            CancellationToken.None);
        var last = DateTime.UtcNow;
        await foreach (var input in coded.Reader.ReadAllAsync(CancellationToken.None))
        {
            _done[input.Index] = [.. _done.GetValueOrDefault(input.Index, []), .. Write(input)];
            if (DateTime.UtcNow - last > CommitEvery)
            {
                writer.Commit();
                last = DateTime.UtcNow;
                progress(_done.Count, total);
            }
        }

        await coding;
        progress(_done.Count, total);
    }

    /// <summary>The texts of a file that did not change; null if it did, or was never read. Stale texts are coded again.</summary>
    private IReadOnlyList<AddedFile>? TryUnchanged(string name)
    {
        if (!Inputs.IsFile(name) || writer.FindFile(Path.GetFullPath(name)) is not { } known
            || !FileState.IsUnchanged(known.File, options) || !known.Versions.All(v => _states.ContainsKey(v.Version)))
        {
            return null;
        }

        return
        [
            .. known.Versions.Select(v => new AddedFile(
                v.Source, _states[v.Version].IsFresh ? writer.Known(v.Version) : Recoding.Run(writer, v.Version), null)),
        ];
    }

    private IReadOnlyList<AddedFile> Write(CodedInput input)
    {
        if (!_parts.TryGetValue(input.Index, out var read))
        {
            _parts[input.Index] = read = [];
        }

        read.AddRange(input.Entries.Select(e => (e.Source, e.Version)));
        if (input.IsLast)
        {
            _parts.Remove(input.Index);
            Remember(read, input.State);
        }

        return [.. input.Entries.Select(Write)];
    }

    private void Remember(List<(string Source, string? Version)> read, KnownFile? state)
    {
        // An address that now gives another text gives its former one up, as a file does.
        foreach (var page in read.Where(e => e.Version is not null && state is null && Inputs.IsAddress(e.Source)).GroupBy(e => e.Source, StringComparer.Ordinal))
        {
            writer.PutFile(new KnownFile(page.Key, 0, 0, "", "", ""), [.. page.Select(e => (e.Source, e.Version!)).DistinctBy(e => e.Item2)]);
        }

        if (state is not null && read.Count > 0 && read.TrueForAll(e => e.Version is not null))
        {
            writer.PutFile(state, [.. read.Select(e => (e.Source, e.Version!)).DistinctBy(e => e.Item2)]);
        }
    }

    private AddedFile Write(CodedEntry entry)
    {
        if (entry.Error is not null)
        {
            return new AddedFile(entry.Source, null, entry.Error);
        }

        var known = writer.Known(entry.Version!);
        var addedMeanwhile = known is not null && !_states.ContainsKey(entry.Version!);
        if (entry.Text is { } text && !addedMeanwhile && _written.Add(entry.Version!))
        {
            return new AddedFile(entry.Source, writer.Add(text), null);
        }

        writer.AddSource(entry.Version!, entry.Found!);
        if (options.Grade is { } grade && entry.Text is null)
        {
            writer.Grade(entry.Version!, grade);
        }

        return new AddedFile(entry.Source, known, null);
    }
}
