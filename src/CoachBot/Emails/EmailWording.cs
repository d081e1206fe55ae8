using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Emails;

/// <summary>One text: its paragraphs after the greeting, and the same as a text message.</summary>
internal sealed record EmailText(string Subject, IReadOnlyList<string> Paragraphs, string Brief);

/// <summary>The short texts that ask for no more. Each says the offer's own figures or none, and of the user only what the user said.</summary>
internal static class EmailWording
{
    public static EmailText Of(Turn turn, EmailRequest request)
    {
        var company = (request.Rival ?? turn.Talk.CompanyName) is { } name ? Places.Company(name) : null;
        var offer = company is null ? "Your offer" : $"{company} offer";
        return request.Kind switch
        {
            EmailKind.Acceptance => Acceptance(turn, request, offer),
            EmailKind.Thanks => Thanks(turn, request, company),
            EmailKind.MoreTime => MoreTime(turn, request, offer),
            EmailKind.Decline => new EmailText($"{offer}: my answer",
                ["thank you for the offer and for the time everyone has taken. I have decided not to accept it.", "I wish you and the team all the best, and I would be glad to stay in touch."],
                "thank you for the offer and your time. I have decided not to accept it, and I would be glad to stay in touch."),
            EmailKind.Withdrawal => new EmailText($"{company ?? "Your role"}: withdrawing my application",
                [$"thank you for the time everyone has taken. I would like to withdraw my application{(company is null ? "" : $" at {company}")}.", "I wish you and the team all the best, and I would be glad to stay in touch."],
                "thank you for your time. I would like to withdraw my application, and I would be glad to stay in touch."),
            EmailKind.FollowUp => FollowUp(turn, company, offer),
            EmailKind.InWriting => InWriting(turn, request, offer),
            EmailKind.CallRequest => new EmailText($"{offer}: a short call",
                ["thank you for the offer. I have a few questions on the package, and I would like to go through them with you on a short call.", "Which time would suit you this week?"],
                "thank you for the offer. Could we have a short call on the package? Which time would suit you this week?"),
            _ => new EmailText("My resignation",
                ["I am writing to tell you that I am resigning from my role. Thank you for the time here.", "I will do my part for a good handover. Could you confirm my last day, as my notice period has it?"],
                "I am resigning from my role, and I wanted you to hear it from me. Could you confirm my last day?"),
        };
    }

    private static EmailText Acceptance(Turn turn, EmailRequest request, string offer)
    {
        var figures = PackageWords.Spoken(OfferOf(turn, request), turn.Book);
        var accepts = figures.Length == 0 ? "I am glad to accept it." : $"I am glad to accept it: {figures}.";
        return new EmailText($"{offer}: I accept",
            [$"thank you for the offer and for the time everyone has taken. {accepts}", "What are the next steps? If there is a letter still to sign, I am glad to look out for it."],
            $"thank you for the offer. {accepts} What are the next steps?");
    }

    private static Offer OfferOf(Turn turn, EmailRequest request) =>
        request.Rival is null ? turn.Talk.Offer : turn.Talk.Rivals.FirstOrDefault(r => r.Name == request.Rival)?.Offer ?? Offer.Nothing;

    private static EmailText Thanks(Turn turn, EmailRequest request, string? company)
    {
        if (request.Occasion is { } occasion)
        {
            return new EmailText($"Thank you for the {occasion}",
                [$"thank you for your time in the {occasion}, and please pass my thanks on to everyone who took part.", "If anything is open on my side, please tell me."],
                $"thank you for your time in the {occasion}. If anything is open on my side, please tell me.");
        }

        var next = turn.Talk.Accepted ? "I am looking forward to starting." : "I will look at it with care and come back to you with my answer or my questions.";
        return turn.Talk.Offer.IsEmpty
            ? new EmailText($"Thank you{(company is null ? "" : $", {company}")}", ["thank you for the time everyone has taken.", "If anything is open on my side, please tell me."], "thank you for your time. If anything is open on my side, please tell me.")
            : new EmailText($"{company ?? "Your"} offer: thank you", ["thank you for the offer and for the time everyone has taken.", next], $"thank you for the offer. {next}");
    }

    private static EmailText MoreTime(Turn turn, EmailRequest request, string offer)
    {
        var due = request.Rival is null && turn.Talk.Deadline is { Kind: not DeadlineKind.Call } known && known != request.Until && known.Resolved > turn.Now ? $"You asked for my answer by {Days.Of(turn, known)}. " : "";
        var wish = request.Until is { } until ? $"Could I give you my answer by {Days.Of(turn, until)}?"
            : request.Span is { } span ? $"Could I have {turn.Book.Quote(span, FigureOrigin.User, "you said so")} for my answer?"
            : "Could I have a few more working days, and which date would work for you?";
        return new EmailText($"{offer}: a little more time",
            [$"thank you for the offer. I want to give you a considered answer, and I need a little more time for it. {due}{wish}", "If the date is tight on your side, please tell me what drives it."],
            $"thank you for the offer. I want to give you a considered answer. {wish}");
    }

    private static EmailText FollowUp(Turn turn, string? company, string offer)
    {
        var about = turn.Talk.Offer.IsEmpty ? company is null ? "the role" : $"the role at {company}" : "the offer";
        return new EmailText(turn.Talk.Offer.IsEmpty ? $"{company ?? "Your role"}: checking in" : $"{offer}: checking in",
            [$"I wanted to check in on my last message about {about}. Is there anything you need from me?", "When may I expect to hear from you? I am glad to talk on a short call as well."],
            $"I wanted to check in on my last message about {about}. Is there anything you need from me, and when may I expect to hear from you?");
    }

    private static EmailText InWriting(Turn turn, EmailRequest request, string offer)
    {
        if (turn.Talk.Outcome == Outcome.Withdrawn)
        {
            return new EmailText($"{offer}: your note",
                ["I am sorry to hear that you have taken the offer back. I would have been glad to take it as it stood.", "Is there a way back to it? I am glad to talk on a short call."],
                "I am sorry to hear that you have taken the offer back. I would have been glad to take it as it stood. Is there a way back to it?");
        }

        if (turn.Talk.Outcome == Outcome.Agreed)
        {
            // What they agreed to may be more than the offer that was told.
            return new EmailText($"{offer}: the updated terms in writing",
                ["thank you, I am glad that we found common ground. Could you send me the updated offer in writing, with base, equity and its vesting, bonus, one-off payments and the start date?", "I will look it over at once and come back to you with my signature or my questions."],
                "thank you, I am glad that we found common ground. Could you send me the updated offer in writing?");
        }

        var figures = PackageWords.Spoken(OfferOf(turn, request), turn.Book);
        var known = figures.Length == 0 ? "" : $" As I understand it, it is {figures}.";
        return new EmailText($"{offer}: the terms in writing",
            [$"thank you for the offer.{known} Could you send me the full terms in writing, so that I can look at all of it at once?", "With the vesting dates, any conditions on one-off payments and the start date it would be complete."],
            $"thank you for the offer.{known} Could you send me the full terms in writing?");
    }
}
