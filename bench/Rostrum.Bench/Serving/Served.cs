using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Rostrum.Bench.Filming;

namespace Rostrum.Bench.Serving;

/// <summary>A server in a process of its own, at an address of this machine; it ends with this.</summary>
internal sealed class Served : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private Served(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>What it said on standard output until it was ready.</summary>
    public string Said { get; private set; } = "";

    /// <summary>
    /// Processor time of it, and of what it has started and has ended, seconds: fields 14 to 17 of proc(5)'s stat, in
    /// ticks of which Linux shows a hundred a second.
    /// </summary>
    public double Processor
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            // The name, field 2, stands in brackets and may hold blanks.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / 100.0;
        }
    }

    /// <param name="arguments">The program's arguments for an address.</param>
    public static async Task<Served> StartAsync(
        string program,
        Func<string, IEnumerable<string>> arguments,
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        var address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        var process = Tool.Start(program, arguments(address), settings);
        var served = new Served(process, new Uri(address));
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.OutputDataReceived += (_, line) => served.Said += line.Data + "\n";
        process.BeginOutputReadLine();
        await served.BecomeReadyAsync();
        return served;
    }

    private async Task BecomeReadyAsync()
    {
        using var http = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < patience && !process.HasExited; )
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Address, "/readyz"));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }
            await Task.Delay(20);
        }
        throw new BenchException("The server that is measured does not start.");
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
