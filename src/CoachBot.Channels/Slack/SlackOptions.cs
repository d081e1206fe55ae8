using System.ComponentModel.DataAnnotations;

namespace CoachBot.Channels.Slack;

/// <summary>What the coach does in a channel when somebody goes on in a thread without mentioning it.</summary>
public enum SlackThreads
{
    /// <summary>It answers those who mentioned it in that thread before.</summary>
    Follow,

    /// <summary>It answers a mention only.</summary>
    MentionOnly,
}

/// <summary>How a question asked in a channel is answered; never with a figure that others can read.</summary>
public enum SlackSharedAnswers
{
    /// <summary>In the thread, visible to the one who asked alone.</summary>
    Ephemeral,

    /// <summary>In the direct messages, with a line without figures in the thread.</summary>
    Direct,
}

/// <summary>The Slack app. Without a signing secret every request is refused.</summary>
public sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>From the app's page, "Basic Information".</summary>
    [MinLength(16, ErrorMessage = "Slack:SigningSecret is too short to be one.")]
    public string? SigningSecret { get; set; }

    /// <summary>The token of the one workspace the app was installed to by hand ("xoxb-..."); null where workspaces install it through <see cref="ClientId"/>.</summary>
    public string? BotToken { get; set; }

    /// <summary>The workspace <see cref="BotToken"/> belongs to ("T..."). Null takes it for every workspace that has no installation of its own.</summary>
    public string? BotTeam { get; set; }

    /// <summary>With <see cref="ClientSecret"/>: lets workspaces install the app from /slack/install.</summary>
    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>Where this service is reached from outside, e.g. "https://coach.example.com": the base of the redirect address.</summary>
    [Url(ErrorMessage = "Slack:PublicUrl must be an address such as https://coach.example.com.")]
    public string? PublicUrl { get; set; }

    /// <summary>The Web API. Only slack.com, or this computer for tests.</summary>
    [RegularExpression(@"https://([a-z0-9-]+\.)?slack(-gov)?\.com/api/|http://(127\.0\.0\.1|localhost)(:\d+)?/api/", ErrorMessage = "Slack:ApiUrl must be https://slack.com/api/ (or http://127.0.0.1:port/api/ for tests).")]
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    /// <summary>What an answer address must begin with; nothing else is ever posted to.</summary>
    [RegularExpression(@"https://hooks\.slack(-gov)?\.com/|http://(127\.0\.0\.1|localhost)(:\d+)?/", ErrorMessage = "Slack:HooksUrl must be https://hooks.slack.com/ (or http://127.0.0.1:port/ for tests).")]
    public string HooksUrl { get; set; } = "https://hooks.slack.com/";

    /// <summary>Follow by default.</summary>
    public SlackThreads Threads { get; set; } = SlackThreads.Follow;

    /// <summary>Ephemeral by default.</summary>
    public SlackSharedAnswers SharedAnswers { get; set; } = SlackSharedAnswers.Ephemeral;

    /// <summary>By workspace id, where one wants it otherwise.</summary>
    public Dictionary<string, SlackWorkspaceOptions> Workspaces { get; } = [];

    public SlackThreads ThreadsOf(string team) => Workspaces.GetValueOrDefault(team)?.Threads ?? Threads;

    public SlackSharedAnswers SharedAnswersOf(string team) => Workspaces.GetValueOrDefault(team)?.SharedAnswers ?? SharedAnswers;
}

/// <summary>What one workspace wants otherwise; null takes the general setting.</summary>
public sealed class SlackWorkspaceOptions
{
    public SlackThreads? Threads { get; set; }

    public SlackSharedAnswers? SharedAnswers { get; set; }
}
