using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace CoachBot.Language.Prompts;

/// <summary>A prompt as its file says it, in Semantic Kernel's YAML schema for prompts.</summary>
public sealed class PromptFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithTypeMapping<IReadOnlyList<PromptInput>, List<PromptInput>>()
        .WithTypeMapping<IReadOnlyDictionary<string, PromptSettings>, Dictionary<string, PromptSettings>>()
        .Build();

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string Template { get; set; } = "";

    /// <summary>"handlebars".</summary>
    public string TemplateFormat { get; set; } = "";

    public IReadOnlyList<PromptInput> InputVariables { get; init; } = [];

    public PromptOutput? OutputVariable { get; set; }

    /// <summary>By service; "default" is the one used here.</summary>
    public IReadOnlyDictionary<string, PromptSettings> ExecutionSettings { get; init; } = new Dictionary<string, PromptSettings>();

    /// <exception cref="YamlDotNet.Core.YamlException">It is no YAML of this schema; an unknown key counts as one.</exception>
    public static PromptFile Parse(string yaml) => Yaml.Deserialize<PromptFile?>(yaml) ?? new PromptFile();
}

/// <summary>A place of a template.</summary>
public sealed class PromptInput
{
    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public bool IsRequired { get; set; }

    public string? Default { get; set; }
}

public sealed class PromptOutput
{
    public string Description { get; set; } = "";
}

/// <summary>How the model is run.</summary>
public sealed class PromptSettings
{
    public float? Temperature { get; set; }

    public float? TopP { get; set; }

    /// <summary>Tokens of the longest reply.</summary>
    public int? MaxTokens { get; set; }
}
