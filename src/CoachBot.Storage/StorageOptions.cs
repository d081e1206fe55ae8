using System.ComponentModel.DataAnnotations;

namespace CoachBot.Storage;

/// <summary>Where conversations are kept.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Sqlite, the default: one file, nothing to install but the system's SQLite library. Postgres: a server, for several processes.</summary>
    [AllowedValues("Sqlite", "Postgres", ErrorMessage = "Storage:Provider must be Sqlite or Postgres.")]
    public string Provider { get; set; } = "Sqlite";

    /// <summary>A file under data/ by default; its folder is made where it is missing.</summary>
    [Required(ErrorMessage = "Storage:ConnectionString is missing, e.g. \"Data Source=data/coachbot.db\" or \"Host=db;Database=coachbot;Username=coachbot;Password=...\".")]
    public string ConnectionString { get; set; } = "Data Source=data/coachbot.db";

    /// <summary>Where the keys lie that wrap the keys of people. Null: "keys" beside the SQLite file; in the database with PostgreSQL.</summary>
    public string? KeyFolder { get; set; }

    /// <summary>Days without a message after which a person's data is deleted; 30 by default.</summary>
    [Range(1, 3650, ErrorMessage = "Storage:RetentionDays must be from 1 to 3650.")]
    public int RetentionDays { get; set; } = 30;
}
