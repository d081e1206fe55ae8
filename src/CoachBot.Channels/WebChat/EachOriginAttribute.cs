using System.ComponentModel.DataAnnotations;

namespace CoachBot.Channels.WebChat;

/// <summary>Every item is an origin by itself: nothing that would widen a policy it is written into.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EachOriginAttribute : ValidationAttribute
{
    private const string Separators = " *;,'\"";

    public override bool IsValid(object? value) => value is not IEnumerable<string> origins || origins.All(IsOrigin);

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http") && text == uri.GetLeftPart(UriPartial.Authority) && !text.Any(Separators.Contains);
}
