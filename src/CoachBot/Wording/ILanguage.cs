using CoachBot.Answers;
using CoachBot.Conversations;
using CoachBot.Offers;
using CoachBot.Rehearsals;

namespace CoachBot.Wording;

/// <summary>
/// What a language model may do in a turn: read what the rules could not, and word what is ready. The coach needs none of it. It can
/// set, change and add no figure; what does not pass the guard is not used. Neither method throws for a failing model.
/// </summary>
public interface ILanguage
{
    /// <summary>The reading with <see cref="Reading.Understood"/> where the model found terms the rules did not; else the same reading.</summary>
    Task<Reading> ReadAsync(Reading reading, ConversationKey who, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The answer with its words to say in the wanted style, section by section; a section that did not pass stands as it was.</summary>
    /// <param name="draft">Where the answer is shown as far as it is worded and has passed; null where nobody can see it grow.</param>
    Task<Answer> WordAsync(Answer answer, WordingRequest request, IDraft? draft, CancellationToken cancellationToken);
}

/// <summary>Whose words are worded.</summary>
public enum Speaker
{
    /// <summary>The user: lines to say or to send.</summary>
    Candidate,

    /// <summary>The recruiter of a rehearsal.</summary>
    Recruiter,
}

/// <summary>How an answer is to be worded.</summary>
/// <param name="Company">As it is spoken; null where none is known.</param>
/// <param name="Temperament">The recruiter's; null outside a rehearsal.</param>
public sealed record WordingRequest(ConversationKey Who, Speaker Speaker, Style Style, string? Company, Temperament? Temperament);
