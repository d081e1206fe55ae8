using CoachBot.Channels.WebChat;
using CoachBot.Storage;
using CoachBot.Storage.Engines;
using Microsoft.Extensions.Options;

namespace CoachBot.Service.Hosting;

/// <summary>Runs the service, or says in plain sentences why it cannot start.</summary>
internal static class StartExtensions
{
    /// <returns>The exit code: 1 when it could not start.</returns>
    public static async Task<int> RunOrExplainAsync(this WebApplication app)
    {
        try
        {
            // First all settings, then the store: what is wrong there is told before anything runs.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            _ = app.Services.GetRequiredService<Database>();
            _ = app.Services.GetRequiredService<WebChatTokens>();
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (Explain(e) is { Count: > 0 } sentences)
        {
            await Console.Error.WriteLineAsync("CoachBot cannot start:");
            foreach (var sentence in sentences)
            {
                await Console.Error.WriteLineAsync($"  - {sentence}");
            }

            return 1;
        }
    }

    /// <summary>What a person can put right; anything else is a bug and keeps its stack trace.</summary>
    private static IReadOnlyList<string> Explain(Exception e) => e switch
    {
        OptionsValidationException options => [.. options.Failures.Select(Sentence)],
        AggregateException many => [.. many.InnerExceptions.SelectMany(Explain)],
        StorageUnavailableException storage => [storage.Message],
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } address => [address.Message],
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } binding => [binding.Message],
        _ => [],
    };

    /// <summary>"DataAnnotation validation failed for ... with the error: 'Sentence.'." to the sentence.</summary>
    private static string Sentence(string failure)
    {
        const string Before = "with the error: '";
        var at = failure.IndexOf(Before, StringComparison.Ordinal);
        return at < 0 ? failure : failure[(at + Before.Length)..].TrimEnd('.').TrimEnd('\'');
    }
}
