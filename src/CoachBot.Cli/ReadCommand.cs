using System.CommandLine;
using System.Text.Json;
using CoachBot.Cli.Wire;
using CoachBot.Conversations;
using CoachBot.Offers;

namespace CoachBot.Cli;

/// <summary>`coach read`: how messages are understood, for tests and for writers of guides.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("text") { Description = "A message.", Arity = ArgumentArity.ZeroOrOne };
        var guides = CommonOptions.Guides();
        var now = CommonOptions.Now();
        var lines = CommonOptions.Lines();
        var command = new Command("read", "Show how a message is understood.") { text, guides, now, lines };
        command.SetAction((parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(guides));
            if (parsed.GetValue(lines))
            {
                return LinesAsync(bench, cancellationToken);
            }

            var input = new LineInput { Text = parsed.GetValue(text) ?? "", Now = parsed.GetValue(now) };
            Console.WriteLine(JsonSerializer.Serialize(Read(bench, input), WireJson.Indented));
            return Task.FromResult(0);
        });
        return command;
    }

    private static async Task<int> LinesAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var failed = 0;
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            var understood = LineInput.TryRead(line, out var input, out var problem);
            failed += understood ? 0 : 1;
            Console.WriteLine(understood
                ? JsonSerializer.Serialize(Read(bench, input), WireJson.OneLine)
                : JsonSerializer.Serialize(new { error = problem }, WireJson.OneLine));
        }

        return failed == 0 ? 0 : 1;
    }

    private static ReadingOutput Read(Workbench bench, LineInput input)
    {
        var now = CommonOptions.Moment(input.Now);
        var before = input.Conversation(Messages.Of("", now, Surface.Private).Key, bench.Guides);
        var reading = MessageReader.Read(input.Text ?? "", new ReadingContext(now, before.CurrentCase, bench.Guides.Names));
        var told = before.After(reading);
        var match = bench.Guides.Find(reading, told.CurrentCase);
        var talk = (told.CurrentCase ?? new OfferCase()).Placed(match);
        return ReadingOutput.Of(input.Id, reading, before.CurrentCase, talk, match, now);
    }
}
