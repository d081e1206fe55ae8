using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Soak;

/// <summary>A PostgreSQL server of our own: made in a temporary folder, reached over a socket in it, gone afterwards.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Owner = "postgres";

    private readonly string _folder;
    private readonly string _binaries;
    private readonly string _options;

    private PostgresServer(string binaries, string options)
    {
        _binaries = binaries;
        _folder = Directory.CreateTempSubdirectory("coachbot-pg-").FullName;
        _options = $"-c listen_addresses='' -c unix_socket_directories='{_folder}' {options}";
    }

    /// <summary>The folder of initdb and pg_ctl; null where no server is installed.</summary>
    public static string? Binaries { get; } = FindBinaries();

    /// <param name="options">Further options of the server, e.g. "-c fsync=off" where nothing has to last.</param>
    public static PostgresServer Start(string options = "")
    {
        var server = new PostgresServer(Binaries ?? throw new InvalidOperationException("No PostgreSQL server is installed (Debian: apt-get install postgresql)."), options);
        server.Make();
        server.Go();
        return server;
    }

    /// <summary>A new, empty database.</summary>
    /// <returns>Its connection string.</returns>
    public string NewDatabase()
    {
        var name = $"t{Guid.NewGuid():N}";
        AsOwner("psql", "-q", "-h", _folder, "-d", "postgres", "-c", $"CREATE DATABASE {name}");
        return $"Host={_folder};Database={name};Username={Owner}";
    }

    public string Query(string connectionString, string sql) =>
        AsOwner("psql", "-q", "-A", "-t", "-h", _folder, "-d", connectionString.Split("Database=")[1].Split(';')[0], "-c", sql);

    /// <summary>The server's own check of every table and index.</summary>
    /// <returns>Empty when all is well.</returns>
    public string Check()
    {
        try
        {
            return AsOwner("pg_amcheck", "-h", _folder, "-U", Owner, "--all", "--install-missing", "--heapallindexed", "--no-dependent-toast");
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    /// <summary>Everything the server has on the disk: tables, indexes, write-ahead log.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories);

    public void Go() => AsOwner("pg_ctl", "-D", $"{_folder}/data", "-w", "-l", $"{_folder}/log", "-o", _options, "start");

    /// <param name="mode">"fast" says goodbye to the clients; "immediate" is a crash.</param>
    public void Stop(string mode) => AsOwner("pg_ctl", "-D", $"{_folder}/data", "-w", "-m", mode, "stop");

    public void Dispose()
    {
        try
        {
            Stop("immediate");
        }
        catch (InvalidOperationException)
        {
            // It was down already.
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string? FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderBy(d => int.TryParse(Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0)
                .Select(d => Path.Combine(d, "bin")).LastOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")));

    private void Make()
    {
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root.
            Run("chown", [Owner, _folder]);
        }

        AsOwner("initdb", "-D", $"{_folder}/data", "-U", Owner, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C");
    }

    private string AsOwner(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_binaries, program), .. arguments];
        return Environment.IsPrivilegedProcess ? Run("runuser", ["-u", Owner, "--", .. command]) : Run(command[0], command[1..]);
    }

    private string Run(string program, string[] arguments)
    {
        // pg_ctl leaves the server behind, which must not hold our pipes: output goes through a file.
        var output = Path.Combine(Path.GetTempPath(), $"{Path.GetFileName(_folder)}.{Guid.NewGuid():N}.out");
        var line = string.Join(' ', ((string[])[program, .. arguments]).Select(a => $"'{a.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{line} >'{output}' 2>&1 </dev/null"]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        var said = File.ReadAllText(output);
        File.Delete(output);
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{Path.GetFileName(program)} {arguments.FirstOrDefault()} failed: {said}");
    }
}
