using System.CommandLine;
using CoachBot.Conversations;

namespace CoachBot.Cli;

/// <summary>`coach chat`: a conversation in the terminal.</summary>
internal static class ChatCommand
{
    public static Command Create()
    {
        var guides = CommonOptions.Guides();
        var command = new Command("chat", "Talk to the coach. An empty line or \"quit\" ends it; nothing is kept.") { guides };
        command.SetAction((parsed, cancellationToken) => RunAsync(Workbench.Open(parsed.GetValue(guides)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var handler = bench.Handler(new InMemoryConversationStore());
        Console.WriteLine("Tell me your offer: company, place, base, equity, bonus, sign-on. An empty line ends the talk.");
        while (true)
        {
            Console.Write("\n> ");
            if (await Console.In.ReadLineAsync(cancellationToken) is not { } line || line.Trim() is "" or "quit" or "exit")
            {
                return 0;
            }

            var answer = await handler.HandleAsync(Messages.Of(line, TimeProvider.System.GetLocalNow(), Surface.Private), cancellationToken);
            Console.WriteLine($"\n{answer.Text}");
            if (answer.Choices.Count > 0)
            {
                Console.WriteLine($"\n({string.Join(" · ", answer.Choices.Select(c => c.Label))})");
            }
        }
    }
}
