namespace CoachBot.Channels.Teams;

/// <summary>The Bot Framework endpoint. Without settings it refuses everybody.</summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>
    /// Lets a Bot Framework client on this computer talk to the bot without a token. Works in Development only, from
    /// loopback only, and never behind a proxy. False by default.
    /// </summary>
    public bool AllowUnauthenticatedLoopback { get; set; }
}
