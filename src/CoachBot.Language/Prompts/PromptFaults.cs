using System.Text.RegularExpressions;

namespace CoachBot.Language.Prompts;

/// <summary>What is wrong with a prompt file, all of it at once.</summary>
internal static partial class PromptFaults
{
    /// <param name="places">What the record that fills it can give.</param>
    public static IEnumerable<string> Of(PromptFile file, IReadOnlyCollection<string> places)
    {
        if (file.TemplateFormat != "handlebars")
        {
            yield return "template_format must be handlebars.";
        }

        if (string.IsNullOrWhiteSpace(file.Template))
        {
            yield return "template is empty.";
        }

        if (file.Template.Contains("{{{", StringComparison.Ordinal) || file.Template.Contains("{{&", StringComparison.Ordinal))
        {
            yield return "template puts a value in without escaping; write {{name}}.";
        }

        if (!file.ExecutionSettings.TryGetValue("default", out var settings) || settings.MaxTokens is not > 0)
        {
            yield return "execution_settings.default.max_tokens is missing.";
        }

        var used = Places().Matches(file.Template).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var declared = file.InputVariables.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in used.Except(declared))
        {
            yield return $"{{{{{name}}}}} is not among its input_variables.";
        }

        foreach (var name in declared.Except(places))
        {
            yield return $"nothing fills {{{{{name}}}}}; there are {string.Join(", ", places)}.";
        }
    }

    [GeneratedRegex(@"\{\{[#/]?\s*(?:(?:if|unless|each|with)\s+)?(?<name>[A-Za-z_][\w.]*)")]
    private static partial Regex Places();
}
