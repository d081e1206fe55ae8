using System.Data.Common;
using CoachBot.Conversations;
using CoachBot.Storage.Engines;
using CoachBot.Storage.Engines.Postgres;
using CoachBot.Storage.Engines.Sqlite;
using CoachBot.Storage.Privacy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoachBot.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>The conversation store, the mailboxes and the transcript over one database; needs <see cref="StorageOptions"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(s => OpenDatabase(s.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddDataProtection().SetApplicationName("CoachBot");
        services.AddOptions<KeyManagementOptions>().Configure<Database, IOptions<StorageOptions>, ILoggerFactory>(
            (keys, database, options, logs) => keys.XmlRepository = KeyRing(database, options.Value, logs));
        services.AddSingleton<Vault>();
        services.AddSingleton<ISecrets>(s => s.GetRequiredService<Vault>());
        services.AddSingleton<Letters>();
        services.AddSingleton<RecentTalks>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<IConversationStore>(s => s.GetRequiredService<ConversationStore>());
        services.AddSingleton<DueReminders>();
        services.AddSingleton<Mailboxes>();
        services.AddSingleton<IInbox>(s => s.GetRequiredService<Mailboxes>());
        services.AddSingleton<IOutbox>(s => s.GetRequiredService<Mailboxes>());
        services.AddSingleton<IBacklog>(s => s.GetRequiredService<Mailboxes>());
        services.AddSingleton<IErasure, PersonalData>();
        services.AddSingleton<ITranscript, Transcript>();
        services.AddSingleton<IChannelRecords, ChannelRecords>();
        return services;
    }

    private static Database OpenDatabase(StorageOptions options) =>
        options.Provider == "Postgres" ? PostgresDatabase.Open(options.ConnectionString) : SqliteDatabase.Open(options.ConnectionString);

    private static IXmlRepository KeyRing(Database database, StorageOptions options, ILoggerFactory logs)
    {
        if (options.KeyFolder is null && database is PostgresDatabase postgres)
        {
            return new PostgresKeyRing(postgres);
        }

        var folder = options.KeyFolder ?? Path.Combine(FolderOf(options.ConnectionString), "keys");
        if (OperatingSystem.IsWindows())
        {
            return new FileSystemXmlRepository(Directory.CreateDirectory(folder), logs);
        }

        return new FileSystemXmlRepository(Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute), logs);
    }

    private static string FolderOf(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return Path.GetDirectoryName(Path.GetFullPath((string)parts["Data Source"]))!;
    }
}
