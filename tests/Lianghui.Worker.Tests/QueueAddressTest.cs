using Lianghui.Worker.Queue;

namespace Lianghui.Worker.Tests;

public class QueueAddressTest
{
    [Theory]
    [InlineData("amqp://me:secret@host/", "amqp://host:5672/?queue=lianghui", "lianghui")]
    [InlineData("amqp://me:secret@host:5673/team?queue=reports&hosts=b,c:5674", "amqp://host:5673/team?queue=reports", "reports")]
    public void An_address_is_read_and_shown_without_its_password(string text, string shown, string name)
    {
        var address = new QueueAddress(text);
        Assert.Equal((shown, name), (address.Shown, address.Name));
        Assert.Equal(("me", "secret"), (address.Factory("test").UserName, address.Factory("test").Password));
    }

    [Theory]
    [InlineData("")]
    [InlineData("host")]
    [InlineData("http://me:secret@host/")]
    [InlineData("amqp://me:secret@host/?queue=a b")]
    [InlineData("amqp://me:secret@host/?queue=")]
    [InlineData("amqp://me:secret@host/?password=secret")]
    public void What_is_none_is_refused_without_the_password(string text) =>
        Assert.DoesNotContain("secret", Assert.Throws<FormatException>(() => new QueueAddress(text)).Message, StringComparison.Ordinal);
}
