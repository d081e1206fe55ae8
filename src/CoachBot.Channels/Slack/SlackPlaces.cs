using System.Text.Json.Nodes;
using CoachBot.Conversations;

namespace CoachBot.Channels.Slack;

/// <summary>What happens around the talk: the App Home, the empty place to talk, the app being taken away.</summary>
public sealed class SlackPlaces(IConversationStore conversations, SlackInstalls installs, SlackErrands errands)
{
    public async Task HandleAsync(SlackEvent happened, CancellationToken cancellationToken)
    {
        switch (happened)
        {
            case SlackEvent.HomeOpened home:
                errands.Begin(home.Address, "views.publish", async patience => new JsonObject
                {
                    ["user_id"] = home.Address.User,
                    ["view"] = SlackHome.View(await conversations.FindAsync(SlackInbound.KeyOf(home.Address.Team, home.Address.User), patience)),
                });
                break;
            case SlackEvent.TalkOpened { Address: { Channel: not null } place }:
                errands.Begin(place, "assistant.threads.setSuggestedPrompts", _ => Task.FromResult(SlackHome.Prompts(place)));
                break;
            case SlackEvent.Removed removed:
                await installs.RemoveAsync(removed.Team, cancellationToken);
                break;
            default:
                break;
        }
    }
}
