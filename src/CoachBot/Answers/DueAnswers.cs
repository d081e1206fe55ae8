using System.Globalization;
using CoachBot.Offers;

namespace CoachBot.Answers;

/// <summary>"google needs an answer by friday": no deadline of this talk, and a true reason to ask for a date here.</summary>
internal static class DueAnswers
{
    /// <summary>Null where no other company wants an answer, or the message tells terms, which are answered first.</summary>
    public static Answer? Of(Turn turn)
    {
        if (turn.Reading is not { DueElsewhere: { } due, Terms.Count: 0, Floor: null, Corrections.Count: 0 } || turn.Talk.Offer.IsEmpty || turn.Reading.Rivals.Any(r => !r.Offer.IsEmpty))
        {
            return null;
        }

        var draft = turn.Draft();
        Add(draft, turn, due, withLine: true);
        return draft.Offer(Choices.AboutOffer(turn)).Build();
    }

    /// <summary>The same lines under an answer about that company's offer.</summary>
    /// <param name="withLine">With the line to say; else there is another one.</param>
    public static void Add(AnswerDraft draft, Turn turn, RivalDeadline due, bool withLine)
    {
        var rival = turn.Talk.Rivals.FirstOrDefault(r => string.Equals(r.Name, due.Name, StringComparison.OrdinalIgnoreCase));
        var spoken = rival?.Spoken ?? "another company";
        string Day(string format) => turn.Book.When(due.Deadline.Resolved.ToString(format, CultureInfo.InvariantCulture), FigureUnit.Date, FigureOrigin.User, $"you said \"{due.Deadline.Raw}\"");
        draft.Section("due", "", $"Noted: {due.Name} wants an answer by {Day("ddd d MMM")}.", turn.Talk.CompanyName is { } company ? $"It is no deadline of {company}'s, and a true reason to ask them for a date." : null, "Ask both: there for a few days more, here for a decision before.");
        if (withLine)
        {
            draft.SayAloud("say", "Say", $"I have to give {spoken} my answer by {Day("dddd d MMMM")}. This role is the one I'd like to make work. Could we settle the offer before that day?");
        }
    }
}
