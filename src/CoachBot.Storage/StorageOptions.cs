using System.ComponentModel.DataAnnotations;

namespace CoachBot.Storage;

/// <summary>Where conversations are kept.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Sqlite, the default: one file, nothing to install but the system's SQLite library.</summary>
    [AllowedValues("Sqlite", ErrorMessage = "Storage:Provider must be Sqlite.")]
    public string Provider { get; set; } = "Sqlite";

    /// <summary>A file under data/ by default; its folder is made where it is missing.</summary>
    [Required(ErrorMessage = "Storage:ConnectionString is missing, e.g. \"Data Source=data/coachbot.db\".")]
    public string ConnectionString { get; set; } = "Data Source=data/coachbot.db";
}
