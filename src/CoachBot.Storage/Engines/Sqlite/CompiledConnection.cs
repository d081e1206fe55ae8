using System.Data;
using Microsoft.Data.Sqlite;

namespace CoachBot.Storage.Engines.Sqlite;

/// <summary>
/// A connection that compiles each statement once: the driver does it anew for every command, which takes longer than most of our statements
/// take to run. Our texts are few and constant, so that what is kept stays small. For one user at a time, as every SQLite connection here.
/// </summary>
internal sealed class CompiledConnection(string connectionString) : SqliteConnection(connectionString)
{
    private readonly Dictionary<string, SqliteCommand> _idle = new(StringComparer.Ordinal);

    public override SqliteCommand CreateCommand() => new Command(this) { CommandTimeout = DefaultTimeout };

    protected override void Dispose(bool disposing)
    {
        foreach (var command in _idle.Values)
        {
            command.Dispose();
        }

        _idle.Clear();
        base.Dispose(disposing);
    }

#pragma warning disable CA2100 // The text is the one a command was given: what may be in it is looked at there.
    private SqliteCommand Take(string text) => _idle.Remove(text, out var idle) ? idle : new SqliteCommand(text, this);
#pragma warning restore CA2100

    private void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (!_idle.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    /// <summary>Runs its text and parameters with the statements compiled before.</summary>
    private sealed class Command(CompiledConnection connection) : SqliteCommand(null, connection)
    {
        private SqliteCommand? _compiled;

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            var compiled = _compiled ??= connection.Take(CommandText);
            compiled.CommandTimeout = CommandTimeout;
            compiled.Parameters.Clear();
            compiled.Parameters.AddRange(Parameters.OfType<SqliteParameter>());
            try
            {
                return compiled.ExecuteReader(behavior);
            }
            catch
            {
                // What state a statement that failed is left in is not looked into.
                _compiled = null;
                compiled.Dispose();
                throw;
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (_compiled is { } compiled)
            {
                _compiled = null;
                connection.GiveBack(compiled);
            }

            base.Dispose(disposing);
        }
    }
}
