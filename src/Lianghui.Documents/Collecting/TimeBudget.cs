namespace Lianghui.Documents.Collecting;

/// <summary>Time that a request may take, counted only while it works and not while it waits for a host's turn.</summary>
internal sealed class TimeBudget(TimeSpan whole)
{
    /// <summary>All of it.</summary>
    internal TimeSpan Whole => whole;

    /// <summary>What was spent.</summary>
    internal TimeSpan Spent { get; private set; }

    /// <summary>What is left; never less than a millisecond.</summary>
    internal TimeSpan Left => whole - Spent > TimeSpan.FromMilliseconds(1) ? whole - Spent : TimeSpan.FromMilliseconds(1);

    /// <summary>Spends time until what is returned is disposed.</summary>
    internal IDisposable Spend(TimeProvider clock) => new Span(this, clock, clock.GetTimestamp());

    private sealed class Span(TimeBudget budget, TimeProvider clock, long begun) : IDisposable
    {
        public void Dispose() => budget.Spent += clock.GetElapsedTime(begun);
    }
}
