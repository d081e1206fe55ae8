namespace CoachBot.Guides;

/// <summary>The name lists that ship inside the assembly.</summary>
internal static class NameLists
{
    /// <summary>The lines of a list; one that stands twice counts once.</summary>
    public static IEnumerable<string> Lines(string name) => EmbeddedText.Lines("Guides.Data", name).Distinct();
}
