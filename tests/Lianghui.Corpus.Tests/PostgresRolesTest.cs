using Lianghui.Corpus.Postgres;
using Lianghui.Testing;
using Npgsql;

namespace Lianghui.Corpus.Tests;

public sealed class PostgresRolesTest(PostgresServer server)
{
    private static readonly (string Role, string Sql, bool Allowed)[] Cases =
    [
        ("reader", "SELECT count(*) FROM targets", true),
        ("reader", "DELETE FROM targets", false),
        ("reader", "INSERT INTO settings VALUES ('a', 'b')", false),
        ("worker", "INSERT INTO settings VALUES ('a', 'b')", true),
        ("worker", "DELETE FROM targets", true),
        ("worker", "DELETE FROM migrations", false),
        ("worker", "CREATE TABLE mine (x INTEGER)", false),
        ("worker", "DROP TABLE targets", false),
    ];

    [Fact]
    public void A_role_may_do_its_work_and_no_more()
    {
        var address = server.NewDatabase();
        LibraryFile.OpenForWriting(address).Dispose();
        server.Query(File.ReadAllText(Path.Combine(Checkout.Root, "ops", "postgres", "roles.sql")), address[(address.LastIndexOf('/') + 1)..]);
        Assert.All(Cases, c => Assert.Equal(c.Allowed, Succeeds(address, $"SET ROLE lianghui_{c.Role}; {c.Sql}")));
    }

    private static bool Succeeds(string address, string sql)
    {
        using var connection = new NpgsqlConnection(PostgresAddress.Parse(address));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return Record.Exception(() => command.ExecuteNonQuery()) is null;
    }
}
