using CoachBot.Offers;

namespace CoachBot.Conversations;

/// <summary>Letters and mails: their terms are shown with the words they stand in, and used when the user says they are right.</summary>
public static class LetterSteps
{
    /// <summary>What a file sent along tells, beside what the message itself says. Of the file only terms, names and dates count; its wants are nobody's.</summary>
    public static Reading Beside(this Reading message, Reading document) => message with
    {
        Intents = [Intent.ParsePastedDocument, .. message.Intents.Where(i => i is not (Intent.Help or Intent.Smalltalk or Intent.ParsePastedDocument))],
        Company = message.Company ?? document.Company,
        Role = message.Role ?? document.Role,
        Place = message.Place ?? document.Place,
        Terms = document.Terms,
        Corrections = [],
        IsCounter = false,
        Deadline = message.Deadline ?? document.Deadline,
        Level = message.Level ?? document.Level,
        StartDate = message.StartDate ?? document.StartDate,
        HasInjection = message.HasInjection || document.HasInjection,
        Questions = document.Questions,
    };

    /// <summary>The message brings a letter with terms that are to be confirmed first.</summary>
    public static bool BringsLetter(this Reading reading) => reading.Intents.Contains(Intent.ParsePastedDocument) && reading.Terms.Count > 0;

    /// <summary>The terms wait for a yes; with a yes they become the offer, with a no they are dropped.</summary>
    internal static (OfferCase Talk, Reading Reading) Confirmed(this OfferCase talk, Reading reading) =>
        reading.BringsLetter() ? (talk with { Proposed = reading.Terms }, reading with { Terms = [] })
        : reading.Understood.Count > 0 ? (talk with { Proposed = reading.Understood }, reading)
        : talk.Proposed.Count > 0 && reading.Confirms == true ? (talk with { Proposed = [] }, reading with { Terms = talk.Proposed })
        : talk.Proposed.Count > 0 && reading.Confirms == false ? (talk with { Proposed = [] }, reading)
        : (talk, reading);
}
