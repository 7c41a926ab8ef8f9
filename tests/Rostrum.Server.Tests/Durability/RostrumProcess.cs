using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Rostrum.Media;

namespace Rostrum.Server.Tests.Durability;

/// <summary>The service as a process of its own, which can be killed and started again at the same address.</summary>
internal sealed class RostrumProcess(string data, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private Process? process;

    public Uri Address { get; } =
        new($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");

    /// <summary>What the processes said on standard error, all together.</summary>
    public List<string> Log { get; } = [];

    public async Task StartAsync(CancellationToken cancel)
    {
        var start = new ProcessStartInfo(HostProgram.Path)
        {
            ArgumentList = { "up", "--data", data, "--urls", Address.OriginalString },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync(cancel))
        {
            if (process.HasExited || waited.Elapsed > patience)
                throw new InvalidOperationException(
                    $"The service does not start: {string.Join('\n', Log.TakeLast(20))}"
                );
            await Task.Delay(50, cancel);
        }
    }

    /// <summary>Ends it as a power cut would, as far as a process can feel one.</summary>
    public async Task KillAsync(CancellationToken cancel)
    {
        process!.Kill();
        await process.WaitForExitAsync(cancel);
        process.Dispose();
        process = null;
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address, "/readyz"), cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
            lock (Log)
                Log.Add(line);
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public void Dispose()
    {
        process?.Kill();
        process?.Dispose();
        http.Dispose();
    }
}
