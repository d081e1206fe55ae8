using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Conversations;
using CoachBot.Guides;
using CoachBot.Language.Guarding;
using CoachBot.Language.Models;
using CoachBot.Language.Prompts;
using CoachBot.Offers;
using Microsoft.Extensions.AI;

namespace CoachBot.Language.Understanding;

/// <summary>
/// Messages the rules found unclear: the model says which mark is which part of the offer, the rules read the figure behind the mark. So
/// no figure goes out, and none can come back changed. What it finds is shown and used only after a yes.
/// </summary>
internal sealed partial class RestReader(LeashedModel model, PromptBook prompts)
{
    private const int Longest = 2_000;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private static readonly Dictionary<string, OfferComponent> Parts = new(StringComparer.Ordinal)
    {
        ["base"] = OfferComponent.Base,
        ["equity"] = OfferComponent.Equity,
        ["bonus"] = OfferComponent.Bonus,
        ["signOn"] = OfferComponent.SignOn,
    };

    internal static readonly JsonElement Schema = JsonDocument.Parse("""
        {"type":"object","additionalProperties":false,"required":["values"],"properties":{"values":{"type":"array","items":{
         "type":"object","additionalProperties":false,"required":["component","span"],"properties":{
          "component":{"type":"string","enum":["base","equity","bonus","signOn"]},
          "span":{"type":"string"}}}}}}
        """).RootElement;

    /// <summary>Nothing is known of it yet, it holds a figure, and nothing in it smells of a floor, present pay or a rival: those never leave.</summary>
    public static bool IsUnclear(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var tellsFigures = reading.Intent == Intent.Help || (reading.IsGuess && reading.Intent is Intent.AddDetail or Intent.ReportCounter or Intent.CorrectValue or Intent.EvaluateOffer or Intent.CompareOffers or Intent.ConvertRate);
        return tellsFigures && reading is { Terms.Count: 0, Corrections.Count: 0, Rivals.Count: 0, CurrentPay.Count: 0, Forfeits.Count: 0, Floor: null, Confirms: null, HasInjection: false, Questions.Count: 0 }
            && reading.Text.Length <= Longest && reading.Text.Any(char.IsAsciiDigit) && !Private().IsMatch(reading.Text);
    }

    /// <exception cref="LanguageException">The model failed.</exception>
    public async Task<Reading> ReadAsync(Reading reading, ConversationKey who, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var message = MarkedLine.Of(reading.Text.ReplaceLineEndings(" "));
        var prompt = prompts.ReadMessage(new ReadValues(message.Text));
        prompt.Options.ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema, "terms");
        var reply = await model.AskAsync(prompt, who, cancellationToken);
        return reading with { Understood = Terms(message, reply, now) };
    }

    /// <summary>The values whose span stands in the message and whose figure the rules can read as that part; the others are dropped.</summary>
    internal static IReadOnlyList<OfferTerm> Terms(MarkedLine message, string reply, DateTimeOffset now)
    {
        try
        {
            var found = JsonSerializer.Deserialize<Reply>(reply, Strict)?.Values ?? [];
            return [.. found.Select(v => Term(message, v, now)).OfType<OfferTerm>().DistinctBy(t => t.Component)];
        }
        catch (JsonException e)
        {
            throw new LanguageException(FailureCause.NotAReply, e);
        }
    }

    private static OfferTerm? Term(MarkedLine message, Value value, DateTimeOffset now)
    {
        if (value.Span is not { Length: > 0 } span || value.Component is not { } name || !Parts.TryGetValue(name, out var component)
            || !message.Text.Contains(span, StringComparison.Ordinal) || MarkedLine.MarksOf(span) is not [var mark] || mark < 1 || mark > message.Figures.Count)
        {
            return null;
        }

        var figure = message.Figures[mark - 1];
        var said = name == "signOn" ? "sign-on" : name;
        var read = MessageReader.Read($"{figure} {said}", now, null, new Mentions([], null, []));
        return read.Terms is [var term] && term.Component == component ? term with { Raw = message.Filled(span) } : null;
    }

    private sealed record Reply(IReadOnlyList<Value>? Values);

    private sealed record Value(string? Component, string? Span);

    [GeneratedRegex(@"\b(walk|floor|least|lowest|minimum|min|bottom|below|under|less than|accept|settle|limit|current|currently|now|today|earn\w*|make|making|paid|pays|present|salary is|rival|competing|other offer|another|elsewhere|friend|rent|mortgage|have|has|had|get|gets|getting|got|moment|these days|already|nothing|need|needs|want|would|could|i'?m|i am|my|me|mine)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Private();
}
