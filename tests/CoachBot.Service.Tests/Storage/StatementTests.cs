using System.Reflection;
using System.Text.RegularExpressions;
using CoachBot.Service.Tests.Support;
using CoachBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CoachBot.Service.Tests.Storage;

/// <summary>
/// What a statement costs does not grow with what others have stored: each finds its rows by more than channel and tenant, which everybody in a
/// company shares.
/// </summary>
public sealed partial class StatementTests
{
    // Housekeeping looks at all that is open: few rows, in an index of those alone.
    private static readonly string[] Housekeeping = ["DueMessages", "DueReplies", "Depth", "DropRecords", "DropOldRecords"];

    public static TheoryData<string, string> Statements
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var constant in typeof(Mailboxes).Assembly.GetType("CoachBot.Storage.Sql", throwOnError: true)!.GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                foreach (var statement in Housekeeping.Contains(constant.Name) ? [] : ((string)constant.GetRawConstantValue()!).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    all.Add(constant.Name, statement);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Each_statement_goes_straight_to_its_rows(string name, string statement)
    {
        await using var store = TestStore.Open(On.Sqlite);
        await store.TurnAsync("e1");
        await using var connection = new SqliteConnection(store.Connection);
        await connection.OpenAsync();

        var parameters = new DynamicParameters();
        foreach (var parameter in ParameterPattern().Matches(statement).Select(m => m.Value).Distinct())
        {
            parameters.Add(parameter, 0);
        }

        var plan = (await connection.QueryAsync<(long, long, long, string Step)>($"EXPLAIN QUERY PLAN {statement}", parameters)).Select(p => p.Step).ToList();

        Assert.DoesNotContain(plan, s => WholeTablePattern().IsMatch(s));
        Assert.DoesNotContain(plan, s => SharedPattern().IsMatch(s));
        Assert.False(plan.Count == 0 && statement.StartsWith("SELECT", StringComparison.Ordinal), name);
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex ParameterPattern();

    [GeneratedRegex(@"^SCAN (people|conversations|inbox|outbox|transcript|reminders|channel_records|i|o|e)\b")]
    private static partial Regex WholeTablePattern();

    [GeneratedRegex(@"\(channel=\? AND tenant=\?\)$")]
    private static partial Regex SharedPattern();
}
