using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Channels.Teams.Cards;

/// <summary>What came back from the form.</summary>
/// <param name="Message">The offer in words, as a person would type it; null when something must be put right.</param>
/// <param name="Problem">What to put right; null when nothing.</param>
internal sealed record FilledForm(string? Message, string? Problem);

/// <summary>
/// The offer form. What is filled in becomes a sentence and is read like any other message, so a form can say nothing
/// that typing could not. Values the card cannot produce are refused.
/// </summary>
internal static partial class OfferForm
{
    public const string Command = "Offer form";
    public const string Verb = "offer";

    public static readonly IReadOnlyList<string> Currencies = ["USD", "EUR", "GBP", "CAD", "AUD", "CHF", "SGD", "INR", "JPY"];
    public static readonly IReadOnlyList<string> VestYears = ["1", "2", "3", "4", "5"];

    public static readonly IReadOnlyList<FormField> Fields =
    [
        new("company", "Company", "CoreWeave", 80),
        new("role", "Role", "ML engineer", 80),
        new("place", "Place", "New York", 80),
        new("base", "Base a year", "225,000", 20),
        new("equity", "Equity, whole grant", "350,000", 20),
        new("bonus", "Bonus in percent", "10", 6),
        new("signon", "Sign-on", "25,000", 20),
    ];

    private static readonly string[] Names = ["company", "role", "place"];
    private static readonly string[] Amounts = ["base", "equity", "signon"];

    public static bool IsAsked(string text) => string.Equals(text?.Trim(), Command, StringComparison.OrdinalIgnoreCase);

    /// <summary>The field as the client sent it; "" where it is empty or absent.</summary>
    public static string ValueOf(JsonElement data, string field) => data.Text(field)?.Trim() ?? "";

    public static FilledForm Read(JsonElement data)
    {
        if (Problem(data) is { } problem)
        {
            return new FilledForm(null, problem);
        }

        string[] sentence = [Where(data), Money(data, "base", "base"), Grant(data), Percent(data), Money(data, "signon", "sign-on")];
        var message = string.Join(", ", sentence.Where(s => s.Length > 0));
        return message.Length == 0 ? new FilledForm(null, "Fill in the company or one of the numbers.") : new FilledForm(message, null);
    }

    private static string? Problem(JsonElement data) =>
        data.ValueKind != JsonValueKind.Object || Fields.Any(f => data.Child(f.Id) is { } v && v.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) ? "These values did not come from the form."
        : Fields.FirstOrDefault(f => ValueOf(data, f.Id).Length > f.MostCharacters) is { } tooLong ? $"{tooLong.Label}: that is too long."
        : Names.FirstOrDefault(id => !IsName(ValueOf(data, id))) is { } name ? $"{Label(name)}: letters, digits and spaces only, please."
        : Amounts.FirstOrDefault(id => !IsAmount(ValueOf(data, id))) is { } amount ? $"{Label(amount)}: a number like 225,000 or 225k, please."
        : !IsPercent(ValueOf(data, "bonus")) ? "Bonus in percent: a number from 0 to 200, please."
        : !IsOneOf(data, "currency", Currencies) || !IsOneOf(data, "vest", VestYears) ? "These values did not come from the form."
        : null;

    private static string Label(string id) => Fields.First(f => f.Id == id).Label;

    private static bool IsName(string value) => value.Length == 0 || NamePattern().IsMatch(value);

    private static bool IsAmount(string value) => value.Length == 0 || AmountPattern().IsMatch(value);

    private static bool IsPercent(string value) =>
        value.Length == 0 || (decimal.TryParse(value.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 200);

    private static bool IsOneOf(JsonElement data, string field, IReadOnlyList<string> allowed) =>
        data.Child(field) is null || ValueOf(data, field) is var value && (value.Length == 0 || allowed.Contains(value));

    private static string Where(JsonElement data)
    {
        var (company, role, place) = (ValueOf(data, "company"), ValueOf(data, "role"), ValueOf(data, "place"));
        string[] words = [company.Length > 0 ? $"{company} offer" : "", role, place.Length > 0 ? $"in {place}" : ""];
        return string.Join(' ', words.Where(w => w.Length > 0));
    }

    private static string Money(JsonElement data, string field, string name) =>
        ValueOf(data, field) is { Length: > 0 } amount ? $"{WithCurrency(data, amount)} {name}" : "";

    private static string Grant(JsonElement data) =>
        ValueOf(data, "equity") is not { Length: > 0 } amount ? ""
        : ValueOf(data, "vest") is { Length: > 0 } years ? $"{WithCurrency(data, amount)} RSUs over {years} years"
        : $"{WithCurrency(data, amount)} RSUs";

    private static string Percent(JsonElement data) =>
        ValueOf(data, "bonus") is { Length: > 0 } percent ? $"{percent.TrimEnd('%', ' ')}% bonus" : "";

    private static string WithCurrency(JsonElement data, string amount) =>
        ValueOf(data, "currency") is { Length: > 0 } currency ? $"{currency} {amount}" : amount;

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd} .,&'’/+()-]*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^[0-9]{1,3}(?:[,  ]?[0-9]{3})*(?:\.[0-9]{1,2})?\s?[kKmM]?$")]
    private static partial Regex AmountPattern();
}

/// <summary>A field of the form.</summary>
/// <param name="Example">Shown where nothing is filled in.</param>
internal sealed record FormField(string Id, string Label, string Example, int MostCharacters);
