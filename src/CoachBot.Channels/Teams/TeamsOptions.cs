using System.ComponentModel.DataAnnotations;

namespace CoachBot.Channels.Teams;

/// <summary>How the bot is registered with Azure Bot Service.</summary>
public enum BotAppType
{
    /// <summary>An app of one tenant; the token is drawn there and, unless told otherwise, only its people are served.</summary>
    SingleTenant,

    /// <summary>An app that other tenants may install.</summary>
    MultiTenant,

    /// <summary>A user-assigned managed identity: no secret at all.</summary>
    ManagedIdentity,
}

/// <summary>The Bot Framework endpoint. Without settings it refuses everybody.</summary>
public sealed class TeamsOptions : IValidatableObject
{
    public const string Section = "Teams";

    /// <summary>The bot's app id (client id); null or empty when there is no registration, and then no token is accepted.</summary>
    public string? AppId { get; set; }

    public BotAppType AppType { get; set; }

    /// <summary>The home tenant of the registration; needed for <see cref="BotAppType.SingleTenant"/> and <see cref="BotAppType.ManagedIdentity"/>.</summary>
    public string? TenantId { get; set; }

    /// <summary>Never logged. Not used with a managed identity.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Tenants whose people are served. Empty: the home tenant, or everyone for <see cref="BotAppType.MultiTenant"/>.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Who must have issued inbound tokens.</summary>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the issuer publishes its keys.</summary>
    public Uri MetadataUrl { get; set; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Where outbound tokens are drawn.</summary>
    public Uri LoginUrl { get; set; } = new("https://login.microsoftonline.com/");

    /// <summary>A first message when somebody installs the bot for themselves. True by default.</summary>
    public bool Welcome { get; set; } = true;

    /// <summary>
    /// Lets a Bot Framework client on this computer talk to the bot without a token. Works in Development only, from
    /// loopback only, never behind a proxy, and not together with an <see cref="AppId"/>. False by default.
    /// </summary>
    public bool AllowUnauthenticatedLoopback { get; set; }

    /// <summary>There is a registration, so tokens can be checked and drawn.</summary>
    internal bool IsRegistered => !string.IsNullOrEmpty(AppId);

    /// <summary>Both addresses of the other side stand on this computer: a rehearsal without the cloud, where plain http is enough.</summary>
    internal bool IsRehearsal => MetadataUrl.IsLoopback && LoginUrl.IsLoopback;

    internal bool Serves(string? tenant) => AllowedTenants switch
    {
        { Count: > 0 } allowed => allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase),
        _ => AppType == BotAppType.MultiTenant || !IsRegistered || string.Equals(tenant, TenantId, StringComparison.OrdinalIgnoreCase),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsSafe(MetadataUrl) || !IsSafe(LoginUrl))
        {
            yield return new ValidationResult("Teams:MetadataUrl and Teams:LoginUrl must be https addresses (http only on this computer).");
        }

        if (!IsRegistered)
        {
            yield break;
        }

        if (AllowUnauthenticatedLoopback)
        {
            yield return new ValidationResult("Teams:AllowUnauthenticatedLoopback cannot be used together with Teams:AppId: a registered bot has a public address.");
        }

        if (AppType != BotAppType.MultiTenant && string.IsNullOrEmpty(TenantId))
        {
            yield return new ValidationResult($"Teams:TenantId is needed for the app type {AppType}.");
        }

        if (AppType != BotAppType.ManagedIdentity && string.IsNullOrEmpty(ClientSecret))
        {
            yield return new ValidationResult($"Teams:ClientSecret is needed for the app type {AppType}.");
        }
    }

    private static bool IsSafe(Uri uri) => uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
