using System.ComponentModel.DataAnnotations;

namespace CoachBot.Service.Hosting;

/// <summary>Where the guides are.</summary>
public sealed class GuidesOptions
{
    public const string Section = "Guides";

    /// <summary>"seeds" by default.</summary>
    [Required(ErrorMessage = "Guides:Folder is missing, e.g. \"seeds\".")]
    public string Folder { get; set; } = "seeds";

    /// <summary>Seconds between two looks at the folder, for places where file events do not come; a change that is told by one is read at once.</summary>
    [Range(1, 3600, ErrorMessage = "Guides:PollSeconds must be from 1 to 3600.")]
    public int PollSeconds { get; set; } = 10;
}
