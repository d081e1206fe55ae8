using System.Globalization;
using CoachBot.Soak;

// dotnet run -c Release --project tests/CoachBot.Soak -- all 100        everything, each with so many rounds
// dotnet run -c Release --project tests/CoachBot.Soak -- crash-sqlite 10
// also: crash-postgres, replicas, outage, disk
var scenario = args.ElementAtOrDefault(0) ?? "all";
var rounds = int.Parse(args.ElementAtOrDefault(1) ?? "10", CultureInfo.InvariantCulture);
var passed = 0;
var failed = 0;
foreach (var (name, run) in new (string, Func<Task<int>>)[]
{
    ("crash-sqlite", () => Scenarios.CrashAsync("Sqlite", rounds)),
    ("crash-postgres", () => Scenarios.CrashAsync("Postgres", rounds)),
    ("replicas", () => Scenarios.ReplicasAsync(rounds)),
    ("outage", () => Scenarios.OutageAsync(Math.Max(1, rounds / 25))),
    ("disk", Scenarios.DiskAsync),
})
{
    if (scenario == name || scenario == "all")
    {
        failed += await run();
        passed++;
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed - failed} passed, {failed} failed"));
return failed == 0 && passed > 0 ? 0 : 1;
