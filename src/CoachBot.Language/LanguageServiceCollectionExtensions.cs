using CoachBot.Guides;
using CoachBot.Language.Models;
using CoachBot.Language.Prompts;
using CoachBot.Wording;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoachBot.Language;

/// <summary>The language model by the settings. Without any, <see cref="LanguageSwitch.Language"/> is null and nothing else is made.</summary>
public static class LanguageServiceCollectionExtensions
{
    private const string Client = "language";

    public static IServiceCollection AddLanguage(this IServiceCollection services)
    {
        services.AddHttpClient(Client, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .AddHttpMessageHandler(() => new ReplyLimit())
            .RemoveAllLoggers();
        return services
            .AddSingleton<LanguageMetrics>()
            .AddSingleton<IValidateOptions<LanguageOptions>, PromptCheck>()
            .AddSingleton(s => new LanguageSwitch(s.GetRequiredService<IOptions<LanguageOptions>>().Value is { IsSet: true } options ? Open(s, options) : null));
    }

#pragma warning disable CA2000 // The client is the language's from here on, and goes with it.
    private static CoachLanguage Open(IServiceProvider services, LanguageOptions options) => new(
        ModelConnection.Open(options, services.GetRequiredService<IHttpClientFactory>().CreateClient(Client)),
        PromptBook.Load(options.PromptsFolder),
        options,
        services.GetRequiredService<LanguageMetrics>(),
        services.GetRequiredService<Func<GuideCatalog>>(),
        services.GetRequiredService<TimeProvider>());
#pragma warning restore CA2000
}

/// <summary>Holds the model, or null where the settings name none.</summary>
public sealed class LanguageSwitch(CoachLanguage? language) : IDisposable
{
    public ILanguage? Language => language;

    public void Dispose() => language?.Dispose();
}

/// <summary>Faulty prompts stop the start, beside every other fault of the settings.</summary>
internal sealed class PromptCheck : IValidateOptions<LanguageOptions>
{
    public ValidateOptionsResult Validate(string? name, LanguageOptions options)
    {
        if (!options.IsSet)
        {
            return ValidateOptionsResult.Skip;
        }

        try
        {
            _ = PromptBook.Load(options.PromptsFolder);
            return ValidateOptionsResult.Success;
        }
        catch (InvalidOperationException e)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
