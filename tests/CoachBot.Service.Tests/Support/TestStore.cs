using CoachBot.Channels.WebChat;
using CoachBot.Conversations;
using CoachBot.Storage;
using CoachBot.Storage.Engines;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Service.Tests.Support;

/// <summary>The storage as the service composes it, without the service.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly bool _ownsFolder;
    private ServiceProvider _services;

    private TestStore(On engine, string connection, TemporaryFolder folder, bool ownsFolder, ManualClock clock)
    {
        (On, Connection, _folder, _ownsFolder, Clock) = (engine, connection, folder, ownsFolder, clock);
        _services = Compose();
    }

    public On On { get; }

    public string Connection { get; }

    public ManualClock Clock { get; }

    public string Folder => _folder.Path;

    public Database Database => Get<Database>();

    public IConversationStore Conversations => Get<IConversationStore>();

    public IInbox Inbox => Get<IInbox>();

    public IOutbox Outbox => Get<IOutbox>();

    public IBacklog Backlog => Get<IBacklog>();

    public ITranscript Transcript => Get<ITranscript>();

    public IErasure Erasure => Get<IErasure>();

    public static TestStore Open(On engine)
    {
#pragma warning disable CA2000 // The store disposes of it.
        var folder = new TemporaryFolder();
#pragma warning restore CA2000
        var connection = engine == On.Sqlite ? $"Data Source={folder.File("data/coach.db")}" : TestPostgres.NewDatabase();
        return new TestStore(engine, connection, folder, ownsFolder: true, new ManualClock(Some.Moment));
    }

    /// <summary>Another process on the same database.</summary>
    public TestStore Beside() => new(On, Connection, _folder, ownsFolder: false, Clock);

    /// <summary>Accepts a message and saves its turn.</summary>
    public async Task TurnAsync(string eventId, ConversationKey? key = null, Conversation? conversation = null, string text = "Ask for 255,000.")
    {
        await Inbox.AcceptAsync(Some.Message(eventId: eventId, key: key), null, CancellationToken.None);
        await Conversations.SaveAsync(conversation ?? Conversation.Begin(key ?? Some.Key()), Some.Reply(eventId, key, text), CancellationToken.None);
    }

    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Compose();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsFolder)
        {
            _folder.Dispose();
        }
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private ServiceProvider Compose()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging();
        services.AddOptions<StorageOptions>().Configure(o => (o.Provider, o.ConnectionString) = (On.ToString(), Connection));
        services.AddSingleton<IReplyPage, WebChatReplyPage>();
        services.AddStorage();
        return services.BuildServiceProvider();
    }
}
