using System.ComponentModel.DataAnnotations;

namespace CoachBot.Service.Hosting;

/// <summary>Where the guides are.</summary>
public sealed class GuidesOptions
{
    public const string Section = "Guides";

    /// <summary>"seeds" by default.</summary>
    [Required(ErrorMessage = "Guides:Folder is missing, e.g. \"seeds\".")]
    public string Folder { get; set; } = "seeds";
}
