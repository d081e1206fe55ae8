using System.Diagnostics;

namespace CoachBot.Soak;

/// <summary>A store for one scenario, gone afterwards.</summary>
internal sealed class Store : IDisposable
{
    private Store(StoreSettings settings, string folder, PostgresServer? server) => (Settings, Folder, Server) = (settings, folder, server);

    public StoreSettings Settings { get; }

    /// <summary>For logs.</summary>
    public string Folder { get; }

    public PostgresServer? Server { get; }

    public static Store Of(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("coachbot-soak-").FullName;
        if (provider == "Sqlite")
        {
            return new Store(new StoreSettings(provider, $"Data Source={Path.Combine(folder, "data", "coach.db")}"), folder, null);
        }

#pragma warning disable CA2000 // The store disposes of it.
        var server = PostgresServer.Start();
#pragma warning restore CA2000
        return new Store(new StoreSettings("Postgres", server.NewDatabase()), folder, server);
    }

    public static Store OnDisk(string path) =>
        new(new StoreSettings("Sqlite", $"Data Source={Path.Combine(path, "data", "coach.db")}"), Directory.CreateTempSubdirectory("coachbot-soak-").FullName, null);

    /// <summary>The engine's own check of its files, and nothing left open.</summary>
    public void CheckIntegrity(Tally tally)
    {
        const string Open = "SELECT COUNT(*) FROM inbox WHERE state IN ('waiting', 'taken', 'parked')";
        if (Server is null)
        {
            Expect(tally, "integrity", "ok", Sqlite("PRAGMA integrity_check"));
            Expect(tally, "messages left open or parked", "0", Sqlite(Open));
            return;
        }

        Expect(tally, "integrity", "", Server.Check());
        Expect(tally, "messages left open or parked", "0", Server.Query(Settings.ConnectionString, Open));
    }

    public void Dispose()
    {
        Server?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private string Sqlite(string sql)
    {
        var file = Settings.ConnectionString.Split('=')[1];
        using var process = Process.Start(new ProcessStartInfo("python3", ["-c", "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0])", file, sql]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }

    private static void Expect(Tally tally, string what, string expected, string real)
    {
        if (real.Trim() != expected)
        {
            tally.Fault($"{what}: {real.Trim()}");
        }
    }
}

/// <summary>A disk of a few megabytes, to be filled and made read-only.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    public static SmallDisk? TryMount()
    {
        var path = Directory.CreateTempSubdirectory("coachbot-disk-").FullName;
        return Run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", path) ? new SmallDisk(path) : null;
    }

    public void Fill()
    {
        using var ballast = File.Create(Ballast);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                ballast.Write(block);
                ballast.Flush();
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    public void Free() => File.Delete(Ballast);

    public bool ReadOnly(bool isReadOnly) => Run("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", Path);

    public void Dispose()
    {
        Run("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
