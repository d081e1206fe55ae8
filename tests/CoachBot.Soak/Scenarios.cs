using System.Diagnostics;

namespace CoachBot.Soak;

/// <summary>What is done to the service while people write.</summary>
internal static class Scenarios
{
    private const int Port = 5150;
    private const int ConnectorPort = 5159;
    private const int TeamsChats = 4;

    /// <summary>One replica is killed at a random moment, again and again.</summary>
    public static async Task<int> CrashAsync(string provider, int rounds)
    {
        var tally = new Tally();
        using var store = Store.Of(provider);
        using var replica = new Replica(Port, store.Settings, store.Folder);
        await WithWritersAsync([replica], 16, TimeSpan.FromMilliseconds(350), tally, async () =>
        {
            for (var round = 0; round < rounds; round++)
            {
                await Task.Delay(Random.Shared.Next(50, 1_200));
                await replica.KillAsync();
                tally.Count("kills");
                replica.Go();
                await replica.WaitUntilUpAsync();
            }
        });
        Judge(tally, "kills");
        tally.Count("replicas stopped gracefully");
        var stop = await replica.StopAsync();
        if (stop > TimeSpan.FromSeconds(20))
        {
            tally.Fault($"a graceful stop took {stop}");
        }

        store.CheckIntegrity(tally);
        return tally.Print($"kill -9 on {provider}");
    }

    /// <summary>Two replicas on one server; a random one is killed, again and again.</summary>
    public static async Task<int> ReplicasAsync(int rounds)
    {
        var tally = new Tally();
        using var store = Store.Of("Postgres");
        using var one = new Replica(Port + 1, store.Settings, store.Folder);
        using var two = new Replica(Port + 2, store.Settings, store.Folder);
        Replica[] both = [one, two];
        await WithWritersAsync(both, 32, TimeSpan.FromMilliseconds(500), tally, async () =>
        {
            for (var round = 0; round < rounds; round++)
            {
                await Task.Delay(Random.Shared.Next(50, 1_500));
                var victim = both[Random.Shared.Next(2)];
                await victim.KillAsync();
                tally.Count("kills");
                await Task.Delay(Random.Shared.Next(0, 1_500));
                victim.Go();
                await victim.WaitUntilUpAsync();
            }
        });
        Judge(tally, "kills");
        store.CheckIntegrity(tally);
        return tally.Print("two replicas");
    }

    /// <summary>The server is away for ten seconds under load.</summary>
    public static async Task<int> OutageAsync(int rounds)
    {
        var tally = new Tally();
        using var store = Store.Of("Postgres");
        using var replica = new Replica(Port + 3, store.Settings, store.Folder);
        await WithWritersAsync([replica], 16, TimeSpan.FromMilliseconds(350), tally, async () =>
        {
            for (var round = 0; round < rounds; round++)
            {
                await Task.Delay(2_000);
                var process = replica.Id;
                store.Server!.Stop(round % 2 == 0 ? "fast" : "immediate");
                await Task.Delay(10_000);
                var (ready, told) = await replica.ReadyAsync();
                if (ready)
                {
                    tally.Fault("ready while PostgreSQL is down");
                }
                else if (!told.Contains("PostgreSQL does not answer", StringComparison.Ordinal))
                {
                    tally.Fault($"health does not say what is wrong: {told}");
                }

                store.Server.Go();
                var watch = Stopwatch.StartNew();
                await replica.WaitUntilUpAsync();
                tally.Count("outages");
                tally.Count("ms until ready again", (int)watch.ElapsedMilliseconds);
                if (process != replica.Id)
                {
                    tally.Fault("the service was restarted");
                }
            }
        });
        Judge(tally, "outages");
        store.CheckIntegrity(tally);
        return tally.Print("PostgreSQL away for 10 s");
    }

    /// <summary>The disk fills up under load and is freed; then the service is started on a read-only one, and on an ordinary one again.</summary>
    public static async Task<int> DiskAsync()
    {
        var tally = new Tally();
        using var disk = SmallDisk.TryMount();
        if (disk is null)
        {
            Console.WriteLine("disk: not run, this user may not mount a small disk");
            return 0;
        }

        using var store = Store.OnDisk(disk.Path);
        using var replica = new Replica(Port + 4, store.Settings, store.Folder);
        await WithWritersAsync([replica], 16, TimeSpan.FromMilliseconds(350), tally, async () =>
        {
            await Task.Delay(2_000);
            disk.Fill();
            await ExpectUnreadyAsync(replica, "is full", tally);
            disk.Free();
            await replica.WaitUntilUpAsync();
            tally.Count("full disks");
            await Task.Delay(1_000);
            await replica.StopAsync();
            if (!disk.ReadOnly(true))
            {
                tally.Fault("the disk could not be made read-only");
            }

            replica.Go();
            if (!(await replica.RefusesToStartAsync()).Contains("cannot be opened for writing", StringComparison.Ordinal))
            {
                tally.Fault("the service does not say that its folder is read-only");
            }

            disk.ReadOnly(false);
            replica.Go();
            await replica.WaitUntilUpAsync();
            tally.Count("read-only disks");
            await Task.Delay(1_000);
        });
        await replica.StopAsync();
        store.CheckIntegrity(tally);
        return tally.Print("full and read-only disk");
    }

    private static async Task ExpectUnreadyAsync(Replica replica, string words, Tally tally)
    {
        var watch = Stopwatch.StartNew();
        var told = "";
        while (watch.Elapsed < TimeSpan.FromSeconds(20))
        {
            bool ready;
            (ready, told) = await replica.ReadyAsync();
            if (!ready && told.Contains(words, StringComparison.Ordinal))
            {
                await Task.Delay(3_000);
                return;
            }

            await Task.Delay(200);
        }

        tally.Fault($"health never said \"{words}\" but {told}");
    }

    private static async Task WithWritersAsync(Replica[] replicas, int conversations, TimeSpan pause, Tally tally, Func<Task> trouble)
    {
        await using var connector = await Connector.StartAsync(ConnectorPort);
        var watch = Stopwatch.StartNew();
        foreach (var replica in replicas)
        {
            replica.Go();
        }

        await Task.WhenAll(replicas.Select(r => r.WaitUntilUpAsync()));
        var web = Enumerable.Range(0, conversations).Select(_ => new WebWriter(replicas, tally)).ToList();
        var teams = Enumerable.Range(0, TeamsChats).Select(_ => new TeamsWriter(replicas, connector, ConnectorPort, tally)).ToList();
        await Task.WhenAll(web.Select(w => w.ArriveAsync()));
        using var stop = new CancellationTokenSource();
        var writing = Task.WhenAll(web.Select(w => w.WriteAsync(pause, stop.Token)).Concat(teams.Select(t => t.WriteAsync(pause * 2, stop.Token))));
        try
        {
            await trouble();
        }
        finally
        {
            await stop.CancelAsync();
        }

        await writing;
        await Task.WhenAll(web.Select(w => w.CheckAsync()).Concat(teams.Select(t => t.CheckAsync())));
        web.ForEach(w => w.Dispose());
        teams.ForEach(t => t.Dispose());
        tally.Count("seconds", (int)watch.Elapsed.TotalSeconds);
    }

    private static void Judge(Tally tally, string troubles)
    {
        if (tally["Teams repeats"] > tally[troubles])
        {
            tally.Fault($"{tally["Teams repeats"]} repeats in Teams for {tally[troubles]} {troubles}");
        }
    }
}
