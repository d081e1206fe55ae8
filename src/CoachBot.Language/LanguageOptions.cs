using System.ComponentModel.DataAnnotations;
using CoachBot.Wording;

namespace CoachBot.Language;

/// <summary>How the service signs in to the model.</summary>
public enum ModelSignIn
{
    /// <summary>With <see cref="LanguageOptions.ApiKey"/>; without one, as local servers allow, with none.</summary>
    Key,

    /// <summary>With the identity the service runs under, for Azure.</summary>
    AzureIdentity,
}

/// <summary>The language model, section "Language". Without an endpoint there is none, and nothing else changes.</summary>
public sealed class LanguageOptions : IValidatableObject
{
    public const string Section = "Language";

    /// <summary>An OpenAI-compatible address, e.g. "https://api.openai.com/v1", "https://NAME.openai.azure.com/openai/v1", "http://localhost:11434/v1". Null: no model.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model's name, on Azure the deployment's.</summary>
    public string? Model { get; set; }

    public string? ApiKey { get; set; }

    public ModelSignIn SignIn { get; set; }

    /// <summary>Tenants that have it switched on, as "channel/tenant", e.g. "web/-"; "*" for all. Empty by default: off for everybody.</summary>
    public IReadOnlyList<string> Tenants { get; set; } = [];

    /// <summary>For a whole turn, retries included; then the answer goes out as it was.</summary>
    [Range(0.1, 120)]
    public double TimeoutSeconds { get; set; } = 4;

    /// <summary>Tries after the first, for failures that may pass.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;

    /// <summary>Calls at the same time; a further one waits within its time-out.</summary>
    [Range(1, 1_000)]
    public int Concurrency { get; set; } = 8;

    /// <summary>Tokens a person may use a day (UTC), counted by each process.</summary>
    [Range(0, 100_000_000)]
    public int DailyTokensPerUser { get; set; } = 50_000;

    /// <summary>The tone of who has chosen none.</summary>
    public Tone Tone { get; set; } = Tone.Warm;

    /// <summary>Folder of the prompts.</summary>
    [Required(ErrorMessage = "Language:PromptsFolder is missing, e.g. \"prompts\".")]
    public string PromptsFolder { get; set; } = "prompts";

    /// <summary>Servers differ in the name: "max_tokens" is known by Ollama, vLLM and llama.cpp; null takes "max_completion_tokens" for OpenAI and Azure and "max_tokens" elsewhere.</summary>
    public string? MaxTokensField { get; set; }

    /// <summary>For the cost counter, in the currency of your bill per million tokens; 0 counts no cost.</summary>
    [Range(0, 10_000)]
    public decimal InputPricePerMillion { get; set; }

    /// <summary>As <see cref="InputPricePerMillion"/>.</summary>
    [Range(0, 10_000)]
    public decimal OutputPricePerMillion { get; set; }

    public bool IsSet => Endpoint is not null;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    public bool IsOnFor(string channel, string tenant) => Tenants.Any(t => t == "*" || string.Equals(t, $"{channel}/{tenant}", StringComparison.OrdinalIgnoreCase));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is null)
        {
            yield break;
        }

        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https"))
        {
            yield return new ValidationResult("Language:Endpoint must be an http or https address, e.g. https://api.openai.com/v1.");
        }

        if (string.IsNullOrWhiteSpace(Model))
        {
            yield return new ValidationResult("Language:Model is missing, the name of the model at Language:Endpoint.");
        }

        if (Endpoint.IsAbsoluteUri && Endpoint.Scheme == "http" && !Endpoint.IsLoopback && !string.IsNullOrEmpty(ApiKey))
        {
            yield return new ValidationResult("Language:Endpoint is plain http to another machine and Language:ApiKey would go in the clear; use https.");
        }
    }
}
