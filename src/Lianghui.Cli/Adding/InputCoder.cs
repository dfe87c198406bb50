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
    /// <param name="options">What the user says of the texts.</param>
    /// <param name="states">Texts that the library holds.</param>
    /// <param name="read">Reads an input.</param>
    public InputCoder(AddOptions options, IReadOnlyDictionary<string, CodedState> states, ReadInput read)
        : this(options, states.GetValueOrDefault, read)
    {
    }

    /// <summary>Reads and codes.</summary>
    public async Task<CodedInput> CodeAsync(int index, string name, CancellationToken stop)
    {
        var entries = new List<CodedEntry>();
        KnownFile? state = null;
        try
        {
            state = Inputs.IsFile(name) ? FileState.Now(name, options) : null;
            await foreach (var outcome in read(name, stop))
            {
                entries.Add(Code(outcome));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            entries.Add(Failed(name, error is not (FileNotFoundException or DirectoryNotFoundException) ? error.Message
                : Inputs.IsFile(name) ? "there is no such file; check the name"
                : "addresses of this form are not read; give an http or https address, or download it and add the file"));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            entries.Add(Failed(name, $"the tool failed at it ({error.GetType().Name}: {error.Message}); please report this"));
        }

        return new CodedInput(index, entries, state);
    }

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
