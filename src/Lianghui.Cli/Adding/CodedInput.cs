using Lianghui.Corpus;
using Lianghui.Corpus.Sqlite;

namespace Lianghui.Cli.Adding;

/// <summary>One file or address, read and coded, on its way to the writer; a large one comes in parts.</summary>
/// <param name="Index">Its place in the user's order.</param>
/// <param name="Entries">Its texts and failures.</param>
/// <param name="State">The file as it was read; null for what is no file.</param>
/// <param name="IsLast">Whether no further part follows.</param>
internal sealed record CodedInput(int Index, IReadOnlyList<CodedEntry> Entries, KnownFile? State, bool IsLast);

/// <summary>One text of an input.</summary>
/// <param name="Source">File or address, with the entry.</param>
/// <param name="Version">Version of its text; null if it failed.</param>
/// <param name="Text">The coded text; null if it failed, or if the library holds the same already.</param>
/// <param name="Found">Where it was found; null if it failed.</param>
/// <param name="Error">Why it failed; null if it did not.</param>
internal sealed record CodedEntry(string Source, string? Version, LibraryText? Text, TextSource? Found, string? Error);
