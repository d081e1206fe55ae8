using System.ComponentModel.DataAnnotations;

namespace CoachBot.Channels.Turns;

/// <summary>How much is taken in.</summary>
public sealed class LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>Messages of one person that are worked on in a minute; what comes beyond is answered with a kind sentence. 30 by default.</summary>
    [Range(1, 100_000, ErrorMessage = "Limits:PerUserPerMinute must be from 1 to 100000.")]
    public int PerUserPerMinute { get; set; } = 30;

    /// <summary>The same for all people of a workspace together; 3,000 by default. A channel without workspaces is one.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Limits:PerTenantPerMinute must be from 1 to 10000000.")]
    public int PerTenantPerMinute { get; set; } = 3_000;

    /// <summary>Conversations with work waiting in this process, beyond which new messages are refused with 503 until there is room; 10,000 by default.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Limits:MostWaiting must be from 1 to 1000000.")]
    public int MostWaiting { get; set; } = 10_000;
}
