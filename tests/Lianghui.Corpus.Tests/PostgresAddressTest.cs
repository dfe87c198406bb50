using Lianghui.Corpus.Postgres;
using Npgsql;

namespace Lianghui.Corpus.Tests;

public sealed class PostgresAddressTest
{
    [Fact]
    public void An_address_is_read_whole()
    {
        var read = new NpgsqlConnectionStringBuilder(PostgresAddress.Parse("postgres://li%40x:s%2Fecret@db.example:5433/team?Timeout=3"));
        Assert.Equal(("li@x", "s/ecret", "db.example", 5433, "team", 3), (read.Username, read.Password, read.Host, read.Port, read.Database, read.Timeout));
    }

    [Theory]
    [InlineData("postgres://u:hush@h/d", "postgres://u:***@h/d")]
    [InlineData("postgresql://u:hu:sh@h:1/d?x=1", "postgresql://u:***@h:1/d?x=1")]
    [InlineData("postgres://u:hu@sh@h/d", "postgres://u:***@h/d")]
    [InlineData("postgres://u@h/d?Password=hush&x=1", "postgres://u@h/d?Password=***&x=1")]
    [InlineData("postgres://u@h/d", "postgres://u@h/d")]
    public void A_password_is_never_shown(string address, string shown) => Assert.Equal(shown, LibraryFile.Shown(address));

    [Theory]
    [InlineData("postgres://u:hush@h")]
    [InlineData("postgres://u:hush@h:99999/d")]
    [InlineData("postgres://u:hush@h/d?nonsense=1")]
    [InlineData("postgres://u:hush@127.0.0.1:1/d?Timeout=1")]
    public void What_is_wrong_is_told_without_the_password(string address)
    {
        var error = Assert.Throws<InvalidDataException>(() => LibraryFile.Open(address));
        Assert.DoesNotContain("hush", error.Message, StringComparison.Ordinal);
    }
}
