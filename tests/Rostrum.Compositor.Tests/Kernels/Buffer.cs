using Rostrum.Compositor.Kernels;

namespace Rostrum.Compositor.Tests.Kernels;

/// <summary>Aligned memory for a kernel, with a guard behind it that no kernel may write to.</summary>
internal sealed unsafe class Buffer<T> : IDisposable
    where T : unmanaged, IEquatable<T>
{
    private const int GuardLength = 64;

    private readonly T* memory;
    private readonly T guard;

    public Buffer(int count, T guard = default)
    {
        Count = count;
        this.guard = guard;
        memory = Native.Allocate<T>(count + GuardLength);
        new Span<T>(memory, count + GuardLength).Fill(guard);
    }

    public int Count { get; }

    public T* Pointer => memory;

    public Span<T> All => new(memory, Count);

    public void AssertGuardUntouched() =>
        Assert.Equal(-1, new Span<T>(memory + Count, GuardLength).IndexOfAnyExcept(guard));

    public void Dispose() => Native.Free(memory);
}
