using CoachBot.Soak;

namespace CoachBot.Service.Tests.Support;

/// <summary>The engines a test runs on.</summary>
public enum On
{
    Sqlite,
    Postgres,
}

/// <summary>
/// Both engines; without an installed PostgreSQL server only SQLite, except where REQUIRE_POSTGRES=1 says that this is a failure.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EnginesAttribute : Xunit.Sdk.DataAttribute
{
    public static bool HasPostgres { get; } = PostgresServer.Binaries is not null || Environment.GetEnvironmentVariable("REQUIRE_POSTGRES") == "1";

    public bool SharedOnly { get; init; }

    public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod)
    {
        if (!SharedOnly)
        {
            yield return [On.Sqlite];
        }

        if (HasPostgres)
        {
            yield return [On.Postgres];
        }
    }
}

/// <summary>One server for all tests of a run; each test has a database of its own.</summary>
internal static class TestPostgres
{
    private static readonly Lazy<PostgresServer> Server = new(() =>
    {
        // What a test writes need not outlive the machine.
        var server = PostgresServer.Start("-c fsync=off -c max_connections=400");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    public static PostgresServer Instance => Server.Value;

    public static string NewDatabase() => Instance.NewDatabase();
}
