using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using CoachBot.Conversations;
using CoachBot.Storage.Engines;
using Dapper;
using Microsoft.AspNetCore.DataProtection;

namespace CoachBot.Storage.Privacy;

/// <summary>
/// The keys: one a person, made at the first message, destroyed with "delete my data", and kept wrapped by ASP.NET Core Data
/// Protection, whose own keys lie in a folder or in the database.
/// </summary>
public sealed class Vault : ISecrets
{
    private const int KeyLength = 32;
    private const int MostRemembered = 20_000;

    private readonly Database _database;
    private readonly IDataProtector _protector;
    private readonly Lazy<Pseudonyms> _names;
    private readonly ConcurrentDictionary<long, PersonKey> _known = new();

    public Vault(Database database, IDataProtectionProvider protection)
    {
        _database = database;
        _protector = protection.CreateProtector("CoachBot.Storage.v1");
        _names = new Lazy<Pseudonyms>(() => new Pseudonyms(FindOrMake("pseudonyms", KeyLength)));
    }

    internal Pseudonyms Names => _names.Value;

    /// <exception cref="StorageUnavailableException">It was wrapped with keys that are not here.</exception>
    public byte[] FindOrMake(string name, int length)
    {
        try
        {
            return _protector.Unprotect(_database.FindOrAddSecret(name, () => _protector.Protect(RandomNumberGenerator.GetBytes(length))));
        }
        catch (CryptographicException e)
        {
            throw new StorageUnavailableException("The database was encrypted with keys that are not here. Bring back the key folder (Storage:KeyFolder) that belongs to it; without it nobody can read the data.", e);
        }
    }

    /// <param name="touch">The person is here: their idle time begins anew.</param>
    /// <summary>The person's key for writing, made where there is none. Nobody else writes for or deletes this person until the transaction ends.</summary>
    internal async Task<PersonKey> HoldAsync(DbConnection connection, Whose whose, long now, bool touch = false)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var row = !touch
                ? await connection.QuerySingleOrDefaultAsync<KeyRow>(Sql.FindKey + _database.Dialect.ForUpdate, whose)
                : await connection.QuerySingleOrDefaultAsync<KeyRow>(Sql.Touch, new { whose.Channel, whose.Tenant, whose.Person, Now = now });
            if (row is not null)
            {
                return Unwrap(row);
            }

            var made = new PersonKey(BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))), RandomNumberGenerator.GetBytes(KeyLength));
            var added = await connection.ExecuteScalarAsync<long?>(
                Sql.AddPerson,
                new { whose.Channel, whose.Tenant, whose.Person, KeyId = made.Id, Wrapped = _protector.Protect(made.Bytes), Now = now });
            if (added is not null)
            {
                // Not remembered yet: the transaction may still be taken back.
                return made;
            }
        }

        throw new InvalidOperationException("A person's key was made and destroyed again and again.");
    }

    /// <summary>The document's text; null when its key was destroyed.</summary>
    internal async Task<string?> OpenAsync(DbConnection connection, string channel, string tenant, byte[] document, string place)
    {
        var id = Sealed.KeyIdOf(document);
        if (!_known.TryGetValue(id, out var key))
        {
            var row = await connection.QuerySingleOrDefaultAsync<KeyRow>(Sql.FindKeyById, new { Channel = channel, Tenant = tenant, KeyId = id });
            if (row is null)
            {
                return null;
            }

            key = Unwrap(row);
        }

        return Sealed.Open(key, document, place);
    }

    internal void Forget(long? keyId)
    {
        if (keyId is { } id)
        {
            _known.TryRemove(id, out _);
        }
    }

    private PersonKey Unwrap(KeyRow row)
    {
        if (_known.TryGetValue(row.KeyId, out var known))
        {
            return known;
        }

        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        return _known[row.KeyId] = new PersonKey(row.KeyId, _protector.Unprotect(row.Wrapped));
    }

    internal sealed class KeyRow
    {
        public required long KeyId { get; init; }

        public required byte[] Wrapped { get; init; }
    }
}
