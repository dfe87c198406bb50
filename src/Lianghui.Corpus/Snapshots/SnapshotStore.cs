using Lianghui.Corpus.Sql;

namespace Lianghui.Corpus.Snapshots;

/// <summary>Keeps snapshots in a library of either engine; their texts are those of the library, by hash.</summary>
public static class SnapshotStore
{
    private static readonly string[] Columns = ["name", "created", "tool", "codebook", "rules", "reports", "texts", "facts", "hash", "content"];
    private static readonly string[] TextColumns = ["version", "chars", "text"];

    /// <summary>Keeps a snapshot.</summary>
    /// <param name="path">The library; null for the default one.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="texts">Texts that came with it and that the library may lack.</param>
    /// <exception cref="InvalidDataException">There is another snapshot of that name.</exception>
    public static void Keep(string? path, Snapshot snapshot, IReadOnlyDictionary<string, string>? texts = null)
    {
        LibraryFile.OpenForWriting(path).Dispose();
        var (store, info) = (LibraryStore.Of(path ?? LibraryFile.DefaultPath), snapshot.Info);
        using var connection = store.Open();
        using var transaction = store.Begin(connection);
        if (SqlReading.Scalar(connection, "SELECT hash FROM snapshots WHERE name = @a", info.Name, transaction) is string hash)
        {
            throw new InvalidDataException(hash == info.Hash
                ? $"The library has the snapshot '{info.Name}' already, with the same content." : $"The library has another snapshot '{info.Name}'; choose another name with --name.");
        }

        using var text = new RowInsert(connection, "texts", TextColumns, "ON CONFLICT (version) DO NOTHING");
        foreach (var (version, value) in texts ?? new Dictionary<string, string>())
        {
            text.Run(transaction, version, value.Length, value);
        }

        using var content = new MemoryStream();
        SnapshotFile.Write(snapshot, content, null);
        using var insert = new RowInsert(connection, "snapshots", Columns);
        insert.Run(transaction, info.Name, info.Created, info.Tool, info.Codebook, info.Rules, info.Reports, info.Texts, info.Facts, info.Hash, Convert.ToBase64String(content.ToArray()));
        transaction.Commit();
    }

    /// <summary>The snapshots of a library, the oldest first.</summary>
    public static IReadOnlyList<SnapshotInfo> List(string? path)
    {
        var store = LibraryStore.Of(path ?? LibraryFile.DefaultPath);
        if (!store.Exists)
        {
            return [];
        }

        using var connection = store.OpenExisting();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, created, tool, codebook, rules, reports, texts, facts, hash FROM snapshots ORDER BY created, name";
        using var row = command.ExecuteReader();
        var all = new List<SnapshotInfo>();
        while (row.Read())
        {
            all.Add(new SnapshotInfo(row.GetString(0), row.Day(1)!.Value, row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetString(8)));
        }

        return all;
    }

    /// <summary>Opens a snapshot that a library keeps, or that a file holds.</summary>
    /// <param name="path">The library; null for the default one.</param>
    /// <param name="nameOrFile">A name, or a file.</param>
    /// <exception cref="InvalidDataException">There is neither.</exception>
    public static (Snapshot Snapshot, Func<string, string?> Text) Open(string? path, string nameOrFile)
    {
        if (File.Exists(nameOrFile))
        {
            using var file = File.OpenRead(nameOrFile);
            var (snapshot, texts) = SnapshotFile.Read(file, nameOrFile);
            return (snapshot, texts.GetValueOrDefault);
        }

        var store = LibraryStore.Of(path ?? LibraryFile.DefaultPath);
        if (store.Exists)
        {
            using var connection = store.OpenExisting();
            if (SqlReading.Scalar(connection, "SELECT content FROM snapshots WHERE name = @a", nameOrFile) is string content)
            {
                var (snapshot, _) = SnapshotFile.Read(new MemoryStream(Convert.FromBase64String(content)), nameOrFile);
                return (snapshot, version => Text(store, version));
            }
        }

        var names = string.Join(", ", List(path).Select(s => s.Name));
        throw new InvalidDataException($"There is no snapshot and no file '{nameOrFile}'. {(names.Length > 0 ? $"Snapshots: {names}." : "Make one with: lianghui snapshot create NAME")}");
    }

    private static string? Text(LibraryStore store, string version)
    {
        using var connection = store.OpenExisting();
        return (string?)SqlReading.Scalar(connection, "SELECT text FROM texts WHERE version = @a", version);
    }
}
