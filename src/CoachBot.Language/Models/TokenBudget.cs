using System.Collections.Concurrent;
using CoachBot.Conversations;

namespace CoachBot.Language.Models;

/// <summary>The tokens of a person and day (UTC). Kept in memory only: a restart begins anew, and each process counts for itself.</summary>
internal sealed class TokenBudget(int perDay, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Channel, string Tenant, string User), int> _used = new();
    private DateOnly _day;

    /// <summary>Takes the tokens beforehand; false where they are more than is left today.</summary>
    public bool TryTake(ConversationKey who, int tokens)
    {
        Turn();
        var key = (who.Channel, who.Tenant, who.User);
        var used = _used.AddOrUpdate(key, tokens, (_, before) => before > perDay ? before : before + tokens);
        if (used <= perDay)
        {
            return true;
        }

        GiveBack(who, tokens);
        return false;
    }

    /// <summary>What was taken beforehand and not used.</summary>
    public void GiveBack(ConversationKey who, int tokens) =>
        _used.AddOrUpdate((who.Channel, who.Tenant, who.User), 0, (_, before) => Math.Max(0, before - tokens));

    private void Turn()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (_day != today)
        {
            _day = today;
            _used.Clear();
        }
    }
}
