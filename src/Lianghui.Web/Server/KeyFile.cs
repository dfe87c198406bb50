using System.Globalization;

namespace Lianghui.Web.Server;

/// <summary>An API key as it is kept: never the key itself.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Hash">SHA-256 of the key, hexadecimal.</param>
/// <param name="Made">Day it was made.</param>
public sealed record KeptKey(string Name, string Hash, DateOnly Made);

/// <summary>The file of API keys: one line a key (name, hash, day), readable by its owner alone.</summary>
/// <param name="Location">Where the file is.</param>
public sealed record KeyFile(string Location)
{
    private (DateTime Written, HashSet<string> Hashes)? _read;

    /// <summary>The keys, oldest first.</summary>
    /// <exception cref="InvalidDataException">A line of the file is damaged.</exception>
    public IReadOnlyList<KeptKey> Keys => File.Exists(Location) ? [.. File.ReadLines(Location).Where(l => l.Length > 0).Select(Parse)] : [];

    /// <summary>Makes a key and keeps its hash; the key is returned once and cannot be had again.</summary>
    /// <exception cref="InvalidDataException">The name is taken, or no name.</exception>
    public string Add(string name)
    {
        if (name.Length is 0 or > 60 || name.Any(c => c is ',' or '"' || char.IsControl(c)))
        {
            throw new InvalidDataException($"'{name}' is no name for a key. Take up to 60 characters without commas and quotes.");
        }

        if (Keys.Any(k => k.Name == name))
        {
            throw new InvalidDataException($"There is a key '{name}' already. Take it out first: lianghui keys remove {name}");
        }

        var key = ApiKeys.Create();
        Write([.. Keys, new KeptKey(name, ApiKeys.Hash(key), DateOnly.FromDateTime(DateTime.UtcNow))]);
        return key;
    }

    /// <summary>Takes a key out; false where there is none of that name.</summary>
    public bool Remove(string name)
    {
        var kept = Keys;
        Write([.. kept.Where(k => k.Name != name)]);
        return kept.Any(k => k.Name == name);
    }

    /// <summary>The hashes as the file now is: a key that was taken out is refused without a restart.</summary>
    public IReadOnlySet<string> Hashes()
    {
        var written = File.GetLastWriteTimeUtc(Location);
        var read = _read;
        if (read?.Written != written)
        {
            _read = read = (written, Keys.Select(k => k.Hash).ToHashSet(StringComparer.Ordinal));
        }

        return read!.Value.Hashes;
    }

    private KeptKey Parse(string line) => line.Split(',') is [var name, { Length: 64 } hash, var made]
        && DateOnly.TryParseExact(made, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? new KeptKey(name, hash, day) : throw new InvalidDataException($"{Location} has a damaged line. Take the line out, or the file, and make new keys.");

    private void Write(IReadOnlyList<KeptKey> keys)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Location))!);
        var part = Location + ".part";
        File.WriteAllLines(part, keys.Select(k => $"{k.Name},{k.Hash},{k.Made:yyyy-MM-dd}"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(part, Location, overwrite: true);
    }
}
