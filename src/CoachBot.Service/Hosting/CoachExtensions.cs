using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Language;

namespace CoachBot.Service.Hosting;

/// <summary>The coach and what it reads.</summary>
internal static class CoachExtensions
{
    public static IServiceCollection AddGuides(this IServiceCollection services)
    {
        services.AddSingleton<GuideShelf>();
        services.AddHostedService(s => s.GetRequiredService<GuideShelf>());
        services.AddHostedService<GuideWatch>();
        services.AddSingleton<Func<GuideCatalog>>(s =>
        {
            var shelf = s.GetRequiredService<GuideShelf>();
            return () => shelf.Catalog;
        });
        return services;
    }

    public static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton(s => s.GetRequiredService<GuideShelf>().Facts)
        .AddSingleton(s => s.GetRequiredService<GuideShelf>().Law)
        .AddSingleton<Coach>()
        .AddHostedService<WarmUp>()
        .AddHostedService<Retention>()
        .AddSingleton<BreachLog>()
        .AddSingleton(s => new TurnHandler(
            s.GetRequiredService<Func<GuideCatalog>>(),
            s.GetRequiredService<Coach>(),
            s.GetRequiredService<IConversationStore>(),
            s.GetRequiredService<BreachLog>().Note,
            s.GetRequiredService<LanguageSwitch>().Language,
            s.GetRequiredService<IDrafts>()));
}
