using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace CoachBot.Language.Models;

/// <summary>From the settings to a chat client. Nothing is sent before the first call, so a start never waits for the model.</summary>
internal static class ModelConnection
{
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";

    public static IChatClient Open(LanguageOptions options, HttpClient http)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            // The package repeats without a pause where no Retry-After is given; ours does not.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = options.Timeout + TimeSpan.FromSeconds(1),
        };
        return new OpenAiChatClient(Client(options, settings), FieldFor(options));
    }

    private static ChatClient Client(LanguageOptions options, OpenAIClientOptions settings)
    {
        if (options.SignIn == ModelSignIn.Key)
        {
            return new ChatClient(options.Model, new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey), settings);
        }

#pragma warning disable OPENAI001 // The constructor that takes a token is the one way without a key.
        return new ChatClient(options.Model, new BearerTokenPolicy(new DefaultAzureCredential(), AzureScope), settings);
#pragma warning restore OPENAI001
    }

    /// <summary>Null: the package's own "max_completion_tokens".</summary>
    private static string? FieldFor(LanguageOptions options)
    {
        var host = options.Endpoint!.Host;
        var isTheirs = host.EndsWith("openai.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith("azure.com", StringComparison.OrdinalIgnoreCase);
        var field = options.MaxTokensField ?? (isTheirs ? "max_completion_tokens" : "max_tokens");
        return field == "max_completion_tokens" ? null : field;
    }
}
