using System.CommandLine;
using CoachBot.Cli;

var root = new RootCommand("CoachBot: a salary-negotiation coach. Reads your offer, finds the guide, says what to ask.")
{
    AskCommand.Create(),
    BriefCommand.Create(),
    ChatCommand.Create(),
    ReadCommand.Create(),
    GuidesCommand.Create(),
    LintCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
