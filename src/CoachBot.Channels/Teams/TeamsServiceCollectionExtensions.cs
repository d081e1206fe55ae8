using Azure.Core.Pipeline;
using CoachBot.Channels.Teams.Trust;
using CoachBot.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels.Teams;

internal static class TeamsServiceCollectionExtensions
{
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddSingleton<ConnectorKeys>();
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<HttpPipelineTransport>(s => new HttpClientTransport(s.GetRequiredService<IHttpClientFactory>().CreateClient(LoginTransport.HttpClient)));
        services.AddSingleton<OutboundToken>();
        services.AddSingleton<TeamsGate>();
        services.AddHostedService(s => s.GetRequiredService<TeamsGate>());
        services.AddSingleton<TeamsWaiters>();
        services.AddSingleton<TeamsPace>();
        services.AddSingleton<TeamsConnector>();
        services.AddSingleton<TeamsTyping>();
        services.AddSingleton<TeamsDrafts>();
        services.AddSingleton<TeamsClicks>();
        services.AddSingleton<TeamsForms>();
        services.AddSingleton<TeamsInvokes>();
        services.AddSingleton<TeamsReception>();
        services.AddSingleton<IReplySender, TeamsReplySender>();
        services.AddHttpClient(TeamsConnector.HttpClient, c => c.Timeout = TimeSpan.FromSeconds(15)).ConfigurePrimaryHttpMessageHandler(NoRedirects);
        services.AddHttpClient(ConnectorKeys.HttpClient, c => c.Timeout = TimeSpan.FromSeconds(8)).ConfigurePrimaryHttpMessageHandler(NoRedirects);
        services.AddHttpClient(LoginTransport.HttpClient, c => c.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(NoRedirects)
            .AddHttpMessageHandler(s => new LoginTransport(s.GetRequiredService<IOptions<TeamsOptions>>().Value.LoginUrl));
        return services;
    }

    /// <summary>A redirect would carry our token, or our trust, to an address nobody checked.</summary>
    private static SocketsHttpHandler NoRedirects() => new() { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) };
}
