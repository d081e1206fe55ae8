using CoachBot.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Channels.Slack;

internal static class SlackExtensions
{
    public static IServiceCollection AddSlack(this IServiceCollection services)
    {
        services.AddSingleton<SlackGate>();
        services.AddSingleton<SlackPace>();
        services.AddSingleton<SlackApi>();
        services.AddSingleton<SlackInstalls>();
        services.AddSingleton<SlackInstallEndpoints>();
        services.AddSingleton<SlackThreadNotes>();
        services.AddSingleton<SlackZones>();
        services.AddSingleton<SlackSigns>();
        services.AddSingleton<SlackErrands>();
        services.AddSingleton<SlackDrafts>();
        services.AddSingleton<SlackPlaces>();
        services.AddSingleton<SlackReception>();
        services.AddSingleton<SlackInteractions>();
        services.AddSingleton<IReplySender, SlackReplySender>();
        services.AddHttpClient(SlackApi.HttpClient, c => c.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services;
    }
}
