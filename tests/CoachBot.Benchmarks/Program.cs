using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CoachBot.Benchmarks;

// dotnet run -c Release --project tests/CoachBot.Benchmarks -- turn     a turn and its steps, in seconds
// dotnet run -c Release --project tests/CoachBot.Benchmarks -- start    from the start of the service to its first answer;
//                                                                       the path of a published CoachBot.Service.dll may follow
// dotnet run -c Release --project tests/CoachBot.Benchmarks -- reading  what reading a message costs, and how it grows
// dotnet run -c Release --project tests/CoachBot.Benchmarks -- words    what the guard of a language model's words costs
// dotnet run -c Release --project tests/CoachBot.Benchmarks -- channels from a message of Teams or Slack to its acknowledgement and to the reply
//                                                                       at the other side, 16 conversations at once, in a minute
// dotnet run -c Release --project tests/CoachBot.Benchmarks -- library  loading, memory and retrieval at 4,466 and 50,000 guides, in minutes;
//                                                                       another number of guides may follow
// dotnet run -c Release --project tests/CoachBot.Benchmarks -- load     turns a second of the real service beside a bare endpoint, in minutes;
//                                                                       minutes of watching memory, seconds a rate, stored conversations, and the path
//                                                                       of a published CoachBot.Service.dll may follow
// dotnet run -c Release --project tests/CoachBot.Benchmarks             the same turn by BenchmarkDotNet, in minutes
switch (args)
{
    case ["turn"]:
        return await TurnWatch.RunAsync();
    case ["reading"]:
        return ReadingWatch.Run();
    case ["words"]:
        return await WordsWatch.RunAsync();
    case ["channels"]:
        return await ChannelsWatch.RunAsync(Repository.Service);
    case ["channels", var published]:
        return await ChannelsWatch.RunAsync(Path.GetFullPath(published));
    case ["load"]:
        return await LoadWatch.RunAsync(Repository.Service, minutes: 1, seconds: 15, stored: 100_000);
    case ["load", var minutes, var seconds, var stored, .. var published]:
        return await LoadWatch.RunAsync(published is [var other] ? Path.GetFullPath(other) : Repository.Service, double.Parse(minutes, CultureInfo.InvariantCulture), int.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(stored, CultureInfo.InvariantCulture));
    case ["library"]:
        return LibraryWatch.Run();
    case ["library", var guides]:
        return LibraryWatch.Run(int.Parse(guides, CultureInfo.InvariantCulture));
    case ["start"]:
        return await StartWatch.RunAsync(Repository.Service);
    case ["start", var published]:
        return await StartWatch.RunAsync(Path.GetFullPath(published));
    default:
        // In process: the generated project of the usual toolchain would not find the shared artifacts folder.
        var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
        return 0;
}
