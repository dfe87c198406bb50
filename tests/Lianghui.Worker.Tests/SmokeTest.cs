namespace Lianghui.Worker.Tests;

public class SmokeTest
{
    [Fact]
    public void The_checkout_is_found() => Assert.True(Directory.Exists(Path.Combine(Checkout.Root, "src")));
}
