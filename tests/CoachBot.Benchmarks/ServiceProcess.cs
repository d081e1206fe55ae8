using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace CoachBot.Benchmarks;

/// <summary>The real service on a free port with a data folder of its own, and a person who talks to it over Direct Line.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const string DirectLine = "/directline/v3/directline";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly string _data = Directory.CreateTempSubdirectory("coachbot-start-").FullName;
    private readonly HttpClient _http;
    private readonly Process _process;

    /// <param name="path">Of CoachBot.Service.dll.</param>
    /// <param name="settings">More settings, by their names.</param>
    public ServiceProcess(string path, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        _http = new HttpClient { BaseAddress = new Uri(address) };
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet",
            [
                path,
                "--urls", address,
                "--Guides:Folder", Repository.Seeds,
                "--Storage:ConnectionString", $"Data Source={Path.Combine(_data, "coachbot.db")}",
                "--Logging:LogLevel:Default", "Warning",
                .. settings.SelectMany(s => new[] { $"--{s.Name}", s.Value }),
            ])
            {
                WorkingDirectory = _data,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
    }

    public HttpClient Http => _http;

    public void Start() => _process.Start();

    /// <summary>Knocks until a token is given out.</summary>
    public async Task<Grant> GreetAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                var response = await _http.PostAsync(new Uri($"{DirectLine}/tokens/generate", UriKind.Relative), null, patience.Token);
                response.EnsureSuccessStatusCode();
                return (await response.Content.ReadFromJsonAsync<Grant>(patience.Token))!;
            }
            catch (HttpRequestException e) when (e.InnerException is SocketException && !_process.HasExited)
            {
                await Task.Delay(Pause, patience.Token);
            }
        }
    }

    /// <summary>Says something and waits for the answer to it.</summary>
    public async Task<string> AskAsync(Grant grant, string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", grant.Token);
        var activities = new Uri($"{DirectLine}/conversations/{grant.ConversationId}/activities", UriKind.Relative);
        (await _http.PostAsync(new Uri($"{DirectLine}/conversations", UriKind.Relative), null, patience.Token)).EnsureSuccessStatusCode();
        var posted = await _http.PostAsJsonAsync(activities, new { type = "message", text, localTimestamp = Example.Now }, patience.Token);
        posted.EnsureSuccessStatusCode();
        var id = (await posted.Content.ReadFromJsonAsync<JsonElement>(patience.Token)).GetProperty("id").GetString();
        while (true)
        {
            var set = await _http.GetFromJsonAsync<JsonElement>(activities, patience.Token);
            foreach (var activity in set.GetProperty("activities").EnumerateArray())
            {
                if (activity.TryGetProperty("replyToId", out var answered) && answered.GetString() == id)
                {
                    return activity.GetProperty("text").GetString()!;
                }
            }

            await Task.Delay(Pause, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal sealed record Grant(string ConversationId, string Token);
}
