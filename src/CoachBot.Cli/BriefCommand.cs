using System.CommandLine;
using CoachBot.Answers;
using CoachBot.Conversations;

namespace CoachBot.Cli;

/// <summary>`coach brief`: everything on one page, from a kept conversation.</summary>
internal static class BriefCommand
{
    public static Command Create()
    {
        var session = new Option<FileInfo?>("--session") { Description = "File that keeps the conversation.", Required = true };
        var guides = CommonOptions.Guides();
        var now = CommonOptions.Now();
        var format = new Option<string>("--format") { Description = "md, or html for a page to print with the band chart.", DefaultValueFactory = _ => "md" }.AcceptOnlyFromAmong("md", "html");
        var share = new Option<bool>("--shareable") { Description = "Without your walk-away number and other private facts." };
        var command = new Command("brief", "Everything on one page.") { session, guides, now, format, share };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(guides));
            var talk = await SessionFile.ReadAsync(parsed.GetValue(session), cancellationToken);
            var (answer, turn) = Briefs.Of(talk, bench.Guides, bench.Coach, CommonOptions.Moment(parsed.GetValue(now)), parsed.GetValue(share));
            Console.WriteLine(parsed.GetValue(format) == "html" ? BriefHtml.Of(answer, turn) : answer.Text);
            return 0;
        });
        return command;
    }
}
