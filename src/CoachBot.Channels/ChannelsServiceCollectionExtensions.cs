using System.Globalization;
using System.Threading.RateLimiting;
using CoachBot.Channels.Drafts;
using CoachBot.Channels.Slack;
using CoachBot.Channels.Teams;
using CoachBot.Channels.Turns;
using CoachBot.Channels.WebChat;
using CoachBot.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoachBot.Channels;

public static class ChannelsServiceCollectionExtensions
{
    /// <summary>Every channel and the worker between inbox and outbox. Needs storage, a <see cref="TurnHandler"/> and the channels' options.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.AddSingleton<ConversationLanes>();
        services.AddSingleton<Admission>();
        services.AddSingleton<TurnGate>();
        services.AddSingleton<TurnMetrics>();
        services.AddSingleton<FirstAlone>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<Votes>();
        services.AddHostedService<TurnRecovery>();
        services.AddSingleton<IDrafts>(s => new AnyDrafts(s.GetRequiredService<WebChatDrafts>(), s.GetRequiredService<TeamsDrafts>(), s.GetRequiredService<SlackDrafts>()));
        return services.AddWebChat().AddTeams().AddSlack();
    }

    public static IEndpointRouteBuilder MapChannels(this IEndpointRouteBuilder endpoints) => endpoints.MapWebChat().MapTeams().MapSlack();

    private static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddSingleton<WebChatTokens>();
        services.AddSingleton<WebChatAccess>();
        services.AddSingleton<WebChatDrafts>();
        services.AddSingleton<WebChatStreams>();
        services.AddSingleton<WebChatForms>();
        services.AddSingleton<WebChatReception>();
        services.AddSingleton<IReplyPage, WebChatReplyPage>();
        services.Configure<WebSocketOptions>(o => (o.KeepAliveInterval, o.KeepAliveTimeout) = (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30)));
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<WebChatOptions>>(AllowOrigins);
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<WebChatOptions>>(LimitTokens);
        return services;
    }

    private static void AllowOrigins(CorsOptions cors, IOptions<WebChatOptions> options) => cors.AddPolicy(WebChatEndpoints.Cors, policy => policy
        .WithOrigins(options.Value.AllowedOrigins)
        .WithMethods("GET", "POST", "DELETE")
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with"));

    private static void LimitTokens(RateLimiterOptions limiter, IOptions<WebChatOptions> options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limiter.AddPolicy(WebChatEndpoints.RateLimit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.TokensPerMinute, Window = TimeSpan.FromMinutes(1) }));
    }
}
