namespace Lianghui.Analysis.Terms;

/// <summary>Numbers by lot that are the same on every machine and in every version of .NET (SplitMix64: Steele, Lea and Flood 2014, OOPSLA).</summary>
internal sealed class SplitMix(int seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A number from 0 to just below <paramref name="end"/>.</summary>
    public int Below(int end)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)Math.BigMul(z ^ (z >> 31), (ulong)end, out _);
    }
}
