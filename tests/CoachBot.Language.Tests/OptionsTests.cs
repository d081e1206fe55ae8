using System.ComponentModel.DataAnnotations;
using CoachBot.Language.Tests.Support;

namespace CoachBot.Language.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void No_settings_no_model()
    {
        var options = new LanguageOptions();

        Assert.False(options.IsSet);
        Assert.False(options.IsOnFor("web", "-"));
        Assert.Empty(Faults(options));
    }

    [Theory]
    [InlineData("https://api.example/v1", null, "Model is missing")]
    [InlineData("ftp://api.example/v1", "m", "http or https")]
    [InlineData("http://api.example/v1", "m", "use https")]
    public void Faulty_settings_are_told(string endpoint, string? model, string told) =>
        Assert.Contains(Faults(new LanguageOptions { Endpoint = new Uri(endpoint), Model = model, ApiKey = "k" }), f => f.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void Faulty_prompts_stop_the_start_only_where_a_model_is_set()
    {
        var check = new PromptCheck();
        var nowhere = new LanguageOptions { PromptsFolder = "nowhere" };

        Assert.False(check.Validate(null, nowhere).Failed);
        nowhere.Endpoint = new Uri("https://api.example/v1");
        Assert.True(check.Validate(null, nowhere).Failed);
        Assert.True(check.Validate(null, Bench.Options(new Uri("https://api.example/v1"))).Succeeded);
    }

    private static List<string> Faults(LanguageOptions options)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);
        return [.. found.Select(f => f.ErrorMessage!)];
    }
}
