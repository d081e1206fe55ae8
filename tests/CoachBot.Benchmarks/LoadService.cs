using System.Diagnostics;
using System.Globalization;
using CoachBot.Answers;
using CoachBot.Channels.WebChat;
using CoachBot.Conversations;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Benchmarks;

/// <summary>The service as a process of its own, with its limits out of the way.</summary>
internal sealed class LoadService : IAsyncDisposable
{
    private const int AtOnce = 256;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private LoadService(Process process, Uri address)
    {
        (_process, Address) = (process, address);
    }

    public Uri Address { get; }

    /// <summary>What the operating system says the process holds.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public static async Task<LoadService> StartAsync(string path, bool postgres, string connection, string folder)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{ServiceProcess.FreePort()}");
        var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            path,
            "--urls", address,
            "--Guides:Folder", Repository.Seeds,
            "--Storage:Provider", postgres ? "Postgres" : "Sqlite",
            "--Storage:ConnectionString", connection,
            "--Limits:PerUserPerMinute", "100000",
            "--Limits:PerTenantPerMinute", "10000000",
            "--WebChat:TokensPerMinute", "100000",
            "--Logging:LogLevel:Default", "Error",
        ])
        { WorkingDirectory = folder })!;
        var service = new LoadService(process, new Uri(address));
        using var http = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(50))
        {
            try
            {
                if ((await http.GetAsync(new Uri($"{address}/health/ready"))).IsSuccessStatusCode)
                {
                    return service;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet.
            }
        }

        await service.DisposeAsync();
        throw new InvalidOperationException("The service did not get ready.");
    }

    /// <summary>Stores so many people's conversations, each with an answered message, through the service's own storage.</summary>
    public static async Task FillAsync(bool postgres, string connection, int conversations)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions<StorageOptions>().Configure(o => (o.Provider, o.ConnectionString) = (postgres ? "Postgres" : "Sqlite", connection));
        services.AddSingleton<IReplyPage, WebChatReplyPage>();
        services.AddStorage();
        await using var provider = services.BuildServiceProvider();
        var (inbox, store) = (provider.GetRequiredService<IInbox>(), provider.GetRequiredService<IConversationStore>());
        var answer = new Answer { Sections = [new AnswerSection("ask", "What to ask", "Ask for more.")], PublicText = "-" };
        await Parallel.ForEachAsync(Enumerable.Range(0, conversations), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, stop) =>
        {
            var key = new ConversationKey(WebChatInbound.Channel, WebChatInbound.Tenant, string.Create(CultureInfo.InvariantCulture, $"dl_{i}"), string.Create(CultureInfo.InvariantCulture, $"c{i}"));
            var message = Example.Message with { Key = key, EventId = $"{key.Conversation}|1" };
            await inbox.AcceptAsync(message, new TranscriptLine("1", "{}"), stop);
            await store.SaveAsync(Conversation.Begin(key), new Reply(key, message.EventId, Surface.Private, answer), stop);
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
