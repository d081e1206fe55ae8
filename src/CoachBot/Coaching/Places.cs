using CoachBot.Guides;

namespace CoachBot.Coaching;

/// <summary>A row's name as it is spoken.</summary>
public static class Places
{
    /// <summary>"NYC" for "NYC / Roseland NJ".</summary>
    public static string Short(GuideRegion row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var cut = row.Name.IndexOf(" / ", StringComparison.Ordinal);
        return cut > 0 ? row.Name[..cut] : row.Name;
    }
}
