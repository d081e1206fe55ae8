using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Conversations;

namespace CoachBot.Storage.Privacy;

/// <summary>Whose row it is, in words that say nothing about the person: ids hashed with a secret of this store.</summary>
/// <param name="Person">Of channel, tenant and user.</param>
/// <param name="Conversation">Of the person and the channel's conversation id.</param>
internal sealed record Whose(string Channel, string Tenant, string Person, string Conversation);

/// <summary>
/// Ids of people, conversations and events as keyed hashes: the indexes hold nothing that could be looked up in a company's directory.
/// Channel and tenant stay as they are, because every key starts with them.
/// </summary>
internal sealed class Pseudonyms(byte[] secret)
{
    private const int Length = 18;

    public Whose Of(ConversationKey key)
    {
        var person = Hash("person", key.Channel, key.Tenant, key.User);
        return new Whose(key.Channel, key.Tenant, person, Hash("conversation", person, key.Conversation));
    }

    public string OfEvent(ConversationKey key, string eventId) => Hash("event", key.Channel, key.Tenant, eventId);

    public string OfOrigin(Whose whose, string origin) => Hash("origin", whose.Conversation, origin);

    private string Hash(params ReadOnlySpan<string> parts)
    {
        // The lengths keep ("a", "bc") and ("ab", "c") apart.
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Length).Append(':').Append(part);
        }

        return Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, Length));
    }
}
