using System.CommandLine;
using System.Text.Json;
using CoachBot.Cli.Wire;
using CoachBot.Conversations;
using CoachBot.Documents;

namespace CoachBot.Cli;

/// <summary>`coach ask`: one turn without a server, or many, a line each.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("text") { Description = "What you would write to the coach.", Arity = ArgumentArity.ZeroOrOne };
        var guides = CommonOptions.Guides();
        var session = new Option<FileInfo?>("--session") { Description = "File that keeps the conversation between calls." };
        var file = new Option<FileInfo?>("--file") { Description = "An offer letter sent along: .docx, .pdf or text." };
        var now = CommonOptions.Now();
        var surface = CommonOptions.On();
        var json = new Option<bool>("--json") { Description = "The whole answer as JSON." };
        var lines = CommonOptions.Lines();
        var command = new Command("ask", "Answer one message.") { text, guides, session, file, now, surface, json, lines };
        command.SetAction((parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(guides));
            return parsed.GetValue(lines)
                ? LinesAsync(bench, cancellationToken)
                : OneAsync(bench, parsed.GetValue(text) ?? "", CommonOptions.Moment(parsed.GetValue(now)), parsed.GetValue(surface), parsed.GetValue(session), parsed.GetValue(file), parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> OneAsync(Workbench bench, string text, DateTimeOffset now, Surface surface, FileInfo? session, FileInfo? file, bool json, CancellationToken cancellationToken)
    {
        var store = new InMemoryConversationStore();
        if (await SessionFile.ReadAsync(session, cancellationToken) is { } known)
        {
            store.Seed(known);
        }

        var message = Messages.Of(text, now, surface);
        if (file is not null)
        {
            if (await DocumentAsync(file, cancellationToken) is not DocumentText.Read letter)
            {
                return 1;
            }

            message = message with { Document = letter.Text };
        }

        var result = await bench.Handler(store).RunAsync(message, cancellationToken);
        await SessionFile.WriteAsync(session, await store.FindAsync(message.Key, cancellationToken), cancellationToken);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(AskOutput.Of(null, result, surface, now), WireJson.Indented)
            : surface == Surface.Shared ? result.Answer.PublicText : result.Answer.Text);
        return 0;
    }

    private static async Task<DocumentText> DocumentAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var read = !file.Exists ? new DocumentText.Refused($"There is no file {file.Name}.")
            : file.Length > DocumentReader.LargestFile ? new DocumentText.Refused("The file is larger than 20 MB. Paste the part with the terms as text.")
            : await DocumentReader.ReadAsync(await File.ReadAllBytesAsync(file.FullName, cancellationToken), cancellationToken);
        if (read is DocumentText.Refused { Reason: var reason })
        {
            await Console.Error.WriteLineAsync(reason);
        }

        return read;
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

            if (!LineInput.TryRead(line, out var input, out var problem))
            {
                failed++;
                Console.WriteLine(JsonSerializer.Serialize(new { error = problem }, WireJson.OneLine));
                continue;
            }

            var store = new InMemoryConversationStore();
            var message = Messages.Of(input.Text ?? "", CommonOptions.Moment(input.Now), input.OnSurface);
            store.Seed(input.Conversation(message.Key, bench.Guides));
            var result = await bench.Handler(store).RunAsync(message, cancellationToken);
            Console.WriteLine(JsonSerializer.Serialize(AskOutput.Of(input.Id, result, input.OnSurface, message.SentAt), WireJson.OneLine));
        }

        return failed == 0 ? 0 : 1;
    }
}
