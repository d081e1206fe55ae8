namespace CoachBot.Channels.Teams.Trust;

/// <summary>The way to the login service. The credential speaks https only; a login service on this computer is reached by plain http.</summary>
public sealed class LoginTransport(Uri login) : DelegatingHandler
{
    public const string HttpClient = "teams-login";

    private readonly bool _plain = login.IsLoopback && login.Scheme == Uri.UriSchemeHttp;

    /// <summary>The address as the credential accepts it.</summary>
    public static Uri Secure(Uri login)
    {
        ArgumentNullException.ThrowIfNull(login);
        return new UriBuilder(login) { Scheme = Uri.UriSchemeHttps }.Uri;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_plain && request.RequestUri is { IsLoopback: true } address && address.Authority == login.Authority)
        {
            request.RequestUri = new UriBuilder(address) { Scheme = Uri.UriSchemeHttp }.Uri;
        }

        return base.SendAsync(request, cancellationToken);
    }
}
