using CoachBot.Storage.Engines.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Service.Tests.Storage;

/// <summary>Statements that are compiled once give what statements compiled anew would.</summary>
public sealed class CompiledConnectionTests : IDisposable
{
    private readonly CompiledConnection _connection;

    public CompiledConnectionTests()
    {
        SystemSqlite.Use();
        _connection = new CompiledConnection("Data Source=:memory:");
        _connection.Open();
        _connection.Execute("CREATE TABLE things (name TEXT NOT NULL PRIMARY KEY, size INTEGER NULL)");
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void Each_run_has_its_own_parameters()
    {
        Add("one", 1);
        Add("two", null);

        Assert.Equal(1, Size("one"));
        Assert.Null(Size("two"));
        Assert.Null(Size("three"));
        Assert.Equal(1, Size("one"));
    }

    [Fact]
    public void A_statement_that_failed_works_the_next_time()
    {
        Add("one", 1);

        Assert.Throws<SqliteException>(() => Add("one", 2));
        Add("two", 2);

        Assert.Equal(2, Size("two"));
    }

    [Fact]
    public void The_same_text_may_run_inside_itself()
    {
        Add("one", 1);
        Add("two", 2);

        var pairs = new List<(string, string)>();
        foreach (var outer in _connection.Query<string>("SELECT name FROM things ORDER BY name", buffered: false))
        {
            pairs.AddRange(_connection.Query<string>("SELECT name FROM things ORDER BY name", buffered: false).Select(inner => (outer, inner)));
        }

        Assert.Equal([("one", "one"), ("one", "two"), ("two", "one"), ("two", "two")], pairs);
    }

    [Fact]
    public void A_reading_that_stops_early_leaves_nothing_open()
    {
        Add("one", 1);
        Add("two", 2);

        Assert.Equal("one", _connection.Query<string>("SELECT name FROM things ORDER BY name", buffered: false).First());
        _connection.Execute("DROP TABLE things");
        _connection.Execute("CREATE TABLE things (name TEXT NOT NULL PRIMARY KEY, size INTEGER NULL, more TEXT NULL)");
        Add("three", 3);

        Assert.Equal(["three"], _connection.Query<string>("SELECT name FROM things ORDER BY name"));
    }

    private void Add(string name, int? size) => _connection.Execute("INSERT INTO things (name, size) VALUES (@Name, @Size)", new { Name = name, Size = size });

    private long? Size(string name) => _connection.ExecuteScalar<long?>("SELECT size FROM things WHERE name = @Name", new { Name = name });
}
