using System.Text;
using System.Xml;
using HandlebarsDotNet;
using Microsoft.Extensions.AI;

namespace CoachBot.Language.Prompts;

/// <summary>A prompt ready to be sent.</summary>
public sealed record RenderedPrompt(string Name, IReadOnlyList<ChatMessage> Messages, ChatOptions Options);

/// <summary>
/// One prompt file, compiled. Rendering escapes every value; only then is the text read as messages, so what a user writes stays
/// inside the message it was put in.
/// </summary>
public sealed class Prompt
{
    private static readonly IHandlebars Engine = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true });

    private static readonly XmlReaderSettings AsMessages = new() { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly HandlebarsTemplate<object, object> _template;
    private readonly ChatOptions _options;

    private Prompt(PromptFile file, HandlebarsTemplate<object, object> template)
    {
        File = file;
        _template = template;
        var settings = file.ExecutionSettings["default"];
        _options = new ChatOptions { Temperature = settings.Temperature, TopP = settings.TopP, MaxOutputTokens = settings.MaxTokens };
    }

    public PromptFile File { get; }

    /// <summary>Compiles a file whose places are all on the record that fills it.</summary>
    /// <param name="problems">Gets a sentence for each fault.</param>
    /// <returns>Null where there was a fault.</returns>
    public static Prompt? Compile(PromptFile file, IReadOnlyCollection<string> places, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(problems);
        var before = problems.Count;
        foreach (var fault in PromptFaults.Of(file, places))
        {
            problems.Add($"{file.Name}: {fault}");
        }

        if (problems.Count > before)
        {
            return null;
        }

        try
        {
            var prompt = new Prompt(file, Engine.Compile(file.Template));
            _ = prompt.Render(places.ToDictionary(p => p, _ => "x", StringComparer.Ordinal));
            return prompt;
        }
        catch (Exception e) when (e is HandlebarsException or XmlException or FormatException)
        {
            problems.Add($"{file.Name}: {e.Message}");
            return null;
        }
    }

    /// <param name="values">A value for every place.</param>
    public RenderedPrompt Render(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        object clean = values.Values.All(IsWritable) ? values : values.ToDictionary(v => v.Key, v => Clean(v.Value), StringComparer.Ordinal);
        return new RenderedPrompt(File.Name, Messages(_template(clean)), _options.Clone());
    }

    /// <summary>The messages of a rendered text.</summary>
    /// <exception cref="XmlException">It is not a row of messages.</exception>
    private static List<ChatMessage> Messages(string rendered)
    {
        var messages = new List<ChatMessage>();
        using var reader = XmlReader.Create(new StringReader(rendered), AsMessages);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Name == "message" && reader.GetAttribute("role") is { } role)
            {
                messages.Add(new ChatMessage(RoleOf(role), reader.ReadElementContentAsString().Trim()));
            }
            else if (reader.NodeType is XmlNodeType.Element or XmlNodeType.Text or XmlNodeType.CDATA)
            {
                throw new XmlException("There is text outside a message.");
            }
        }

        return messages.Count > 0 ? messages : throw new XmlException("It has no message.");
    }

    private static ChatRole RoleOf(string role) => role switch
    {
        "system" => ChatRole.System,
        "user" => ChatRole.User,
        "assistant" => ChatRole.Assistant,
        _ => throw new FormatException($"The role {role} is none of system, user, assistant."),
    };

    /// <summary>Without what XML cannot hold: control characters and halves of a pair.</summary>
    private static string Clean(string value)
    {
        var clean = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' || (rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF)))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static bool IsWritable(string value)
    {
        foreach (var c in value)
        {
            if ((c < ' ' && c is not ('\t' or '\n')) || char.IsSurrogate(c) || c >= '\uFFFE')
            {
                return false;
            }
        }

        return true;
    }
}
