using System.Text.RegularExpressions;
using CoachBot.Answers;
using CoachBot.Coaching;
using CoachBot.Offers;

namespace CoachBot.Emails;

/// <summary>Which email a message wants: a new one of some kind, the last one changed, or the counter email.</summary>
internal static partial class EmailRequests
{
    private const int Longest = 320;

    /// <summary>What is answered on its own, whatever email is named beside it.</summary>
    private static readonly Intent[] First = [Intent.DeleteMyData, Intent.ExportMyData, Intent.InjectionAttempt, Intent.FabricationRequest, Intent.HonestyQuestion, Intent.Rehearse, Intent.ParsePastedDocument];

    /// <summary>The email wanted; null where the message wants none, or the counter email as it always was.</summary>
    public static EmailRequest? Of(Turn turn)
    {
        var (text, last) = (turn.Reading.Text, turn.Email);
        if (text.Length > Longest || First.Contains(turn.Reading.Intent) || turn.Talk.Proposed.Count > 0)
        {
            return null;
        }

        if (EmailKinds.Of(text, last is not null) is { } kind)
        {
            var kept = last is null ? new EmailRequest(kind) : new EmailRequest(kind) { Greeting = last.Greeting, Sender = last.Sender, IsText = last.IsText && kind == last.Kind };
            // "decline the google offer": a no to a rival is none to the company of the talk.
            return EmailEdits.On(kept with { Rival = turn.Talk.Rivals.FirstOrDefault(r => text.Contains(r.Name, StringComparison.OrdinalIgnoreCase))?.Name }, turn);
        }

        if (last is not null && Changed(last, turn) is { } changed)
        {
            return changed;
        }

        return EmailEdits.WantsText(text) && turn is { Talk.Offer.IsEmpty: false, Reading: { Terms.Count: 0, Rivals.Count: 0 } } ? EmailEdits.On(Counter(turn), turn) : null;
    }

    /// <summary>The email an answer with one holds.</summary>
    public static EmailRequest Current(Turn turn) => Of(turn) ?? (turn.Email is { } last && GoesOn(turn) ? EmailEdits.On(last, turn) : EmailEdits.On(Counter(turn), turn));

    /// <summary>"make the email warmer", "the email again": the one before, whatever it was for.</summary>
    private static bool GoesOn(Turn turn) => Tones.Asked(turn.Reading.Text) is not null || EmailEdits.IsShorter(turn.Reading.Text) || turn.Reading.Text.Contains("again", StringComparison.OrdinalIgnoreCase);

    /// <summary>After a yes nothing is asked for any more.</summary>
    private static EmailRequest Counter(Turn turn) => new(turn.Talk.Accepted ? EmailKind.Acceptance : turn.Talk.Outcome == Outcome.Declined ? EmailKind.Decline : turn.Talk.Outcome != Outcome.Open ? EmailKind.InWriting : EmailKind.Counter);

    private static EmailRequest? Changed(EmailRequest last, Turn turn)
    {
        var (text, reading) = (turn.Reading.Text, turn.Reading);
        var next = EmailEdits.On(last, turn);
        var namesDay = last.Kind == EmailKind.MoreTime && reading is { Deadline: not null, Terms.Count: 0 } && next.Until != last.Until && text.Length < 40;
        var changes = next.Added.Count != last.Added.Count || (EmailEdits.AddsLine(text) && EmailEdits.Line(turn) is not null) || next.Greeting != last.Greeting || next.Sender != last.Sender || EmailEdits.IsOnlyName(text) || EmailEdits.WantsText(text)
            || (EmailEdits.IsText(text) && EmailEdits.IsShorter(text)) || namesDay;
        return changes && reading is { Terms.Count: 0, IsCounter: false, Rivals.Count: 0, Floor: null, CurrentPay.Count: 0 } ? next : null;
    }

    /// <summary>A day named in it is the user's wish or start, or that of a talk that is over, and no date of the other side's.</summary>
    public static bool NamesOwnDay(Reading reading, EmailRequest? last)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var kind = EmailKinds.Of(reading.Text, last is not null);
        return kind is EmailKind.MoreTime or EmailKind.Thanks || (kind is not null && reading.StartDate is not null) || (kind is null && last is { Kind: EmailKind.MoreTime } && reading.Text.Length < 40 && !TheirsPattern().IsMatch(reading.Text));
    }

    /// <summary>"they want my answer by wednesday": a date of theirs.</summary>
    [GeneratedRegex(@"\b(?:they|she|he|hr|recruiter|deadline|expires?|due)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TheirsPattern();
}
