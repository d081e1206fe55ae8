using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Channels.Teams.Cards;

/// <summary>The offer form as a card: filled with what is known, brought up to date when it is looked at again, and closed once it is sent.</summary>
internal static class OfferFormCard
{
    public const string RefreshVerb = "refresh";

    private const string Mark = "form";

    /// <summary>The values of a message or an action that came from this form.</summary>
    public static bool IsFrom(JsonElement data) => data.Text(Mark) == OfferForm.Verb;

    /// <param name="known">Values by field; those of the offer that is being talked about, or what was filled in.</param>
    /// <param name="user">Whose view may be refreshed; null for nobody's.</param>
    public static JsonObject Open(IReadOnlyDictionary<string, string> known, string? user, string? problem = null)
    {
        var body = new List<JsonNode> { CardParts.Title("Your offer"), CardParts.Text("Leave out what you do not know. Only you and the coach see this.", subtle: true) };
        if (problem is not null)
        {
            body.Add(CardParts.Text(problem, color: "Attention"));
        }

        body.AddRange(OfferForm.Fields.Take(3).Select(f => Input(f, known)));
        body.Add(Choice("currency", "Currency", OfferForm.Currencies, known, "as in the guide"));
        body.AddRange(OfferForm.Fields.Skip(3).Take(2).Select(f => Input(f, known)));
        body.Add(Choice("vest", "Vests over, in years", OfferForm.VestYears, known, "not said"));
        body.AddRange(OfferForm.Fields.Skip(5).Select(f => Input(f, known)));
        var card = CardParts.Card(body, [Send()], "Tell me the offer in your own words: company, role, place and the numbers.");
        if (user is not null)
        {
            card["refresh"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = RefreshVerb, ["data"] = new JsonObject { [Mark] = OfferForm.Verb } },
                ["userIds"] = new JsonArray(user),
            };
        }

        return card;
    }

    /// <summary>What replaces the form once it is sent.</summary>
    public static JsonObject Sent(string message) =>
        CardParts.Card([CardParts.Title("Your offer"), CardParts.Text(SafeMarkdown.Of(message)), CardParts.Text("Sent. The answer is below.", subtle: true)], [CardParts.SayButton(OfferForm.Command)], message);

    /// <summary>The fields as they were filled in.</summary>
    public static IReadOnlyDictionary<string, string> Filled(JsonElement data) =>
        OfferForm.Fields.Append(new("currency", "", "", 3)).Append(new("vest", "", "", 1))
            .ToDictionary(f => f.Id, f => OfferForm.ValueOf(data, f.Id) is { } v && v.Length <= f.MostCharacters ? v : "");

    /// <summary>The fields as the talk knows them; empty for an unknown talk.</summary>
    public static IReadOnlyDictionary<string, string> Known(OfferCase? talk) => talk is null ? new Dictionary<string, string>() : new Dictionary<string, string>
    {
        ["company"] = talk.CompanyName ?? "",
        ["role"] = talk.RoleSlug?.Replace('-', ' ') ?? "",
        ["place"] = talk.Place?.Raw ?? "",
        ["currency"] = talk.Offer.Base?.Currency.Code is { } code && OfferForm.Currencies.Contains(code) ? code : "",
        ["base"] = Plain(talk.Offer.Base is { Period: PayPeriod.Year } pay ? pay.Amount : null),
        ["equity"] = Plain(talk.Offer.Equity is { Period: PayPeriod.GrantTotal } grant ? grant.Amount : null),
        ["vest"] = talk.Offer.Equity?.VestYears is { } years && OfferForm.VestYears.Contains(Plain(years)) ? Plain(years) : "",
        ["bonus"] = Plain(talk.Offer.Bonus?.Percent),
        ["signon"] = Plain(talk.Offer.Find(OfferComponent.SignOn)?.Amount),
    };

    private static string Plain(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static JsonObject Input(FormField field, IReadOnlyDictionary<string, string> known) => WithValue(
        new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = field.Id,
            ["label"] = field.Label,
            ["placeholder"] = field.Example,
            ["maxLength"] = field.MostCharacters,
        },
        known.GetValueOrDefault(field.Id));

    private static JsonObject Choice(string id, string label, IReadOnlyList<string> values, IReadOnlyDictionary<string, string> known, string none) => WithValue(
        new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = id,
            ["label"] = label,
            ["style"] = "compact",
            ["placeholder"] = none,
            ["choices"] = new JsonArray([.. values.Select(v => new JsonObject { ["title"] = v, ["value"] = v })]),
        },
        known.GetValueOrDefault(id));

    private static JsonObject WithValue(JsonObject input, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            input["value"] = value;
        }

        return input;
    }

    /// <summary>Clients without Action.Execute send the same values as a message.</summary>
    private static JsonObject Send() => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = "Work it out",
        ["verb"] = OfferForm.Verb,
        ["style"] = "positive",
        ["data"] = new JsonObject { [Mark] = OfferForm.Verb },
        ["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = "Work it out", ["data"] = new JsonObject { [Mark] = OfferForm.Verb } },
    };
}
