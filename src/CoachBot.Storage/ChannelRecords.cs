using System.Security.Cryptography;
using System.Text;
using CoachBot.Conversations;
using CoachBot.Storage.Engines;
using CoachBot.Storage.Privacy;
using Dapper;
using Microsoft.AspNetCore.DataProtection;

namespace CoachBot.Storage;

/// <summary>Records of the channels, sealed with ASP.NET Core Data Protection for their channel, tenant and kind.</summary>
public sealed class ChannelRecords(Database database, Vault vault, IDataProtectionProvider protection, TimeProvider clock) : IChannelRecords
{
    private readonly IDataProtector _protector = protection.CreateProtector("CoachBot.Storage.Records.v1");

    public Task<string?> FindAsync(RecordKey key, CancellationToken cancellationToken) =>
        database.ReadAsync(async c => Opened(key, await c.ExecuteScalarAsync<byte[]?>(Sql.FindRecord, Row(key))), cancellationToken);

    public Task KeepAsync(RecordKey key, string text, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var row = Row(key, Of(key).Protect(Encoding.UTF8.GetBytes(text)), until?.ToUnixTimeMilliseconds());
        return database.WriteAsync(
            async c =>
            {
                await c.ExecuteAsync(Sql.DropOldRecords, row);
                return await c.ExecuteAsync(Sql.KeepRecord, row);
            },
            cancellationToken);
    }

    public Task<string?> TakeAsync(RecordKey key, CancellationToken cancellationToken) =>
        database.WriteAsync(async c => Opened(key, await c.ExecuteScalarAsync<byte[]?>(Sql.TakeRecord, Row(key))), Lasting.LeavesNoTrace, cancellationToken);

    public Task DropAsync(string channel, string tenant, CancellationToken cancellationToken) =>
        database.WriteAsync(c => c.ExecuteAsync(Sql.DropRecords, new { Channel = channel, Tenant = tenant }), Lasting.LeavesNoTrace, cancellationToken);

    private object Row(RecordKey key, byte[]? document = null, long? until = null) => new
    {
        key.Channel,
        key.Tenant,
        key.Kind,
        Record = vault.Names.OfEvent(new ConversationKey(key.Channel, key.Tenant, "", ""), $"{key.Kind}|{key.Id}"),
        Document = document,
        Until = until,
        Now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
    };

    /// <summary>One that does not open was sealed with keys that are gone: as good as none.</summary>
    private string? Opened(RecordKey key, byte[]? document)
    {
        try
        {
            return document is null ? null : Encoding.UTF8.GetString(Of(key).Unprotect(document));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(RecordKey key) => _protector.CreateProtector(key.Channel, key.Tenant, key.Kind);
}
