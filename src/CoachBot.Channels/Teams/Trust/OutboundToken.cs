using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams.Trust;

/// <summary>The bot's own token for calls to the connector: drawn once, shared, and drawn anew ahead of its end by one caller at a time.</summary>
public sealed class OutboundToken(IOptions<TeamsOptions> options, HttpPipelineTransport transport, TimeProvider clock) : IDisposable
{
    private const string MultiTenantAuthority = "botframework.com";

    private static readonly TokenRequestContext Connector = new(["https://api.botframework.com/.default"]);
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly Lazy<TokenCredential> _credential = new(() => CredentialOf(options.Value, transport));
    private AccessToken _token;

    /// <summary>Null when the bot has no registration and speaks to this computer only.</summary>
    /// <exception cref="AuthenticationFailedException">The login service refused or could not be reached. Its message may hold what the service said.</exception>
    public async ValueTask<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsRegistered)
        {
            return null;
        }

        if (IsFresh(_token))
        {
            return _token.Token;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!IsFresh(_token))
            {
                _token = await _credential.Value.GetTokenAsync(Connector, cancellationToken);
            }

            return _token.Token;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private bool IsFresh(AccessToken token) => token.Token is not null && token.ExpiresOn - Ahead > clock.GetUtcNow();

    private static TokenCredential CredentialOf(TeamsOptions options, HttpPipelineTransport transport) => options.AppType switch
    {
        BotAppType.ManagedIdentity => new ManagedIdentityCredential(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(options.AppId!)) { Transport = transport }),
        BotAppType.MultiTenant => WithSecret(options, MultiTenantAuthority, transport),
        _ => WithSecret(options, options.TenantId!, transport),
    };

    private static ClientSecretCredential WithSecret(TeamsOptions options, string tenant, HttpPipelineTransport transport) => new(
        tenant,
        options.AppId,
        options.ClientSecret,
        new ClientSecretCredentialOptions { AuthorityHost = LoginTransport.Secure(options.LoginUrl), DisableInstanceDiscovery = options.LoginUrl.IsLoopback, Transport = transport });
}
