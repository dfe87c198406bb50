namespace Lianghui.Documents.Word;

/// <summary>Legacy .doc and .rtf through LibreOffice, where it is installed.</summary>
internal static class LegacyWord
{
    internal static async Task<ReadDocument> ReadAsync(byte[] bytes, string source, string ending, CancellationToken stop)
    {
        if (ending == ".doc" && bytes.AsSpan().IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0)
        {
            throw new UnreadableException("it is protected by a password; open it in Word, take the password off and save it again");
        }

        var program = ExternalTool.Find("soffice", "libreoffice") ?? throw new UnreadableException(
            $"it is a legacy {ending} file, which LibreOffice reads, and LibreOffice is not installed (Debian: apt-get install libreoffice-writer); or save it as .docx");
        var folder = Directory.CreateTempSubdirectory("lianghui-doc-");
        try
        {
            var input = Path.Combine(folder.FullName, "input" + ending);
            await File.WriteAllBytesAsync(input, bytes, stop);
            await ExternalTool.RunAsync(
                program,
                [$"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}", "--headless", "--convert-to", "docx", "--outdir", folder.FullName, input],
                TimeSpan.FromMinutes(2), stop);
            var output = Path.Combine(folder.FullName, "input.docx");
            return File.Exists(output)
                ? DocxReader.Read(await File.ReadAllBytesAsync(output, stop), source)
                : throw new UnreadableException($"LibreOffice could not read the {ending} file; open it in Word and save it as .docx");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
