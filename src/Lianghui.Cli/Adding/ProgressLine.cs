namespace Lianghui.Cli.Adding;

/// <summary>One line on standard error that counts files; silent where standard error is no terminal.</summary>
internal sealed class ProgressLine : IDisposable
{
    private bool _shown;

    /// <summary>Shows how many of how many files are done.</summary>
    public void Show(int done, int total)
    {
        if (!Console.IsErrorRedirected && total > 1)
        {
            Console.Error.Write($"\r{done} of {total} files ");
            _shown = true;
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_shown)
        {
            Console.Error.Write("\r" + new string(' ', 40) + "\r");
            _shown = false;
        }
    }
}
