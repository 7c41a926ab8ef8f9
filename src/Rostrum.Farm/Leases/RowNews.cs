using System.Collections.Concurrent;

namespace Rostrum.Farm.Leases;

/// <summary>
/// Wakes those who watch a row when it has changed. It carries no content: the row is the truth, and many
/// changes between two looks are one.
/// </summary>
internal sealed class RowNews
{
    private readonly ConcurrentDictionary<long, Reader[]> readers = [];

    public void Publish(long key)
    {
        foreach (var reader in readers.GetValueOrDefault(key) ?? [])
            reader.Wake();
    }

    /// <summary>Changes after this call will be noticed.</summary>
    public Reader Subscribe(long key)
    {
        var reader = new Reader(this, key);
        readers.AddOrUpdate(key, [reader], (_, others) => [.. others, reader]);
        return reader;
    }

    private void Remove(Reader reader)
    {
        while (readers.TryGetValue(reader.Key, out var before))
        {
            Reader[] after = [.. before.Where(other => other != reader)];
            var done =
                after.Length == 0
                    ? readers.TryRemove(new(reader.Key, before))
                    : readers.TryUpdate(reader.Key, after, before);
            if (done)
                return;
        }
    }

    public sealed class Reader(RowNews news, long key) : IDisposable
    {
        private readonly SemaphoreSlim changed = new(0, 1);

        public long Key => key;

        /// <summary>Returns at the next change, at once if there was one since the last call, or after a while.</summary>
        public Task WaitAsync(TimeSpan atMost, CancellationToken cancel) => changed.WaitAsync(atMost, cancel);

        internal void Wake()
        {
            try
            {
                changed.Release();
            }
            catch (SemaphoreFullException)
            {
                // It is to look anyway.
            }
            catch (ObjectDisposedException)
            {
                // It has just gone.
            }
        }

        public void Dispose()
        {
            news.Remove(this);
            changed.Dispose();
        }
    }
}
