using CoachBot.Conversations;
using CoachBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoachBot.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>The conversation store, the mailboxes and the transcript over one database; needs <see cref="StorageOptions"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => SqliteDatabase.Open(s.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString));
        services.AddSingleton<SqliteConversationStore>();
        services.AddSingleton<IConversationStore>(s => s.GetRequiredService<SqliteConversationStore>());
        services.AddSingleton<IErasure>(s => s.GetRequiredService<SqliteConversationStore>());
        services.AddSingleton<SqliteMailboxes>();
        services.AddSingleton<IInbox>(s => s.GetRequiredService<SqliteMailboxes>());
        services.AddSingleton<IOutbox>(s => s.GetRequiredService<SqliteMailboxes>());
        services.AddSingleton<ITranscript, SqliteTranscript>();
        return services;
    }
}
