using System.Runtime.CompilerServices;
using Lianghui.Corpus;
using Lianghui.Corpus.Sqlite;
using Lianghui.Documents;
using Lianghui.Extraction;

namespace Lianghui.Cli.Adding;

/// <summary>Reads one input and codes its texts; safe to run on many threads at once.</summary>
/// <param name="options">What the user says of the texts.</param>
/// <param name="held">How the library holds a text; null if it does not.</param>
/// <param name="read">Reads an input.</param>
internal sealed class InputCoder(AddOptions options, Func<string, CodedState?> held, ReadInput read)
{
    // Some five reports; a table may hold a thousand.
    private const int MostInPart = 100_000;

    /// <param name="options">What the user says of the texts.</param>
    /// <param name="states">Texts that the library holds.</param>
    /// <param name="read">Reads an input.</param>
    public InputCoder(AddOptions options, IReadOnlyDictionary<string, CodedState> states, ReadInput read)
        : this(options, states.GetValueOrDefault, read)
    {
    }

    /// <summary>Reads and codes an input; a large table is handed on in parts, so that it never stands in memory whole.</summary>
    public async IAsyncEnumerable<CodedInput> CodeAsync(int index, string name, [EnumeratorCancellation] CancellationToken stop)
    {
        var (entries, characters) = (new List<CodedEntry>(), 0);
        var (state, fault) = Try(() => Inputs.IsFile(name) ? FileState.Now(name, options) : null, name);
        await using var outcomes = read(name, stop).GetAsyncEnumerator(stop);
        while (fault is null)
        {
            (var next, fault) = await NextAsync(outcomes, name);
            if (next is null)
            {
                break;
            }

            entries.Add(next);
            characters += next.Text?.Text.Value.Length ?? 0;
            if (characters > MostInPart)
            {
                yield return new CodedInput(index, entries, state, false);
                (entries, characters) = ([], 0);
            }
        }

        yield return new CodedInput(index, fault is null ? entries : [.. entries, fault], state, true);
    }

    private async Task<(CodedEntry? Entry, CodedEntry? Fault)> NextAsync(IAsyncEnumerator<ReadOutcome> outcomes, string name)
    {
        try
        {
            return (await outcomes.MoveNextAsync() ? Code(outcomes.Current) : null, null);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return (null, Failure(error, name));
        }
    }

    private static (KnownFile? State, CodedEntry? Fault) Try(Func<KnownFile?> read, string name)
    {
        try
        {
            return (read(), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, Failure(error, name));
        }
    }

    private static CodedEntry Failure(Exception error, string name) => Failed(name, error switch
    {
        not (IOException or UnauthorizedAccessException) => $"the tool failed at it ({error.GetType().Name}: {error.Message}); please report this",
        _ when Directory.Exists(name) => "you have no right to open this folder, so nothing in it was read; give yourself the right (chmod u+rx) or leave it out",
        UnauthorizedAccessException => "you have no right to read it; give yourself the right (chmod u+r) or leave it out",
        not (FileNotFoundException or DirectoryNotFoundException) => error.Message,
        _ when Inputs.IsFile(name) => "there is no such file; check the name",
        _ => "addresses of this form are not read; give an http or https address, or download it and add the file",
    });

    /// <summary>Codes what was read of an input.</summary>
    public CodedEntry Code(ReadOutcome outcome)
    {
        if (outcome.Document is not { } document)
        {
            return Failed(outcome.Source, outcome.Error ?? "it could not be read");
        }

        // What came through optical character recognition is marked wherever its facts are shown.
        var source = document.Format == "ocr" ? outcome.Source + " (ocr)" : outcome.Source;
        var found = new TextSource(source, document.Hints.Address, document.Format, document.Hints.Publisher, document.Map);
        var hints = options.Hints(document.Hints);
        var version = document.Text.Version;
        if (held(version) is { } state)
        {
            if (state.IsFresh && state.Agrees(hints))
            {
                return new CodedEntry(outcome.Source, version, null, found, null);
            }

            hints = state.Merge(hints);
        }

        var coded = ReportCoder.Code(document.Text, hints);
        coded = coded with { Issues = [.. document.Issues, .. coded.Issues] };
        return Admission.Refusal(coded.Metadata, options, document.Text) is { } refusal
            ? Failed(outcome.Source, refusal)
            : new CodedEntry(outcome.Source, version, new LibraryText(document.Text, coded, hints, found) { Grade = options.Grade ?? SourceGradeReader.Of(found, coded.Metadata) }, found, null);
    }

    private static CodedEntry Failed(string source, string error) => new(source, null, null, null, error);
}
