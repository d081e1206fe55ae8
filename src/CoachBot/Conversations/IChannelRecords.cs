namespace CoachBot.Conversations;

/// <summary>The little a channel must remember beside the talks: the tokens of its installations, one-time states, the threads it is in. Encrypted.</summary>
public interface IChannelRecords
{
    /// <summary>Null when there is none, or when its time is over.</summary>
    Task<string?> FindAsync(RecordKey key, CancellationToken cancellationToken);

    /// <summary>Keeps the text in place of what was there.</summary>
    /// <param name="until">Null keeps it until it is taken or dropped.</param>
    Task KeepAsync(RecordKey key, string text, DateTimeOffset? until, CancellationToken cancellationToken);

    /// <summary>Finds and removes in one step: of two who ask at once, one gets it.</summary>
    Task<string?> TakeAsync(RecordKey key, CancellationToken cancellationToken);

    /// <summary>Removes every record of the tenant in that channel.</summary>
    Task DropAsync(string channel, string tenant, CancellationToken cancellationToken);
}

/// <summary>Which record.</summary>
/// <param name="Tenant">Workspace or organisation; "-" where it belongs to none.</param>
/// <param name="Kind">E.g. "install".</param>
/// <param name="Id">Unique within the kind; kept as a keyed hash only.</param>
public sealed record RecordKey(string Channel, string Tenant, string Kind, string Id);
