using CoachBot.Coaching;
using CoachBot.Conversations;
using CoachBot.Emails;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>All an answer is written from.</summary>
/// <param name="Before">The case before this message; null at the start.</param>
/// <param name="Now">When the message was written, in the writer's own offset.</param>
public sealed record Turn(Reading Reading, OfferCase? Before, Advice Advice, DateTimeOffset Now, FigureBook Book)
{
    /// <summary>The email the answer before this one held; null where it held none.</summary>
    public EmailRequest? Email { get; init; }

    /// <summary>What earlier answers of this talk have said, as <see cref="Repetition"/> keeps it.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    public OfferCase Talk => Advice.Talk;

    public AnswerDraft Draft()
    {
        // The numeral of "N26" is no figure of anybody's pay.
        foreach (var name in Talk.Rivals.Concat(Reading.Imagined).Select(r => r.Name).Append(Talk.CompanyName).OfType<string>())
        {
            _ = Book.Quote(name, FigureOrigin.Setting, "a company's name");
        }

        return new(Book);
    }
}
