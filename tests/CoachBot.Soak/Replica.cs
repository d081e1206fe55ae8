using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Soak;

/// <summary>Where a replica keeps its data.</summary>
/// <param name="Provider">"Sqlite" or "Postgres".</param>
internal sealed record StoreSettings(string Provider, string ConnectionString);

/// <summary>The real service as a process, on a port of its own, to be killed and started again.</summary>
internal sealed class Replica(int port, StoreSettings store, string folder) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new() { BaseAddress = new Uri(Address(port)), Timeout = TimeSpan.FromSeconds(5) };
    private Process? _process;

    public string Url => Address(port);

    public string LogFile => Path.Combine(folder, $"service-{port}.log");

    public int Id => _process?.Id ?? 0;

    public void Go()
    {
        // Through a shell, so that the log goes into a file and no pipe of ours can fill up.
        string[] settings =
        [
            "--urls", Url,
            "--Storage:Provider", store.Provider,
            "--Storage:ConnectionString", store.ConnectionString,
            "--Guides:Folder", Path.Combine(Repository.Root, "seeds"),
            "--WebChat:TokensPerMinute", "100000",
            "--Limits:PerUserPerMinute", "100000",
            "--Limits:PerTenantPerMinute", "10000000",
            "--Teams:AllowUnauthenticatedLoopback", "true",
            "--Logging:LogLevel:Default", "Warning",
        ];
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec dotnet \"$0\" \"$@\" >>'{LogFile}' 2>&1", Repository.Service, .. settings]) { WorkingDirectory = folder };
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        _process = Process.Start(start)!;
    }

    /// <summary>SIGKILL: nothing is said, nothing is finished.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as an orchestrator stops a replica.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> StopAsync()
    {
        var watch = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        return watch.Elapsed;
    }

    public async Task WaitUntilUpAsync()
    {
        var watch = Stopwatch.StartNew();
        while (!(await ReadyAsync()).Ready)
        {
            if (watch.Elapsed > Patience || _process!.HasExited)
            {
                throw new InvalidOperationException($"The service did not come up; see {LogFile}: {Tail()}");
            }

            await Task.Delay(20);
        }
    }

    /// <returns>What it said when it gave up.</returns>
    public async Task<string> RefusesToStartAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process!.WaitForExitAsync(patience.Token);
        return Tail();
    }

    public async Task<(bool Ready, string Told)> ReadyAsync()
    {
        try
        {
            using var response = await _http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return (response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return (false, e.GetType().Name);
        }
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        _http.Dispose();
    }

    private string Tail() => File.Exists(LogFile) ? string.Join('\n', File.ReadAllLines(LogFile).TakeLast(15)) : "no log";

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}

/// <summary>Folders of the repository this was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The service built in the same configuration, beside this program.</summary>
    public static string Service { get; } = Path.Combine(Root, "artifacts", "bin", "CoachBot.Service", new DirectoryInfo(AppContext.BaseDirectory).Name, "CoachBot.Service.dll");

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "CoachBot.sln")))
        {
            at = at.Parent ?? throw new InvalidOperationException("CoachBot.sln is not above this program.");
        }

        return at.FullName;
    }
}
