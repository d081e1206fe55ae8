using System.Collections.Frozen;

namespace CoachBot.Guides;

/// <summary>The roles every company of the family has a guide for.</summary>
internal static class Roles
{
    public static FrozenSet<string> Standard { get; } =
        "software-engineer senior-software-engineer staff-software-engineer engineering-manager product-manager product-designer data-scientist data-engineer ml-ai-engineer devops-engineer security-engineer solutions-architect technical-program-manager"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool IsStandard(string slug) => Standard.Contains(slug);
}
