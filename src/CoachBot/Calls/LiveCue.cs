using System.Text.RegularExpressions;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Calls;

/// <summary>What a message is to a call that is on.</summary>
internal enum LiveCue
{
    Start,
    TheySaid,
    ISaid,
    Over,
}

/// <summary>Tells what the recruiter said from what the user did.</summary>
internal static partial class LiveCues
{
    /// <summary>A call nobody ended is over after this long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    public static LiveCue? Of(Conversation conversation, Reading reading, DateTimeOffset now)
    {
        var text = reading.Text.Trim();
        var isOn = conversation.Call is { } call && now - call.Began < Longest;
        if (reading.Says(Intent.DeleteMyData) || reading.Says(Intent.ExportMyData))
        {
            return null;
        }

        if (Starts().IsMatch(text))
        {
            return LiveCue.Start;
        }

        return !isOn || Button().IsMatch(text) ? null : Ends().IsMatch(text) ? LiveCue.Over : Mine().IsMatch(text) ? LiveCue.ISaid : LiveCue.TheySaid;
    }

    /// <summary>The words without "me:", "they said".</summary>
    public static string Words(string text) => Theirs().Replace(Mine().Replace(text.Trim(), ""), "").Trim(' ', '"', '“', '”', ':', ',');

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(go )?live( mode| help| line| now| call)?\W*$|\b(i'?m|im|i am|we'?re|we are) (now |already |still )?(on|in) (the|a|my) (\w+ )?(call|phone)( now| right now| with (them|the recruiter|hr|her|him))?\W*$|^\W*(call|the call) (just )?(started|is on|begins)\b|\b(they'?re|recruiter is|she'?s|he'?s) on the (line|phone)\b", Plain)]
    private static partial Regex Starts();

    [GeneratedRegex(@"^\W*(the )?(call|it|live)('?s| is)? (over|done|ended|finished|off)\b|^\W*(over|done|hung up|we hung up|off the (call|phone)|end(ed)?( the)? call|end live|stop( live)?|finished|call ended|that was it|just finished)\W*$|\b(i'?m|just|got) off the (call|phone)\b|\bwe (just )?hung up\b", Plain)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^\W*(me|i said|i told (them|her|him)|i asked( for)?|i)\s*:\s*|^\W*i (just )?(said|told (them|her|him)|asked( for)?)\b\s*:?\s*", Plain)]
    private static partial Regex Mine();

    [GeneratedRegex(@"^\W*(they|he|she|recruiter|hr|them|her|him)(('?s| is| just| now)* (said?|says|saying|asks?|asking|told me|goes))?\s*:?\s+(that )?(?=\S)", Plain)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"^\W*(full script|levers|e-?mail|why these numbers|hint|undo|help)\W*$", Plain)]
    private static partial Regex Button();
}
