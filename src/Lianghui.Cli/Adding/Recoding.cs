using Lianghui.Corpus;
using Lianghui.Corpus.Sqlite;
using Lianghui.Extraction;

namespace Lianghui.Cli.Adding;

/// <summary>Codes a text of the library again, without its file.</summary>
internal static class Recoding
{
    /// <summary>Codes one version again; null if the library does not hold its text.</summary>
    public static AddOutcome? Run(LibraryWriter writer, string version)
    {
        if (writer.Recall(version) is not { } held)
        {
            return null;
        }

        var coded = ReportCoder.Code(held.Text, held.Hints);
        coded = PressCoder.CodeAgain(writer, held.Text, held.Source) ? PressCoder.AsArticle(coded) : coded;
        return writer.Add(new LibraryText(held.Text, coded, held.Hints, held.Source));
    }
}
